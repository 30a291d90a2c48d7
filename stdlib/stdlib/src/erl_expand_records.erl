-module(erl_expand_records).
-moduledoc """
Records as tuples: the forms of a module, in which functions have no records any more, and say of what module the
functions are that are imported or built in.

With `no_strict_record_tests`, a field is read without a look at the record's name.
""".

-export([module/2]).

%% `mode` is what an expression is part of.
-record(context,
        {records :: #{atom() => [{atom(), Default :: erl_parse:abstract_expr() | none}]},
         functions :: #{{atom(), arity()} => module()},
         strict :: boolean(),
         mode = expression :: expression | guard | pattern}).

-doc "Forms without records; those that define them remain.".
-spec module([tuple()], [term()]) -> [tuple()].
module(Forms, Options) ->
    All = lists:append([as_list(Value) || {attribute, _, compile, Value} <- Forms]) ++ Options,
    Context = #context{records = records(Forms), functions = functions(Forms, All),
                       strict = not lists:member(no_strict_record_tests, All)},
    {Expanded, _} = lists:mapfoldl(fun(Form, N) -> form(Form, Context, N) end, 0, Forms),
    Expanded.

as_list(Value) when is_list(Value) -> Value;
as_list(Value) -> [Value].

records(Forms) ->
    #{Name => [field(Field) || Field <- Fields] || {attribute, _, record, {Name, Fields}} <- Forms}.

field({typed_record_field, Field, _Type}) -> field(Field);
field({record_field, _, {atom, _, Name}}) -> {Name, none};
field({record_field, _, {atom, _, Name}, Default}) -> {Name, Default}.

%% Where functions are that are called without a module. What is defined here is not among them.
functions(Forms, Options) ->
    Imported = #{{Name, Arity} => Module
                 || {attribute, _, import, {Module, Names}} <- Forms, {Name, Arity} <- Names},
    Own = [{Name, Arity} || {function, _, Name, Arity, _} <- Forms],
    NotBuiltin = lists:append([as_list(Names) || {no_auto_import, Names} <- Options]),
    maps:without(Own, maps:merge(#{Function => local || Function <- NotBuiltin}, Imported)).

form({function, Anno, Name, Arity, Clauses}, Context, N) ->
    {Expanded, Next} = walk(Clauses, Context, N),
    {{function, Anno, Name, Arity, Expanded}, Next};
form(Form, _Context, N) ->
    {Form, N}.

%% -- Expressions ---------------------------------------------------------------------------------

%% N counts the variables that have been made.
walk(Nodes, Context, N) when is_list(Nodes) ->
    lists:mapfoldl(fun(Node, Before) -> walk(Node, Context, Before) end, N, Nodes);
walk({Leaf, _, _} = Node, _Context, N)
  when Leaf =:= atom; Leaf =:= integer; Leaf =:= float; Leaf =:= char; Leaf =:= string; Leaf =:= var ->
    {Node, N};
walk({clause, Anno, Patterns, Guards, Body}, Context, N) ->
    {NewPatterns, N1} = walk(Patterns, Context#context{mode = pattern}, N),
    {NewGuards, N2} = walk(Guards, Context#context{mode = guard}, N1),
    {NewBody, N3} = walk(Body, Context, N2),
    {{clause, Anno, NewPatterns, NewGuards, NewBody}, N3};
walk({Kind, Anno, Pattern, Value}, #context{mode = expression} = Context, N)
  when Kind =:= match; Kind =:= maybe_match; Kind =:= generate; Kind =:= b_generate;
       Kind =:= m_generate; Kind =:= generate_strict; Kind =:= b_generate_strict;
       Kind =:= m_generate_strict ->
    {NewPattern, N1} = walk(Pattern, Context#context{mode = pattern}, N),
    {NewValue, N2} = walk(Value, Context, N1),
    {{Kind, Anno, NewPattern, NewValue}, N2};
walk({record, Anno, Name, Fields}, Context, N) ->
    walk(construction(Anno, Name, Fields, Context), Context, N);
walk({record, Anno, Record, Name, Fields}, Context, N) ->
    update(Anno, Record, Name, Fields, Context, N);
walk({record_field, Anno, Record, Name, {atom, _, Field}}, #context{mode = guard} = Context, N) ->
    {NewRecord, Next} = walk(Record, Context, N),
    {guard_access(Anno, NewRecord, Name, Field, Context), Next};
walk({record_field, Anno, Record, Name, {atom, _, Field}}, Context, N) ->
    {NewRecord, Next} = walk(Record, Context, N),
    access(Anno, NewRecord, Name, Field, Context, Next);
walk({record_index, Anno, Name, {atom, _, Field}}, Context, N) ->
    {{integer, Anno, index(Name, Field, Context)}, N};
walk({call, Anno, {atom, _, record_info}, [{atom, _, What}, {atom, _, Name}]} = Call, Context, N) ->
    case {What, Context#context.records} of
        {size, #{Name := Fields}} -> {{integer, Anno, length(Fields) + 1}, N};
        {fields, #{Name := Fields}} -> {list(Anno, [{atom, Anno, Field} || {Field, _} <- Fields]), N};
        _ -> {Call, N}
    end;
walk({call, Anno, Function, [Term, {atom, _, Name} = Record]} = Call, Context, N) ->
    case {is_record_test(Function), Context#context.records} of
        {true, #{Name := Fields}} ->
            {NewTerm, Next} = walk(Term, Context, N),
            {call(Anno, is_record, [NewTerm, Record, {integer, Anno, length(Fields) + 1}]), Next};
        _ -> walk_call(Call, Context, N)
    end;
walk({call, _, _, _} = Call, Context, N) ->
    walk_call(Call, Context, N);
walk({'fun', Anno, {function, Name, Arity}} = Fun, Context, N) when is_atom(Name) ->
    case module_of(Name, Arity, Context) of
        local -> {Fun, N};
        Module ->
            {{'fun', Anno, {function, {atom, Anno, Module}, {atom, Anno, Name}, {integer, Anno, Arity}}}, N}
    end;
walk({'fun', Anno, {clauses, Clauses}}, Context, N) ->
    {Expanded, Next} = walk(Clauses, Context, N),
    {{'fun', Anno, {clauses, Expanded}}, Next};
walk({named_fun, Anno, Name, Clauses}, Context, N) ->
    {Expanded, Next} = walk(Clauses, Context, N),
    {{named_fun, Anno, Name, Expanded}, Next};
walk({bin_element, Anno, Value, Size, Types}, Context, N) ->
    {NewValue, N1} = walk(Value, Context, N),
    {NewSize, N2} = walk(Size, Context, N1),
    {{bin_element, Anno, NewValue, NewSize, Types}, N2};
walk({op, Anno, Name, Operand}, Context, N) ->
    {Expanded, Next} = walk(Operand, Context, N),
    {{op, Anno, Name, Expanded}, Next};
walk({op, Anno, Name, Left, Right}, Context, N) ->
    {[NewLeft, NewRight], Next} = walk([Left, Right], Context, N),
    {{op, Anno, Name, NewLeft, NewRight}, Next};
%% All others consist of a name, an annotation, and expressions or lists of them.
walk(Node, Context, N) when is_tuple(Node), tuple_size(Node) > 2 ->
    [Kind, Anno | Parts] = tuple_to_list(Node),
    {Expanded, Next} = walk(Parts, Context, N),
    {list_to_tuple([Kind, Anno | Expanded]), Next};
walk(Node, _Context, N) ->
    {Node, N}.

is_record_test({atom, _, is_record}) -> true;
is_record_test({remote, _, {atom, _, erlang}, {atom, _, is_record}}) -> true;
is_record_test(_) -> false.

walk_call({call, Anno, Function, Arguments}, Context, N) ->
    {NewFunction, N1} = walk(Function, Context, N),
    {NewArguments, N2} = walk(Arguments, Context, N1),
    {{call, Anno, with_module(NewFunction, length(NewArguments), Context), NewArguments}, N2}.

with_module({atom, Anno, Name} = Function, Arity, Context) ->
    case module_of(Name, Arity, Context) of
        local -> Function;
        Module -> {remote, Anno, {atom, Anno, Module}, Function}
    end;
with_module(Function, _Arity, _Context) ->
    Function.

module_of(Name, Arity, #context{functions = Functions}) ->
    case Functions of
        #{{Name, Arity} := Module} -> Module;
        #{} ->
            case erl_internal:bif(Name, Arity) of
                true -> erlang;
                false -> local
            end
    end.

%% -- Records -------------------------------------------------------------------------------------

fields(Name, #context{records = Records}) -> maps:get(Name, Records).

index(Name, Field, Context) -> position(Field, fields(Name, Context), 2).

position(Field, [{Field, _} | _], N) -> N;
position(Field, [_ | Fields], N) -> position(Field, Fields, N + 1).

construction(Anno, Name, Given, #context{mode = Mode} = Context) ->
    Others = [Value || {record_field, _, {var, _, '_'}, Value} <- Given],
    Values = #{Field => Value || {record_field, _, {atom, _, Field}, Value} <- Given},
    {tuple, Anno,
     [{atom, Anno, Name}
      | [case {Values, Others, Mode} of
             {#{Field := Value}, _, _} -> Value;
             {_, [Value], _} -> Value;
             {_, [], pattern} -> {var, Anno, '_'};
             {_, [], _} when Default =:= none -> {atom, Anno, undefined};
             {_, [], _} -> Default
         end || {Field, Default} <- fields(Name, Context)]]}.

access(Anno, Record, Name, Field, #context{strict = true} = Context, N) ->
    Value = {var, Anno, variable(N)},
    Pattern = {tuple, Anno, [{atom, Anno, Name}
                             | [if
                                    Other =:= Field -> Value;
                                    true -> {var, Anno, '_'}
                                end || {Other, _} <- fields(Name, Context)]]},
    {{'case', Anno, Record, [{clause, Anno, [Pattern], [], [Value]}, no_record(Anno, Value)]}, N + 1};
access(Anno, Record, Name, Field, Context, N) ->
    {call(Anno, element, [{integer, Anno, index(Name, Field, Context)}, Record]), N}.

%% There is no `case` in a guard: it fails at the number of an element that is no number.
guard_access(Anno, Record, Name, Field, #context{strict = IsStrict} = Context) ->
    Index = {integer, Anno, index(Name, Field, Context)},
    Size = {integer, Anno, length(fields(Name, Context)) + 1},
    Test = call(Anno, is_record, [Record, {atom, Anno, Name}, Size]),
    Generated = erl_anno:set_generated(true, Anno),
    Checked = case IsStrict of
                  true -> {op, Generated, 'andalso', Test, Index};
                  false -> Index
              end,
    call(Anno, element, [Checked, Record]).

%% New values are computed first, then the record: what they bind is known behind the update.
update(Anno, Record, Name, Given, Context, N) ->
    {NewRecord, N1} = walk(Record, Context, N),
    {Changes, N2} = lists:mapfoldl(fun({record_field, _, {atom, _, Field}, Value}, Before) ->
                                           {Expanded, Next} = walk(Value, Context, Before),
                                           {{Field, {var, Anno, variable(Next)}, Expanded}, Next + 1}
                                   end, N1, Given),
    Old = {var, Anno, variable(N2)},
    {Olds, N3} = lists:mapfoldl(fun({Field, _}, Before) ->
                                        {{Field, {var, Anno, variable(Before)}}, Before + 1}
                                end, N2 + 1, fields(Name, Context)),
    Pattern = [case lists:keymember(Field, 1, Changes) of
                   true -> {var, Anno, '_'};
                   false -> Variable
               end || {Field, Variable} <- Olds],
    Values = [case lists:keyfind(Field, 1, Changes) of
                  {Field, New, _} -> New;
                  false -> Variable
              end || {Field, Variable} <- Olds],
    Tag = {atom, Anno, Name},
    Matches = [{match, Anno, New, Value} || {_, New, Value} <- Changes],
    Case = {'case', Anno, Old, [{clause, Anno, [{tuple, Anno, [Tag | Pattern]}], [], [{tuple, Anno, [Tag | Values]}]},
                                no_record(Anno, Old)]},
    {{block, Anno, Matches ++ [{match, Anno, Old, NewRecord}, Case]}, N3}.

%% A clause for all that is not the record: it is in the variable, or it becomes bound to it here.
no_record(Anno, Variable) ->
    Generated = erl_anno:set_generated(true, Anno),
    {clause, Generated, [Variable], [],
     [call(Generated, error, [{tuple, Generated, [{atom, Generated, badrecord}, Variable]}])]}.

call(Anno, Name, Arguments) ->
    {call, Anno, {remote, Anno, {atom, Anno, erlang}, {atom, Anno, Name}}, Arguments}.

list(Anno, Elements) ->
    lists:foldr(fun(Element, Tail) -> {cons, Anno, Element, Tail} end, {nil, Anno}, Elements).

%% No variable in a source is called so.
variable(N) -> list_to_atom("rec" ++ integer_to_list(N)).
