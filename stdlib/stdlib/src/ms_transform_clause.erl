-module(ms_transform_clause).
-moduledoc """
A clause of a fun as clauses of a match specification, both as syntax trees: one for each alternative of the
guard. For `ms_transform`, which knows the words for what is thrown.
""".

-export([transform/3]).

%% `variables`: of the head, with the names they have in the specification. `where`: head, guard or body.
-record(context, {variables = #{} :: #{atom() => atom()}, where = head :: head | guard | body,
                  records :: #{atom() => [tuple()]}}).

-type expression() :: erl_parse:abstract_expr().

-spec transform(ets | dbg, erl_parse:abstract_clause(), #{atom() => [tuple()]}) -> [expression()].
transform(Dialect, {clause, Anno, Patterns, Guards, Body}, Records) ->
    {Head, Context} = head(Dialect, Anno, Patterns, #context{records = Records}),
    Inside = Context#context{where = body},
    Results = expressions(Body, Inside),
    [{tuple, Anno, [Head, list(Anno, Tests), list(Anno, Results)]}
     || Tests <- tests(Guards, Context#context{where = guard})].

tests([], _Context) -> [[]];
tests(Guards, Context) -> [expressions(Guard, Context) || Guard <- Guards].

list(Anno, Elements) ->
    lists:foldr(fun(Element, Rest) -> {cons, Anno, Element, Rest} end, {nil, Anno}, Elements).

fail(Anno, Reason) ->
    throw({ms_transform, erl_anno:location(Anno), Reason}).

%% -- Heads ---------------------------------------------------------------------------------------------------

head(_Dialect, _Anno, [{var, VarAnno, '_'}], Context) ->
    {{atom, VarAnno, '_'}, Context};
head(_Dialect, _Anno, [{var, _, _} = Variable], Context) ->
    pattern(Variable, Context);
head(Dialect, Anno, [{match, _, {var, _, Name}, Pattern}], Context) ->
    whole(Dialect, Anno, Name, Pattern, Context);
head(Dialect, Anno, [{match, _, Pattern, {var, _, Name}}], Context) ->
    whole(Dialect, Anno, Name, Pattern, Context);
head(Dialect, Anno, [Pattern], Context) ->
    case is_head(Dialect, Pattern) of
        true -> pattern(Pattern, Context);
        false -> fail(Anno, {head, Dialect})
    end;
head(Dialect, Anno, _Patterns, _Context) ->
    fail(Anno, {head, Dialect}).

is_head(ets, {tuple, _, _}) -> true;
is_head(ets, {record, _, _, _}) -> true;
is_head(dbg, {cons, _, _, _}) -> true;
is_head(dbg, {nil, _}) -> true;
is_head(_Dialect, _Pattern) -> false.

whole(Dialect, Anno, Name, Pattern, Context) ->
    case is_head(Dialect, Pattern) of
        true -> pattern(Pattern, name(Name, '$_', Context));
        false -> fail(Anno, {head, Dialect})
    end.

name(Name, As, #context{variables = Variables} = Context) ->
    Context#context{variables = Variables#{Name => As}}.

pattern({var, Anno, '_'}, Context) ->
    {{atom, Anno, '_'}, Context};
pattern({var, Anno, Name}, #context{variables = Variables} = Context) ->
    case Variables of
        #{Name := As} ->
            {{atom, Anno, As}, Context};
        #{} ->
            Named = length([As || As <- maps:values(Variables), As =/= '$_']),
            As = list_to_atom("$" ++ integer_to_list(Named + 1)),
            {{atom, Anno, As}, name(Name, As, Context)}
    end;
pattern({tuple, Anno, Elements}, Context) ->
    {Patterns, Context1} = lists:mapfoldl(fun pattern/2, Context, Elements),
    {{tuple, Anno, Patterns}, Context1};
pattern({cons, Anno, Head, Tail}, Context) ->
    {HeadPattern, Context1} = pattern(Head, Context),
    {TailPattern, Context2} = pattern(Tail, Context1),
    {{cons, Anno, HeadPattern, TailPattern}, Context2};
pattern({map, Anno, Associations}, Context) ->
    {Patterns, Context1} = lists:mapfoldl(fun association/2, Context, Associations),
    {{map, Anno, Patterns}, Context1};
pattern({record, Anno, Name, Fields}, Context) ->
    Known = fields(Anno, Name, Context),
    Given = given(Anno, Name, Fields, Known, Context),
    {Patterns, Context1} =
        lists:mapfoldl(fun({Field, _}, Acc) -> pattern(value(Field, Given, {var, Anno, '_'}), Acc) end,
                       Context, Known),
    {{tuple, Anno, [{atom, Anno, Name} | Patterns]}, Context1};
pattern({record_index, _, _, _} = Index, Context) ->
    {expression(Index, Context), Context};
pattern({match, Anno, _, _}, _Context) ->
    fail(Anno, inner_match);
pattern({op, _, '++', {string, Anno, Text}, Rest}, Context) ->
    Characters = [{integer, Anno, Character} || Character <- Text],
    {Tail, Context1} = pattern(Rest, Context),
    {lists:foldr(fun(Character, List) -> {cons, Anno, Character, List} end, Tail, Characters),
     Context1};
pattern({op, Anno, '++', {nil, _}, Rest}, Context) ->
    _ = Anno,
    pattern(Rest, Context);
pattern({op, Anno, '++', {cons, _, Head, Tail}, Rest}, Context) ->
    pattern({cons, Anno, Head, {op, Anno, '++', Tail, Rest}}, Context);
pattern({bin, Anno, Elements} = Bits, Context) ->
    case [Name || {bin_element, _, {var, _, Name}, _, _} <- Elements] of
        [] -> {Bits, Context};
        [Name | _] -> fail(Anno, {head_bits, Name})
    end;
pattern({Type, _, _} = Literal, Context) when
    Type =:= integer; Type =:= float; Type =:= atom; Type =:= string; Type =:= char
->
    {Literal, Context};
pattern({nil, _} = Nil, Context) ->
    {Nil, Context};
pattern({op, Anno, _, _} = Operation, Context) ->
    {computed(Anno, Operation), Context};
pattern({op, Anno, _, _, _} = Operation, Context) ->
    {computed(Anno, Operation), Context};
pattern(Other, _Context) ->
    fail(element(2, Other), bad_head).

association({map_field_exact, Anno, Key, Value}, Context) ->
    {Pattern, Context1} = pattern(Value, Context),
    {{map_field_assoc, Anno, Key, Pattern}, Context1}.

%% Constant arithmetic is allowed in patterns.
computed(Anno, Operation) ->
    try
        literal(Anno, Operation)
    catch
        error:_ -> fail(Anno, bad_head)
    end.

%% -- Records ---------------------------------------------------------------------------------------------------

%% The names of the fields and their default values.
fields(Anno, Name, #context{records = Records, where = Where}) ->
    case Records of
        #{Name := Fields} -> [field(Field) || Field <- Fields];
        #{} -> fail(Anno, {unknown_record, Where, Name})
    end.

field({typed_record_field, Field, _Type}) -> field(Field);
field({record_field, _, {atom, _, Name}}) -> {Name, none};
field({record_field, _, {atom, _, Name}, Default}) -> {Name, Default}.

%% The expressions that fields are given; that of '_' is for all others.
given(Anno, Record, Fields, Known, #context{where = Where}) ->
    Given = [{field_name(Field), Value} || {record_field, _, Field, Value} <- Fields],
    [fail(Anno, {unknown_field, Where, Record, Name})
     || {Name, _} <- Given, Name =/= '_', not lists:keymember(Name, 1, Known)],
    Given.

field_name({atom, _, Name}) -> Name;
field_name({var, _, '_'}) -> '_'.

value(Name, Given, Otherwise) ->
    case lists:keyfind(Name, 1, Given) of
        {_, Value} -> Value;
        false -> proplists:get_value('_', Given, Otherwise)
    end.

%% Where a field's element is in the tuple.
position(Anno, Record, Field, Context) ->
    position(Anno, Record, Field, fields(Anno, Record, Context), 2, Context).

position(_Anno, _Record, Field, [{Field, _} | _], Position, _Context) ->
    Position;
position(Anno, Record, Field, [_ | Fields], Position, Context) ->
    position(Anno, Record, Field, Fields, Position + 1, Context);
position(Anno, Record, Field, [], _Position, #context{where = Where}) ->
    fail(Anno, {unknown_field, Where, Record, Field}).

%% -- Guards and bodies -------------------------------------------------------------------------------------------

expressions(Expressions, Context) ->
    [expression(Expression, Context) || Expression <- Expressions].

expression({var, Anno, Name} = Variable, #context{variables = Variables}) ->
    case Variables of
        #{Name := As} -> {atom, Anno, As};
        #{} -> {tuple, Anno, [{atom, Anno, const}, Variable]}
    end;
expression({tuple, Anno, Elements}, Context) ->
    construction(Anno, expressions(Elements, Context));
expression({cons, Anno, Head, Tail}, Context) ->
    {cons, Anno, expression(Head, Context), expression(Tail, Context)};
expression({map, Anno, Associations}, Context) when is_list(Associations) ->
    {map, Anno, [{map_field_assoc, FieldAnno, expression(Key, Context), expression(Value, Context)}
                 || {_, FieldAnno, Key, Value} <- Associations]};
expression({record, Anno, Name, Fields}, Context) ->
    Known = fields(Anno, Name, Context),
    Given = given(Anno, Name, Fields, Known, Context),
    Values = [value(Field, Given, default(Anno, Default)) || {Field, Default} <- Known],
    construction(Anno, [{atom, Anno, Name} | expressions(Values, Context)]);
expression({record, Anno, Old, Name, Fields}, Context) ->
    Known = fields(Anno, Name, Context),
    Given = given(Anno, Name, Fields, Known, Context),
    Record = expression(Old, Context),
    Values = [case lists:keyfind(Field, 1, Given) of
                  {_, Value} -> expression(Value, Context);
                  false -> element_of(Anno, position(Anno, Name, Field, Context), Record)
              end
              || {Field, _} <- Known],
    construction(Anno, [{atom, Anno, Name} | Values]);
expression({record_field, Anno, Record, Name, {atom, _, Field}}, Context) ->
    element_of(Anno, position(Anno, Name, Field, Context), expression(Record, Context));
expression({record_index, Anno, Name, {atom, _, Field}}, Context) ->
    {integer, Anno, position(Anno, Name, Field, Context)};
expression({bin, Anno, Elements} = Bits, #context{where = Where}) ->
    case [{VarAnno, Name} || {bin_element, _, {var, VarAnno, Name}, _, _} <- Elements] of
        [] -> Bits;
        [{VarAnno, Name} | _] -> fail(VarAnno, {bits, Where, Name})
    end,
    _ = Anno,
    Bits;
expression({op, Anno, Operator, Operand}, Context) ->
    operation(Anno, Operator, [expression(Operand, Context)]);
expression({op, Anno, Operator, Left, Right}, Context) ->
    operation(Anno, Operator, [expression(Left, Context), expression(Right, Context)]);
expression({call, Anno, {atom, _, Name}, Arguments}, Context) ->
    function(Anno, Name, Arguments, local_call, Context);
expression({call, Anno, {remote, _, {atom, _, erlang}, {atom, _, Name}}, Arguments}, Context) ->
    function(Anno, Name, Arguments, remote_call, Context);
expression({call, Anno, {remote, _, {atom, _, Module}, {atom, _, Name}}, Arguments}, Context) ->
    fail(Anno, {remote_call, Context#context.where, Module, Name, length(Arguments)});
expression({Type, _, _} = Literal, _Context) when
    Type =:= integer; Type =:= float; Type =:= atom; Type =:= string; Type =:= char
->
    Literal;
expression({nil, _} = Nil, _Context) ->
    Nil;
expression({match, Anno, _, _}, #context{where = Where}) ->
    fail(Anno, {match, Where});
expression(Other, #context{where = Where}) ->
    fail(element(2, Other), {language, Where, language_element(element(1, Other))}).

%% Constants are computed now.
operation(Anno, Operator, Operands) ->
    try
        true = lists:all(fun({Type, _, _}) -> lists:member(Type, [integer, float]) orelse
                                                  Type =:= atom andalso Operator =:= 'not';
                            (_) -> false
                         end, Operands),
        literal(Anno, list_to_tuple([op, Anno, Operator | Operands]))
    catch
        error:_ -> call(Anno, Operator, Operands)
    end.

literal(Anno, Expression) ->
    {value, Value, _} = erl_eval:expr(Expression, erl_eval:new_bindings()),
    erl_parse:abstract(Value, [{location, erl_anno:location(Anno)}]).

construction(Anno, Elements) ->
    {tuple, Anno, [{tuple, Anno, Elements}]}.

call(Anno, Name, Arguments) ->
    {tuple, Anno, [{atom, Anno, Name} | Arguments]}.

element_of(Anno, Position, Tuple) ->
    call(Anno, element, [{integer, Anno, Position}, Tuple]).

default(Anno, none) -> {atom, Anno, undefined};
default(_Anno, Default) -> Default.

language_element(lc) -> "list comprehension";
language_element(bc) -> "binary comprehension";
language_element(mc) -> "map comprehension";
language_element(block) -> "begin/end block";
language_element(named_fun) -> "fun";
language_element(map) -> "map update";
language_element(call) -> "call of a fun";
language_element(Type) -> atom_to_list(Type).

%% -- Functions -----------------------------------------------------------------------------------------------------

function(Anno, object, [], local_call, _Context) ->
    {atom, Anno, '$_'};
function(Anno, bindings, [], local_call, _Context) ->
    {atom, Anno, '$*'};
function(Anno, is_record, [Term, {atom, _, Name} = Tag], _Kind, Context) ->
    Size = length(fields(Anno, Name, Context)) + 1,
    call(Anno, is_record, [expression(Term, Context), Tag, {integer, Anno, Size}]);
function(Anno, Name, Arguments, Kind, #context{where = Where} = Context) ->
    Arity = length(Arguments),
    case known(Where, Name, Arity) of
        false when Kind =:= local_call -> fail(Anno, {local_call, Where, Name, Arity});
        false -> fail(Anno, {remote_call, Where, erlang, Name, Arity});
        As -> call(Anno, As, expressions(Arguments, Context))
    end.

%% What a function is called in specifications.
known(guard, Name, 1) when Name =:= atom; Name =:= float; Name =:= integer; Name =:= list;
                           Name =:= number; Name =:= pid; Name =:= port; Name =:= reference;
                           Name =:= tuple; Name =:= binary; Name =:= function ->
    case Name of
        float -> float;
        _ -> list_to_existing_atom("is_" ++ atom_to_list(Name))
    end;
known(_Where, Name, Arity) ->
    IsGuard = Name =/= is_record andalso
        (erl_internal:guard_bif(Name, Arity) orelse erl_internal:arith_op(Name, Arity)
         orelse erl_internal:comp_op(Name, Arity) orelse erl_internal:bool_op(Name, Arity)),
    case IsGuard orelse is_of_tracing(Name, Arity) of
        true -> Name;
        false -> false
    end.

%% Functions that there are in specifications only, most of them for tracing.
is_of_tracing(Name, 0) ->
    lists:member(Name, [caller, caller_line, current_stacktrace, exception_trace, get_tcw,
                        get_seq_token, is_seq_trace, process_dump, return_trace]);
is_of_tracing(Name, 1) ->
    lists:member(Name, [caller_line, current_stacktrace, disable_trace, display, enable_trace, message,
                        set_tcw, silent]);
is_of_tracing(Name, 2) ->
    lists:member(Name, [disable_trace, enable_trace, set_seq_token, trace]);
is_of_tracing(Name, 3) ->
    Name =:= trace;
is_of_tracing(_Name, _Arity) ->
    false.
