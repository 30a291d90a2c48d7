-module(qlc_pt).
-moduledoc """
The parse transform behind `qlc`: a list comprehension that is the argument of `qlc:q/1,2` becomes a description of
itself.

    {qlc_comprehension, Source, fun() -> {[{Expression, Constraints}], fun() -> Result end} end}

There is a pair for each generator, and a `Result` is what is to be done next: `skip`, `{answer, Value}`, or
`{generator, N, Values, fun(Object) -> Result end}`, which goes through the objects of the Nth generator.

`Constraints` says what filters and patterns demand of an element of the objects: `{Position, Equality, constant |
bound}`, where `bound` depends on variables of earlier generators; in `Values` is a fun for each of them that gives the
values of which the element has to be one. All filters stay where they are: whoever uses constraints to find objects may
find too many.
""".

-export([parse_transform/2, comprehension/2, expressions/1, format_error/1]).

-record(stage, {anno, pattern, expression, constraints = []}).

-spec parse_transform([erl_parse:abstract_form()], [term()]) ->
    [erl_parse:abstract_form()] | {error, [term()], [term()]}.
parse_transform(Forms, _Options) ->
    Records = maps:from_list([{Name, Fields} || {attribute, _, record, {Name, Fields}} <- Forms]),
    try
        [form(Form, Records) || Form <- Forms]
    catch
        throw:{?MODULE, Location, Reason} ->
            {error, [{file(Forms), [{Location, qlc, Reason}]}], []}
    end.

file(Forms) -> hd([File || {attribute, _, file, {File, _}} <- Forms] ++ ["nofile"]).

form({function, Anno, Name, Arity, Clauses}, Records) ->
    {function, Anno, Name, Arity, replace(Clauses, Records)};
form(Form, _Records) ->
    Form.

-doc "An expression in which there may be calls to `qlc:q/1,2`, as a comprehension alone.".
-spec comprehension(erl_parse:abstract_expr(), #{atom() => term()}) ->
    {ok, erl_parse:abstract_expr()} | {error, {erl_anno:location(), module(), term()}}.
comprehension(Expression, Records) ->
    try
        {ok, replace(Expression, Records)}
    catch
        throw:{?MODULE, Location, Reason} -> {error, {Location, qlc, Reason}}
    end.

-doc "What is typed at the shell's prompt, with such calls replaced.".
-spec expressions([erl_parse:abstract_expr()]) ->
          {ok, [erl_parse:abstract_expr()]} | {transform_error, unicode:chardata()}.
expressions(Expressions) ->
    try {ok, replace(Expressions, #{})}
    catch throw:{?MODULE, _Location, Reason} -> {transform_error, format_error(Reason)}
    end.

%% Calls may be anywhere in an expression, within each other too.
replace({call, Anno, {remote, _, {atom, _, qlc}, {atom, _, q}} = Callee, [Query | Options]}, Records) when
    length(Options) =< 1
->
    case Query of
        {lc, _, Template, Qualifiers} ->
            Inner = replace(Qualifiers, Records),
            {call, Anno, Callee, [description(Anno, replace(Template, Records), Inner, {Template, Qualifiers}, Records)
                                  | replace(Options, Records)]};
        _ ->
            fail(Anno, not_a_query_list_comprehension)
    end;
replace(Tuple, Records) when is_tuple(Tuple) ->
    list_to_tuple(replace(tuple_to_list(Tuple), Records));
replace([Head | Tail], Records) ->
    [replace(Head, Records) | replace(Tail, Records)];
replace(Term, _Records) ->
    Term.

-spec fail(erl_anno:anno(), term()) -> no_return().
fail(Anno, Reason) -> throw({?MODULE, erl_anno:location(Anno), Reason}).

%% -- The description -----------------------------------------------------------------------------

description(Anno, Template, Qualifiers, Original, Records) ->
    Stages = stages(Qualifiers, [], Records),
    Generators = [{tuple, Anno, [Expression, erl_parse:abstract(shapes(Constraints), erl_anno:location(Anno))]}
                  || #stage{expression = Expression, constraints = Constraints} <- Stages],
    Body = body(Stages, 1, Template, Records),
    Thunk = thunk(Anno, {tuple, Anno, [list(Anno, Generators), thunk(Anno, Body)]}),
    {tuple, Anno, [{atom, Anno, qlc_comprehension}, source(Anno, Original), Thunk]}.

shapes(Constraints) -> [{Position, Equality, Kind} || {Position, Equality, Kind, _} <- Constraints].

%% As text, to be read again by qlc:info/1,2.
source(Anno, {Template, Qualifiers}) ->
    Text = fun(Expression) -> unicode:characters_to_list(erl_pp:expr(Expression)) end,
    Parts = [case Qualifier of
                 {generate, _, Pattern, _} -> {generate, Text(Pattern)};
                 Filter -> {filter, Text(Filter)}
             end || Qualifier <- Qualifiers],
    erl_parse:abstract({Text(Template), Parts}, erl_anno:location(Anno)).

thunk(Anno, Expression) ->
    {'fun', Anno, {clauses, [{clause, Anno, [], [], [Expression]}]}}.

list(Anno, Elements) ->
    lists:foldr(fun(Element, Rest) -> {cons, Anno, Element, Rest} end, {nil, Anno}, Elements).

%% Generators and filters in their order.
stages([{generate, Anno, Pattern, Expression} | Qualifiers], Bound, Records) ->
    case [Used || {Name, _} = Used <- lists:reverse(free(Expression)), lists:member(Name, Bound)] of
        [{Name, Place} | _] -> fail(Place, {used_generator_variable, Name});
        [] -> ok
    end,
    Names = variables(Pattern),
    Constraints = constraints(Pattern, Qualifiers, Bound, Records),
    Stage = #stage{anno = Anno, pattern = Pattern, expression = Expression, constraints = Constraints},
    [Stage | stages(Qualifiers, Names ++ Bound, Records)];
stages([Generator | _], _, _) when element(1, Generator) =:= b_generate; element(1, Generator) =:= m_generate ->
    fail(element(2, Generator), binary_generator);
stages([Filter | Qualifiers], Bound, Records) ->
    [Filter | stages(Qualifiers, Bound, Records)];
stages([], _, _) ->
    [].

body([#stage{anno = Anno, pattern = Pattern, constraints = Constraints} | Stages], N, Template, Records) ->
    Clauses = [{clause, Anno, [Pattern], [], [body(Stages, N + 1, Template, Records)]}
               | [{clause, Anno, [{var, Anno, '_'}], [], [{atom, Anno, skip}]} || element(1, Pattern) =/= var]],
    Values = [thunk(Anno, list(Anno, Expressions)) || {_, _, _, Expressions} <- Constraints],
    {tuple, Anno, [{atom, Anno, generator}, {integer, Anno, N}, list(Anno, Values), {'fun', Anno, {clauses, Clauses}}]};
body([Filter | Stages], N, Template, Records) ->
    Anno = element(2, Filter),
    Then = [body(Stages, N, Template, Records)],
    Else = [{atom, Anno, skip}],
    case erl_lint:is_guard_test(Filter, [], fun(_) -> false end) of
        true ->
            {'if', Anno, [{clause, Anno, [], [[Filter]], Then},
                          {clause, Anno, [], [[{atom, Anno, true}]], Else}]};
        false ->
            {'case', Anno, Filter, [{clause, Anno, [{atom, Anno, true}], [], Then},
                                    {clause, Anno, [{atom, Anno, false}], [], Else}]}
    end;
body([], _, Template, _) ->
    Anno = element(2, Template),
    {tuple, Anno, [{atom, Anno, answer}, Template]}.

%% -- What is known about elements ----------------------------------------------------------------

%% Of the pattern's own constants, and from the filters behind it.
constraints(Pattern, Qualifiers, Bound, Records) ->
    Elements = elements(Pattern, Records),
    Fixed = [{Position, '=:=', constant, [Element]} || {Position, Element} <- Elements, is_constant(Element)],
    Later = lists:append([variables(Other) || {generate, _, Other, _} <- Qualifiers]),
    Own = variables(Pattern),
    %% What these names mean in a filter is this generator's element, and nothing else.
    Positions = [{Name, Position} || {Position, {var, _, Name}} <- Elements, not lists:member(Name, Later)],
    Wholes = [Name || Name <- wholes(Pattern), not lists:member(Name, Later)],
    Context = {Positions, Wholes, Own ++ Later, Bound, Records},
    Found = [Constraint || Filter <- Qualifiers, element(1, Filter) =/= generate, Part <- conjuncts(Filter),
                           {ok, Constraint} <- [disjunction(Part, Context)]],
    Fixed ++ Found.

elements({tuple, _, Elements}, _Records) ->
    lists:enumerate(Elements);
elements({match, _, First, Second}, Records) ->
    elements(First, Records) ++ elements(Second, Records);
elements({record, Anno, Name, Fields}, Records) ->
    Positions = field_positions(Name, Records),
    [{1, {atom, Anno, Name}}
     | [{maps:get(Field, Positions), Value}
        || {record_field, _, {atom, _, Field}, Value} <- Fields, is_map_key(Field, Positions)]];
elements(_, _Records) ->
    [].

field_positions(Name, Records) ->
    Names = [field_name(Field) || Field <- maps:get(Name, Records, [])],
    maps:from_list(lists:zip(Names, lists:seq(2, length(Names) + 1))).

field_name({typed_record_field, Field, _}) -> field_name(Field);
field_name({record_field, _, {atom, _, Name}}) -> Name;
field_name({record_field, _, {atom, _, Name}, _}) -> Name.

%% Variables that stand for an object as a whole.
wholes({var, _, Name}) when Name =/= '_' -> [Name];
wholes({match, _, First, Second}) -> wholes(First) ++ wholes(Second);
wholes(_) -> [].

conjuncts({op, _, 'andalso', First, Second}) -> conjuncts(First) ++ conjuncts(Second);
conjuncts(Filter) -> [Filter].

disjunction({op, _, 'orelse', First, Second}, Context) ->
    case {disjunction(First, Context), disjunction(Second, Context)} of
        {{ok, {Position, Equality1, Kind1, Values1}}, {ok, {Position, Equality2, Kind2, Values2}}} ->
            {ok, {Position, weaker(Equality1, Equality2), later(Kind1, Kind2), Values1 ++ Values2}};
        _ ->
            none
    end;
disjunction({op, _, Equality, Left, Right}, Context) when Equality =:= '=:='; Equality =:= '==' ->
    case {position(Left, Context), position(Right, Context)} of
        {{ok, Position}, none} -> equality(Position, Equality, Right, Context);
        {none, {ok, Position}} -> equality(Position, Equality, Left, Context);
        _ -> none
    end;
disjunction(_, _) ->
    none.

weaker('=:=', '=:=') -> '=:=';
weaker(_, _) -> '=='.

later(constant, constant) -> constant;
later(_, _) -> bound.

position({var, _, Name}, {Positions, _, _, _, _}) ->
    case lists:keyfind(Name, 1, Positions) of
        {Name, Position} -> {ok, Position};
        false -> none
    end;
position({call, _, {atom, _, element}, [{integer, _, Position}, {var, _, Name}]}, {_, Wholes, _, _, _}) ->
    whole(Name, Wholes, Position);
position({call, Anno, {remote, _, {atom, _, erlang}, {atom, _, element} = Element}, Arguments}, Context) ->
    position({call, Anno, Element, Arguments}, Context);
position({record_field, _, {var, _, Name}, Record, {atom, _, Field}}, {_, Wholes, _, _, Records}) ->
    case field_positions(Record, Records) of
        #{Field := Position} -> whole(Name, Wholes, Position);
        #{} -> none
    end;
position(_, _) ->
    none.

whole(Name, Wholes, Position) ->
    case lists:member(Name, Wholes) of
        true -> {ok, Position};
        false -> none
    end.

%% The other side may use what is there when the generator begins.
equality(Position, Equality, Value, {_, _, Hidden, Bound, _}) ->
    Names = variables(Value),
    case is_construction(Value) andalso not lists:any(fun(Name) -> lists:member(Name, Hidden) end, Names) of
        true ->
            Kind = case lists:any(fun(Name) -> lists:member(Name, Bound) end, Names) of
                       true -> bound;
                       false -> constant
                   end,
            {ok, {Position, Equality, Kind, [Value]}};
        false ->
            none
    end.

is_constant(Expression) -> is_construction(Expression) andalso not has_variable(Expression).

has_variable({var, _, _}) -> true;
has_variable(Tuple) when is_tuple(Tuple) -> has_variable(tuple_to_list(Tuple));
has_variable([Head | Tail]) -> has_variable(Head) orelse has_variable(Tail);
has_variable(_) -> false.

%% What can be evaluated at any time, and never fails.
is_construction({Kind, _, _}) when
    Kind =:= atom; Kind =:= integer; Kind =:= float; Kind =:= char; Kind =:= string; Kind =:= var
->
    true;
is_construction({nil, _}) -> true;
is_construction({cons, _, Head, Tail}) -> is_construction(Head) andalso is_construction(Tail);
is_construction({tuple, _, Elements}) -> lists:all(fun is_construction/1, Elements);
is_construction({bin, _, Elements}) ->
    lists:all(fun({bin_element, _, {Kind, _, _}, default, default}) -> Kind =:= string orelse Kind =:= integer;
                 (_) -> false
              end, Elements);
is_construction({op, _, '-', {Kind, _, _}}) -> Kind =:= integer orelse Kind =:= float;
is_construction(_) -> false.

%% -- Variables -----------------------------------------------------------------------------------

variables(Term) -> lists:usort(variables(Term, [])).

variables({var, _, '_'}, Names) -> Names;
variables({var, _, Name}, Names) -> [Name | Names];
variables(Tuple, Names) when is_tuple(Tuple) -> variables(tuple_to_list(Tuple), Names);
variables([Head | Tail], Names) -> variables(Tail, variables(Head, Names));
variables(_, Names) -> Names.

%% Those of an expression that come from outside, the last one first.
free(Expression) -> free(Expression, [], []).

free({var, _, '_'}, _, Found) -> Found;
free({var, Anno, Name}, Bound, Found) ->
    case lists:member(Name, Bound) of
        true -> Found;
        false -> [{Name, Anno} | Found]
    end;
free({'fun', _, {clauses, Clauses}}, Bound, Found) ->
    lists:foldl(fun(Clause, Before) -> free_in_clause(Clause, Bound, Before) end, Found, Clauses);
free({named_fun, _, Name, Clauses}, Bound, Found) ->
    lists:foldl(fun(Clause, Before) -> free_in_clause(Clause, [Name | Bound], Before) end, Found, Clauses);
free({Kind, _, Template, Qualifiers}, Bound, Found) when Kind =:= lc; Kind =:= bc ->
    free_in_comprehension(Qualifiers, Template, Bound, Found);
free({mc, _, Template, Qualifiers}, Bound, Found) ->
    free_in_comprehension(Qualifiers, Template, Bound, Found);
free(Tuple, Bound, Found) when is_tuple(Tuple) ->
    free(tuple_to_list(Tuple), Bound, Found);
free([Head | Tail], Bound, Found) ->
    free(Tail, Bound, free(Head, Bound, Found));
free(_, _, Found) ->
    Found.

free_in_clause({clause, _, Patterns, Guards, Body}, Bound, Found) ->
    free([Guards, Body], variables(Patterns) ++ Bound, Found).

free_in_comprehension([{Kind, _, Pattern, Expression} | Qualifiers], Template, Bound, Found) when
    Kind =:= generate; Kind =:= b_generate; Kind =:= m_generate
->
    Before = free(Expression, Bound, Found),
    free_in_comprehension(Qualifiers, Template, variables(Pattern) ++ Bound, Before);
free_in_comprehension([Filter | Qualifiers], Template, Bound, Found) ->
    free_in_comprehension(Qualifiers, Template, Bound, free(Filter, Bound, Found));
free_in_comprehension([], Template, Bound, Found) ->
    free(Template, Bound, Found).

%% -- Words ---------------------------------------------------------------------------------------

-spec format_error(term()) -> iolist().
format_error(not_a_query_list_comprehension) ->
    "argument is not a query list comprehension";
format_error({used_generator_variable, Name}) ->
    io_lib:format("generated variable ~tw must not be used in list expression", [Name]);
format_error(binary_generator) ->
    "cannot handle binary generators";
format_error(too_complex_join) ->
    "cannot handle join of three or more generators efficiently";
format_error(too_many_joins) ->
    "cannot handle more than one join efficiently";
format_error(nomatch_pattern) ->
    "pattern cannot possibly match";
format_error(nomatch_filter) ->
    "filter evaluates to 'false'";
format_error({tmpdir_usage, Why}) ->
    io_lib:format("temporary file was needed for ~w~n", [Why]);
format_error({error, Module, Reason}) ->
    Module:format_error(Reason);
format_error(Reason) ->
    io_lib:format("~tp~n", [Reason]).
