-module(erl_eval).
-moduledoc """
Evaluates expressions in the abstract format.

An expression is made into a fun once, which takes the bindings of the variables; what it is made of
is not looked at again, however often it runs. The last call in the body of an interpreted fun is a
last call of the evaluator too, so loops run in constant space.

Functions without a module that are not built in are those of the local function handler,
`{value, Fun}` or `{eval, Fun}`: `Fun(Name, Arguments)` gives the value, or, with arguments that are
not evaluated, `Fun(Name, Arguments, Bindings)` gives `{value, Value, Bindings}`. All other
functions are called by the non-local function handler, if there is one: `{value, Fun}`, where
`Fun({Module, Function}, Arguments)` or `Fun(Called, Arguments)` gives the value. With one argument
more, these funs get the annotation of the call first.
""".

-export([exprs/2, exprs/3, exprs/4, expr/2, expr/3, expr/4, expr/5]).
-export([expr_list/2, expr_list/3, expr_list/4]).
-export([new_bindings/0, bindings/1, binding/2, add_binding/3, del_binding/2]).
-export([check_command/2, fun_data/1, match_clause/4]).
-export([extended_parse_exprs/1, extended_parse_term/1]).
-export([compile/2, combine/2]).

-export_type([binding_struct/0, bindings/0, expressions/0]).
-export_type([local_function_handler/0, non_local_function_handler/0]).

-type name() :: term().
-type value() :: term().
-type bindings() :: [{name(), value()}].
-type binding_struct() :: orddict:orddict() | map().
-type expression() :: erl_parse:abstract_expr().
-type expressions() :: [expression()].
-type local_function_handler() ::
    {value, fun((atom(), [value()]) -> value())}
    | {value, fun((erl_anno:anno(), atom(), [value()]) -> value())}
    | {eval, fun((atom(), expressions(), binding_struct()) -> {value, value(), binding_struct()})}
    | {eval, fun((erl_anno:anno(), atom(), expressions(), binding_struct()) ->
                     {value, value(), binding_struct()})}
    | none.
-type non_local_function_handler() ::
    {value, fun(({module(), atom()} | fun(), [value()]) -> value())}
    | {value, fun((erl_anno:anno(), {module(), atom()} | fun(), [value()]) -> value())}
    | none.

%% What an expression is made into: its value; a fun that gives the value; or, if it may bind
%% variables, a fun that gives the value and the bindings after it.
-type code() ::
    {constant, value()}
    | {pure, fun((map()) -> value())}
    | {binding, fun((map()) -> nonempty_improper_list(value(), map()))}.

%% {local function handler, non-local function handler, how bindings are given to the former}.
-type context() :: {local_function_handler(), non_local_function_handler(), list | map}.

-define(MOST_ARGUMENTS, 20).

%% -- API -----------------------------------------------------------------------------------------

-doc "Checks the expressions as the compiler would, then evaluates them in turn.".
-spec exprs(expressions(), binding_struct()) -> {value, value(), binding_struct()}.
exprs(Expressions, Bindings) ->
    case check_command(Expressions, Bindings) of
        ok -> exprs(Expressions, Bindings, none, none);
        {error, {_Location, _Module, Reason}} -> error(Reason)
    end.

-spec exprs(expressions(), binding_struct(), local_function_handler()) ->
    {value, value(), binding_struct()}.
exprs(Expressions, Bindings, Local) ->
    exprs(Expressions, Bindings, Local, none).

-spec exprs(
    expressions(), binding_struct(), local_function_handler(), non_local_function_handler()
) -> {value, value(), binding_struct()}.
exprs(Expressions, Bindings, Local, NonLocal) ->
    Body = body(Expressions, context(Local, NonLocal, Bindings)),
    result(Body(environment(Bindings)), Bindings).

-spec expr(expression(), binding_struct()) -> {value, value(), binding_struct()}.
expr(Expression, Bindings) ->
    exprs([Expression], Bindings).

-spec expr(expression(), binding_struct(), local_function_handler()) ->
    {value, value(), binding_struct()}.
expr(Expression, Bindings, Local) ->
    expr(Expression, Bindings, Local, none, none).

-spec expr(
    expression(), binding_struct(), local_function_handler(), non_local_function_handler()
) -> {value, value(), binding_struct()}.
expr(Expression, Bindings, Local, NonLocal) ->
    expr(Expression, Bindings, Local, NonLocal, none).

-doc "With `value` only the value is returned, and a last call leaves nothing behind.".
-spec expr(
    expression(),
    binding_struct(),
    local_function_handler(),
    non_local_function_handler(),
    none | value
) -> {value, value(), binding_struct()} | value().
expr(Expression, Bindings, Local, NonLocal, none) ->
    exprs([Expression], Bindings, Local, NonLocal);
expr(Expression, Bindings, Local, NonLocal, value) ->
    Tail = tail(Expression, context(Local, NonLocal, Bindings)),
    Tail(environment(Bindings)).

-spec expr_list(expressions(), binding_struct()) -> {[value()], binding_struct()}.
expr_list(Expressions, Bindings) ->
    expr_list(Expressions, Bindings, none, none).

-spec expr_list(expressions(), binding_struct(), local_function_handler()) ->
    {[value()], binding_struct()}.
expr_list(Expressions, Bindings, Local) ->
    expr_list(Expressions, Bindings, Local, none).

-doc "Each expression sees `Bindings` only; what they bind is merged.".
-spec expr_list(
    expressions(), binding_struct(), local_function_handler(), non_local_function_handler()
) -> {[value()], binding_struct()}.
expr_list(Expressions, Bindings, Local, NonLocal) ->
    Codes = [compile(Expression, context(Local, NonLocal, Bindings)) || Expression <- Expressions],
    [Values | After] = values([binding(Code) || Code <- Codes], environment(Bindings)),
    {Values, structure(After, Bindings)}.

-doc "The body of the first clause that matches, and the bindings there.".
-spec match_clause(
    [erl_parse:abstract_clause()], [value()], binding_struct(), local_function_handler()
) -> {expressions(), binding_struct()} | nomatch.
match_clause(Clauses, Values, Bindings, Local) ->
    Context = context(Local, none, Bindings),
    Compiled = [
        {patterns(Patterns, Context), guard(Guard, Context), Body}
     || {clause, _, Patterns, Guard, Body} <- Clauses
    ],
    Environment = environment(Bindings),
    case select(Values, Environment, Environment, Compiled) of
        {Body, After} -> {Body, structure(After, Bindings)};
        nomatch -> nomatch
    end.

-doc false.
-spec check_command(expressions(), binding_struct()) -> ok | {error, {term(), module(), term()}}.
check_command(Expressions, Bindings) ->
    case code:ensure_loaded(erl_lint) of
        {module, _} ->
            Names = [Name || {Name, _} <- bindings(Bindings)],
            case erl_lint:exprs(Expressions, [{Name, value} || Name <- Names]) of
                {error, [{_File, [Error | _]} | _], _Warnings} -> {error, Error};
                {ok, _Warnings} -> ok
            end;
        {error, _} ->
            ok
    end.

-doc "The clauses and bindings of an interpreted fun.".
-spec fun_data(term()) ->
    {fun_data, binding_struct(), [erl_parse:abstract_clause()]}
    | {named_fun_data, binding_struct(), atom(), [erl_parse:abstract_clause()]}
    | false.
fun_data(Fun) when is_function(Fun) ->
    case erlang:fun_info(Fun, module) of
        {module, ?MODULE} ->
            {env, Values} = erlang:fun_info(Fun, env),
            case [Data || {interpreted, _, _, _, _} = Data <- Values] of
                [{interpreted, none, Clauses, _, Bindings}] -> {fun_data, Bindings, Clauses};
                [{interpreted, Name, Clauses, _, Bindings}] ->
                    {named_fun_data, Bindings, Name, Clauses};
                _ -> false
            end;
        _ ->
            false
    end;
fun_data(_) ->
    false.

%% -- Bindings ------------------------------------------------------------------------------------

-spec new_bindings() -> binding_struct().
new_bindings() -> orddict:new().

-spec bindings(binding_struct()) -> bindings().
bindings(Bindings) when is_map(Bindings) -> maps:to_list(Bindings);
bindings(Bindings) when is_list(Bindings) -> orddict:to_list(Bindings).

-spec binding(name(), binding_struct()) -> {value, value()} | unbound.
binding(Name, Bindings) when is_map(Bindings) ->
    case Bindings of
        #{Name := Value} -> {value, Value};
        #{} -> unbound
    end;
binding(Name, Bindings) when is_list(Bindings) ->
    case orddict:find(Name, Bindings) of
        {ok, Value} -> {value, Value};
        error -> unbound
    end.

-spec add_binding(name(), value(), binding_struct()) -> binding_struct().
add_binding(Name, Value, Bindings) when is_map(Bindings) -> Bindings#{Name => Value};
add_binding(Name, Value, Bindings) when is_list(Bindings) -> orddict:store(Name, Value, Bindings).

-spec del_binding(name(), binding_struct()) -> binding_struct().
del_binding(Name, Bindings) when is_map(Bindings) -> maps:remove(Name, Bindings);
del_binding(Name, Bindings) when is_list(Bindings) -> orddict:erase(Name, Bindings).

context(Local, NonLocal, Bindings) when is_map(Bindings) -> {Local, NonLocal, map};
context(Local, NonLocal, Bindings) when is_list(Bindings) -> {Local, NonLocal, list}.

environment(Bindings) when is_map(Bindings) -> Bindings;
environment(Bindings) when is_list(Bindings) -> maps:from_list(Bindings).

structure(Environment, Like) when is_map(Like) -> Environment;
structure(Environment, Like) when is_list(Like) -> orddict:from_list(maps:to_list(Environment)).

result([Value | After], Bindings) -> {value, Value, structure(After, Bindings)}.

%% -- Sequences -----------------------------------------------------------------------------------

%% Expressions in turn, the value of the last and the bindings after it.
body(Expressions, Context) ->
    sequence([compile(Expression, Context) || Expression <- Expressions]).

sequence([Code]) ->
    binding(Code);
sequence([Code | Codes]) ->
    Rest = sequence(Codes),
    case Code of
        {constant, _} ->
            Rest;
        {pure, Function} ->
            fun(Bindings) ->
                Function(Bindings),
                Rest(Bindings)
            end;
        {binding, Function} ->
            fun(Bindings) ->
                [_ | After] = Function(Bindings),
                Rest(After)
            end
    end.

%% The same for the value alone: the last call of what is made is the last call of the expressions.
tail_body([Expression], Context) ->
    tail(Expression, Context);
tail_body([Expression | Expressions], Context) ->
    Rest = tail_body(Expressions, Context),
    case compile(Expression, Context) of
        {constant, _} ->
            Rest;
        {pure, Function} ->
            fun(Bindings) ->
                Function(Bindings),
                Rest(Bindings)
            end;
        {binding, Function} ->
            fun(Bindings) ->
                [_ | After] = Function(Bindings),
                Rest(After)
            end
    end.

tail({block, _, Expressions}, Context) ->
    tail_body(Expressions, Context);
tail({'if', _, Clauses}, Context) ->
    if_code(if_clauses(Clauses, fun tail_body/2, Context));
tail({'case', _, Expression, Clauses}, Context) ->
    case_code(compile(Expression, Context), clauses(Clauses, fun tail_body/2, Context));
tail({'receive', _, Clauses}, Context) ->
    receive_code(clauses(Clauses, fun tail_body/2, Context));
tail({'receive', _, Clauses, Timeout, Body}, Context) ->
    receive_code(clauses(Clauses, fun tail_body/2, Context), compile(Timeout, Context),
                 tail_body(Body, Context));
tail({'maybe', _, Expressions}, Context) ->
    Return = fun(Value, _) -> Value end,
    maybe_code(maybe_body(Expressions, fun tail_body/2, Context), Return, Return);
tail({'maybe', _, Expressions, {'else', _, Clauses}}, Context) ->
    maybe_code(maybe_body(Expressions, fun tail_body/2, Context), fun(Value, _) -> Value end,
               else_code(clauses(Clauses, fun tail_body/2, Context)));
tail({op, _, 'andalso', Left, Right}, Context) ->
    logical('andalso', compile(Left, Context), tail(Right, Context), fun(Value, _) -> Value end);
tail({op, _, 'orelse', Left, Right}, Context) ->
    logical('orelse', compile(Left, Context), tail(Right, Context), fun(Value, _) -> Value end);
tail(Expression, Context) ->
    case compile(Expression, Context) of
        {binding, Function} ->
            fun(Bindings) ->
                [Value | _] = Function(Bindings),
                Value
            end;
        Code ->
            pure(Code)
    end.

%% -- Expressions ---------------------------------------------------------------------------------

-doc false.
-spec compile(expression(), context()) -> code().
compile({var, _, Name}, _) ->
    {pure, fun
        (#{Name := Value}) -> Value;
        (_) -> error({unbound, Name})
    end};
compile({value, _, Value}, _) ->
    {constant, Value};
compile({atom, _, Value}, _) ->
    {constant, Value};
compile({integer, _, Value}, _) ->
    {constant, Value};
compile({float, _, Value}, _) ->
    {constant, Value};
compile({char, _, Value}, _) ->
    {constant, Value};
compile({string, _, Value}, _) ->
    {constant, Value};
compile({nil, _}, _) ->
    {constant, []};
compile({cons, _, Head, Tail}, Context) ->
    combine(compile(Head, Context), compile(Tail, Context), fun(H, T) -> [H | T] end);
compile({tuple, _, Elements}, Context) ->
    combine(list(Elements, Context), fun list_to_tuple/1);
compile({bin, _, Elements}, Context) ->
    eval_bits:compile(Elements, Context);
compile({map, _, Pairs}, Context) ->
    combine({constant, #{}}, pairs(Pairs, Context), fun update/2);
compile({map, _, Map, Pairs}, Context) ->
    combine(compile(Map, Context), pairs(Pairs, Context), fun update/2);
compile({record_index, _, Name, _}, _) ->
    failure({undef_record, Name});
compile({record, _, Name, _}, _) ->
    failure({undef_record, Name});
compile({record, _, _, Name, _}, _) ->
    failure({undef_record, Name});
compile({record_field, _, _, Name, _}, _) ->
    failure({undef_record, Name});
compile({record_field, _, _, _}, _) ->
    failure({badexpr, '.'});
compile({remote, _, _, _}, _) ->
    failure({badexpr, ':'});
compile({block, _, Expressions}, Context) ->
    {binding, body(Expressions, Context)};
compile({match, _, Pattern, Expression}, Context) ->
    match(erl_eval_match:pattern(Pattern, Context), compile(Expression, Context));
compile({'catch', _, Expression}, Context) ->
    catch_code(compile(Expression, Context));
compile({'if', _, Clauses}, Context) ->
    {binding, if_code(if_clauses(Clauses, fun body/2, Context))};
compile({'case', _, Expression, Clauses}, Context) ->
    {binding, case_code(compile(Expression, Context), clauses(Clauses, fun body/2, Context))};
compile({'try', _, Body, Of, Catch, After}, Context) ->
    try_code(body(Body, Context), Of, Catch, After, Context);
compile({'receive', _, Clauses}, Context) ->
    {binding, receive_code(clauses(Clauses, fun body/2, Context))};
compile({'receive', _, Clauses, Timeout, Body}, Context) ->
    {binding,
     receive_code(clauses(Clauses, fun body/2, Context), compile(Timeout, Context),
                  body(Body, Context))};
compile({'maybe', _, Expressions}, Context) ->
    Return = fun(Value, Bindings) -> [Value | Bindings] end,
    {binding, maybe_code(maybe_body(Expressions, fun body/2, Context), Return, Return)};
compile({'maybe', _, Expressions, {'else', _, Clauses}}, Context) ->
    {binding,
     maybe_code(maybe_body(Expressions, fun body/2, Context),
                fun(Value, Bindings) -> [Value | Bindings] end,
                else_code(clauses(Clauses, fun body/2, Context)))};
compile({op, _, 'andalso', Left, Right}, Context) ->
    logical('andalso', compile(Left, Context), compile(Right, Context));
compile({op, _, 'orelse', Left, Right}, Context) ->
    logical('orelse', compile(Left, Context), compile(Right, Context));
compile({op, Anno, Operator, Operand}, {_, NonLocal, _} = Context) ->
    combine(compile(Operand, Context), fun(Value) ->
        call_non_local(NonLocal, Anno, erlang, Operator, [Value])
    end);
compile({op, _, Operator, Left, Right}, {_, none, _} = Context) ->
    combine(compile(Left, Context), compile(Right, Context), operator(Operator));
compile({op, Anno, Operator, Left, Right}, {_, NonLocal, _} = Context) ->
    combine(compile(Left, Context), compile(Right, Context), fun(LeftValue, RightValue) ->
        call_non_local(NonLocal, Anno, erlang, Operator, [LeftValue, RightValue])
    end);
compile({lc, _, Element, Qualifiers}, Context) ->
    {pure, list_comprehension(Element, Qualifiers, Context)};
compile({bc, _, Element, Qualifiers}, Context) ->
    {pure, binary_comprehension(Element, Qualifiers, Context)};
compile({mc, _, Pair, Qualifiers}, Context) ->
    {pure, map_comprehension(Pair, Qualifiers, Context)};
compile({'fun', Anno, {function, Name, Arity}}, {Local, _, _} = Context) ->
    case {erl_internal:bif(Name, Arity), Local} of
        {true, _} -> {constant, fun erlang:Name/Arity};
        {false, none} -> {pure, fun(_) -> undefined(Name, Arity) end};
        {false, _} -> compile({'fun', Anno, {clauses, [calling(Anno, Name, Arity)]}}, Context)
    end;
compile({'fun', _, {function, Module, Name, Arity}}, _) when is_atom(Module) ->
    {constant, fun Module:Name/Arity};
compile({'fun', _, {function, Module, Name, Arity}}, Context) ->
    combine(list([Module, Name, Arity], Context), fun([M, F, A]) -> fun M:F/A end);
compile({'fun', Anno, {clauses, Clauses}}, Context) ->
    function(none, Clauses, {'fun', Anno, Clauses}, Context);
compile({named_fun, Anno, Name, Clauses}, Context) ->
    function(Name, Clauses, {named_fun, Anno, Name, Clauses}, Context);
compile({call, _, {remote, _, {atom, _, qlc}, {atom, _, q}}, [{lc, _, _, _} | Options]} = Call, Context) when
    length(Options) =< 1
->
    case qlc:transform_from_evaluator(Call, none) of
        {ok, {call, Anno, _, Arguments}} -> known_call(Anno, qlc, q, Arguments, Context);
        {not_ok, Error} -> {pure, fun(_) -> Error end}
    end;
compile({call, Anno, {remote, _, {atom, _, Module}, {atom, _, Name}}, Arguments}, Context) ->
    known_call(Anno, Module, Name, Arguments, Context);
compile({call, Anno, {remote, _, Module, Name}, Arguments}, {_, NonLocal, _} = Context) ->
    combine(list([Module, Name], Context), list(Arguments, Context), fun([M, F], Values) ->
        call_non_local(NonLocal, Anno, M, F, Values)
    end);
compile({call, Anno, {atom, _, Name}, Arguments}, {Local, _, _} = Context) ->
    case erl_internal:bif(Name, length(Arguments)) of
        true -> known_call(Anno, erlang, Name, Arguments, Context);
        false -> local_call(Local, Anno, Name, Arguments, Context)
    end;
compile({call, Anno, Function, Arguments}, {_, NonLocal, _} = Context) ->
    combine(compile(Function, Context), list(Arguments, Context), fun(Called, Values) ->
        call_value(NonLocal, Anno, Called, Values)
    end);
compile(Other, _) ->
    failure({badexpr, Other}).

failure(Reason) -> {pure, fun(_) -> error(Reason) end}.

-doc false.
-spec combine(code(), fun((value()) -> value())) -> code().
combine({constant, Value}, Function) -> {pure, fun(_) -> Function(Value) end};
combine({pure, Code}, Function) -> {pure, fun(Bindings) -> Function(Code(Bindings)) end};
combine({binding, Code}, Function) ->
    {binding, fun(Bindings) ->
        [Value | After] = Code(Bindings),
        [Function(Value) | After]
    end}.

%% A function of two values. Neither expression sees what the other one binds.
combine({constant, Left}, {constant, Right}, Function) ->
    {pure, fun(_) -> Function(Left, Right) end};
combine({pure, Left}, {constant, Right}, Function) ->
    {pure, fun(Bindings) -> Function(Left(Bindings), Right) end};
combine({constant, Left}, {pure, Right}, Function) ->
    {pure, fun(Bindings) -> Function(Left, Right(Bindings)) end};
combine({pure, Left}, {pure, Right}, Function) ->
    {pure, fun(Bindings) -> Function(Left(Bindings), Right(Bindings)) end};
combine(Left, Right, Function) ->
    LeftCode = binding(Left),
    RightCode = binding(Right),
    {binding, fun(Bindings) ->
        [LeftValue | LeftAfter] = LeftCode(Bindings),
        [RightValue | RightAfter] = RightCode(Bindings),
        [Function(LeftValue, RightValue) | merge(LeftAfter, RightAfter)]
    end}.

pure({constant, Value}) -> fun(_) -> Value end;
pure({pure, Code}) -> Code.

binding({constant, Value}) -> fun(Bindings) -> [Value | Bindings] end;
binding({pure, Code}) -> fun(Bindings) -> [Code(Bindings) | Bindings] end;
binding({binding, Code}) -> Code.

%% The list of the values.
list(Expressions, Context) ->
    list([compile(Expression, Context) || Expression <- Expressions]).

list(Codes) ->
    case {kinds(Codes), Codes} of
        {constant, _} ->
            {constant, [Value || {constant, Value} <- Codes]};
        {pure, [Code]} ->
            One = pure(Code),
            {pure, fun(Bindings) -> [One(Bindings)] end};
        {pure, [First, Second]} ->
            One = pure(First),
            Two = pure(Second),
            {pure, fun(Bindings) -> [One(Bindings), Two(Bindings)] end};
        {pure, _} ->
            Functions = [pure(Code) || Code <- Codes],
            {pure, fun(Bindings) -> [Function(Bindings) || Function <- Functions] end};
        {binding, _} ->
            Functions = [binding(Code) || Code <- Codes],
            {binding, fun(Bindings) -> values(Functions, Bindings) end}
    end.

kinds(Codes) ->
    lists:foldl(fun
        ({binding, _}, _) -> binding;
        ({pure, _}, constant) -> pure;
        (_, Kind) -> Kind
    end, constant, Codes).

values(Functions, Bindings) ->
    values(Functions, Bindings, Bindings, []).

values([Function | Functions], Bindings, After, Values) ->
    [Value | Own] = Function(Bindings),
    values(Functions, Bindings, merge(After, Own), [Value | Values]);
values([], _Bindings, After, Values) ->
    [lists:reverse(Values) | After].

%% What two expressions have bound, which must be the same where it has one name.
merge(Bindings, Bindings) ->
    Bindings;
merge(Left, Right) ->
    maps:fold(fun(Name, Value, Merged) ->
        case Merged of
            #{Name := Other} when Other =:= Value -> Merged;
            #{Name := Other} -> error({badmatch, Other});
            #{} -> Merged#{Name => Value}
        end
    end, Left, Right).

operator('+') -> fun(A, B) -> A + B end;
operator('-') -> fun(A, B) -> A - B end;
operator('*') -> fun(A, B) -> A * B end;
operator('==') -> fun(A, B) -> A == B end;
operator('=:=') -> fun(A, B) -> A =:= B end;
operator('=/=') -> fun(A, B) -> A =/= B end;
operator('<') -> fun(A, B) -> A < B end;
operator('>') -> fun(A, B) -> A > B end;
operator('=<') -> fun(A, B) -> A =< B end;
operator('>=') -> fun(A, B) -> A >= B end;
operator(Operator) -> fun(A, B) -> erlang:Operator(A, B) end.

logical(Operator, Left, Right) when element(1, Left) =/= binding, element(1, Right) =/= binding ->
    {pure, logical(Operator, Left, pure(Right), fun(Value, _) -> Value end)};
logical(Operator, Left, Right) ->
    %% What the operand on the right binds is not to be used: it may not have been evaluated.
    RightCode = binding(Right),
    Code = fun(Bindings) -> [hd(RightCode(Bindings)) | Bindings] end,
    {binding, logical(Operator, Left, Code, fun(Value, After) -> [Value | After] end)}.

logical(Operator, Left, Right, Return) ->
    Deciding = Operator =:= 'orelse',
    Code = binding(Left),
    fun(Bindings) ->
        case Code(Bindings) of
            [Deciding | After] -> Return(Deciding, After);
            [Value | After] when is_boolean(Value) -> Right(After);
            [Value | _] -> error({badarg, Value})
        end
    end.

%% -- Maps ----------------------------------------------------------------------------------------

pairs(Pairs, Context) ->
    Kinds = [Kind || {Kind, _, _, _} <- Pairs],
    Expressions = lists:append([[Key, Value] || {_, _, Key, Value} <- Pairs]),
    combine(list(Expressions, Context), fun(Values) -> {Kinds, Values} end).

update(Map, {Kinds, Values}) when is_map(Map) -> update(Map, Kinds, Values);
update(Other, _) -> error({badmap, Other}).

update(Map, [map_field_assoc | Kinds], [Key, Value | Values]) ->
    update(Map#{Key => Value}, Kinds, Values);
update(Map, [map_field_exact | Kinds], [Key, Value | Values]) ->
    update(Map#{Key := Value}, Kinds, Values);
update(Map, [], []) ->
    Map.

%% -- Control -------------------------------------------------------------------------------------

match(Pattern, Code) ->
    Function = binding(Code),
    {binding, fun(Bindings) ->
        [Value | After] = Function(Bindings),
        case Pattern(Value, After, After) of
            nomatch -> error({badmatch, Value});
            Matched -> [Value | Matched]
        end
    end}.

clauses(Clauses, Body, Context) ->
    [{patterns(Patterns, Context), guard(Guard, Context), Body(Expressions, Context)}
     || {clause, _, Patterns, Guard, Expressions} <- Clauses].

patterns(Patterns, Context) ->
    [erl_eval_match:pattern(Pattern, Context) || Pattern <- Patterns].

guard(Guard, Context) ->
    erl_eval_match:guard(Guard, Context).

%% {body, bindings} of the first clause that matches. The variables of its patterns are those of
%% Bindings; Outer are those that keys and sizes may use.
select(Values, Bindings, Outer, [{Patterns, Guard, Body} | Clauses]) ->
    case erl_eval_match:all(Patterns, Values, Bindings, Outer) of
        nomatch ->
            select(Values, Bindings, Outer, Clauses);
        Matched ->
            case Guard =:= true orelse Guard(Matched) of
                true -> {Body, Matched};
                false -> select(Values, Bindings, Outer, Clauses)
            end
    end;
select(_Values, _Bindings, _Outer, []) ->
    nomatch.

case_code(Code, Clauses) ->
    Function = binding(Code),
    fun(Bindings) ->
        [Value | After] = Function(Bindings),
        case select([Value], After, After, Clauses) of
            {Body, Matched} -> Body(Matched);
            nomatch -> error({case_clause, Value})
        end
    end.

if_clauses(Clauses, Body, Context) ->
    [{guard(Guard, Context), Body(Expressions, Context)}
     || {clause, _, [], Guard, Expressions} <- Clauses].

if_code(Clauses) ->
    fun(Bindings) -> if_true(Clauses, Bindings) end.

if_true([{Guard, Body} | Clauses], Bindings) ->
    case Guard(Bindings) of
        true -> Body(Bindings);
        false -> if_true(Clauses, Bindings)
    end;
if_true([], _Bindings) ->
    error(if_clause).

catch_code(Code) ->
    Function = binding(Code),
    {binding, fun(Bindings) ->
        try
            Function(Bindings)
        catch
            throw:Value -> [Value | Bindings];
            exit:Reason -> [{'EXIT', Reason} | Bindings];
            error:Reason:Stacktrace -> [{'EXIT', {Reason, Stacktrace}} | Bindings]
        end
    end}.

try_code(Body, Of, Catch, After, Context) ->
    OfCode = of_code(clauses(Of, fun body/2, Context)),
    Handlers = [
        {[erl_eval_match:exception(Pattern, Context)], guard(Guard, Context),
         body(Handler, Context)}
     || {clause, _, [Pattern], Guard, Handler} <- Catch
    ],
    Protected = fun(Bindings) ->
        try Body(Bindings) of
            Result -> OfCode(Result)
        catch
            Class:Reason:Stacktrace ->
                case select([{Class, Reason, Stacktrace}], Bindings, Bindings, Handlers) of
                    {Handler, Matched} -> Handler(Matched);
                    nomatch -> erlang:raise(Class, Reason, Stacktrace)
                end
        end
    end,
    case After of
        [] ->
            {binding, Protected};
        _ ->
            Last = body(After, Context),
            {binding, fun(Bindings) ->
                try
                    Protected(Bindings)
                after
                    Last(Bindings)
                end
            end}
    end.

of_code([]) ->
    fun(Result) -> Result end;
of_code(Clauses) ->
    fun([Value | After]) ->
        case select([Value], After, After, Clauses) of
            {Body, Matched} -> Body(Matched);
            nomatch -> error({try_clause, Value})
        end
    end.

receive_code(Clauses) ->
    fun(Bindings) -> receive_message(Clauses, infinity, none, Bindings) end.

receive_code(Clauses, Timeout, Body) ->
    Code = binding(Timeout),
    fun(Bindings) ->
        [Value | After] = Code(Bindings),
        receive_message(Clauses, Value, Body, After)
    end.

receive_message(Clauses, Timeout, TimeoutBody, Bindings) ->
    Look = fun(Message) -> select([Message], Bindings, Bindings, Clauses) end,
    case prim_eval:'receive'(Look, Timeout) of
        {Body, Matched} -> Body(Matched);
        timeout -> TimeoutBody(Bindings)
    end.

%% The expressions up to each `?=`, and the pattern there; at last what comes behind.
maybe_body(Expressions, Body, Context) ->
    IsOther = fun(Expression) -> element(1, Expression) =/= maybe_match end,
    case lists:splitwith(IsOther, Expressions) of
        {_, []} ->
            [Body(Expressions, Context)];
        {Before, [{maybe_match, _, Pattern, Expression} | Rest]} ->
            Step = {body(Before ++ [Expression], Context),
                    erl_eval_match:pattern(Pattern, Context)},
            case Rest of
                [] -> [Step];
                _ -> [Step | maybe_body(Rest, Body, Context)]
            end
    end.

maybe_code(Steps, Return, Else) ->
    fun(Bindings) -> maybe_steps(Steps, Return, Else, Bindings) end.

maybe_steps([{Code, Pattern} | Steps], Return, Else, Bindings) ->
    [Value | After] = Code(Bindings),
    case {Pattern(Value, After, After), Steps} of
        {nomatch, _} -> Else(Value, Bindings);
        {Matched, []} -> Return(Value, Matched);
        {Matched, _} -> maybe_steps(Steps, Return, Else, Matched)
    end;
maybe_steps([Body], _Return, _Else, Bindings) ->
    Body(Bindings).

else_code(Clauses) ->
    fun(Value, Bindings) ->
        case select([Value], Bindings, Bindings, Clauses) of
            {Body, Matched} -> Body(Matched);
            nomatch -> error({else_clause, Value})
        end
    end.

%% -- Comprehensions ------------------------------------------------------------------------------

%% A qualifier is a fun that takes the bindings and what has been collected, calls the qualifier
%% behind it for each of its values, and gives what has been collected then. The last one collects.

list_comprehension(Element, Qualifiers, Context) ->
    Code = value_code(Element, Context),
    Last = fun(Bindings, Values) -> [Code(Bindings) | Values] end,
    Collect = qualifiers(Qualifiers, Last, Context),
    fun(Bindings) -> lists:reverse(Collect(Bindings, [])) end.

binary_comprehension(Element, Qualifiers, Context) ->
    Code = value_code(Element, Context),
    Collect = qualifiers(Qualifiers, fun(Bindings, Values) ->
        case Code(Bindings) of
            Bits when is_bitstring(Bits) -> [Bits | Values];
            _ -> error(badarg)
        end
    end, Context),
    fun(Bindings) -> eval_bits:concatenate(lists:reverse(Collect(Bindings, []))) end.

map_comprehension({map_field_assoc, _, Key, Value}, Qualifiers, Context) ->
    KeyCode = value_code(Key, Context),
    ValueCode = value_code(Value, Context),
    Collect = qualifiers(Qualifiers, fun(Bindings, Values) ->
        [{KeyCode(Bindings), ValueCode(Bindings)} | Values]
    end, Context),
    fun(Bindings) -> maps:from_list(lists:reverse(Collect(Bindings, []))) end.

value_code(Expression, Context) ->
    case compile(Expression, Context) of
        {binding, Code} -> fun(Bindings) -> hd(Code(Bindings)) end;
        Code -> pure(Code)
    end.

qualifiers([Qualifier | Qualifiers], Last, Context) ->
    Next = qualifiers(Qualifiers, Last, Context),
    case is_generator(Qualifier) of
        true -> generator(generators(Qualifier, Context), Next);
        false -> filter(Qualifier, Next, Context)
    end;
qualifiers([], Last, _Context) ->
    Last.

is_generator({Kind, _, _, _}) ->
    lists:member(Kind, [generate, b_generate, m_generate, generate_strict, b_generate_strict,
                        m_generate_strict]);
is_generator({zip, _, _}) -> true;
is_generator(_) -> false.

%% -- Filters -------------------------------------------------------------------------------------

%% What could stand in a guard is one: an error in it is no.
filter(Expression, Next, Context) ->
    case erl_eval_match:is_guard(Expression) of
        true ->
            Guard = guard([[Expression]], Context),
            fun(Bindings, Values) ->
                case Guard(Bindings) of
                    true -> Next(Bindings, Values);
                    false -> Values
                end
            end;
        false ->
            Code = binding(compile(Expression, Context)),
            fun(Bindings, Values) ->
                case Code(Bindings) of
                    [true | After] -> Next(After, Values);
                    [false | _] -> Values;
                    [Other | _] -> error({bad_filter, Other})
                end
            end
    end.

%% -- Generators ----------------------------------------------------------------------------------

%% One or, for `&&`, several that go side by side: {kind, strict or relaxed, source, pattern}.
generators({zip, _, Generators}, Context) ->
    lists:append([generators(Generator, Context) || Generator <- Generators]);
generators({generate, _, Pattern, Source}, Context) ->
    [{list, relaxed, value_code(Source, Context), erl_eval_match:pattern(Pattern, Context)}];
generators({generate_strict, _, Pattern, Source}, Context) ->
    [{list, strict, value_code(Source, Context), erl_eval_match:pattern(Pattern, Context)}];
generators({b_generate, _, {bin, _, Elements}, Source}, Context) ->
    [{binary, relaxed, value_code(Source, Context), eval_bits:generator(Elements, Context)}];
generators({b_generate_strict, _, {bin, _, Elements}, Source}, Context) ->
    [{binary, strict, value_code(Source, Context), eval_bits:generator(Elements, Context)}];
generators({m_generate, _, Pair, Source}, Context) ->
    [{map, relaxed, value_code(Source, Context), pair(Pair, Context)}];
generators({m_generate_strict, _, Pair, Source}, Context) ->
    [{map, strict, value_code(Source, Context), pair(Pair, Context)}].

pair({map_field_exact, _, Key, Value}, Context) ->
    Patterns = [erl_eval_match:pattern(Key, Context), erl_eval_match:pattern(Value, Context)],
    fun({KeyValue, MapValue}, Bindings, Outer) ->
        erl_eval_match:all(Patterns, [KeyValue, MapValue], Bindings, Outer)
    end.

generator(Generators, Next) ->
    Kinds = [{Kind, Strictness, Pattern} || {Kind, Strictness, _, Pattern} <- Generators],
    Sources = [{Kind, Code} || {Kind, _, Code, _} <- Generators],
    fun(Bindings, Values) ->
        Started = [start(Kind, Code(Bindings)) || {Kind, Code} <- Sources],
        generate(Kinds, Started, Next, Bindings, Values)
    end.

start(list, Source) -> Source;
start(binary, Source) when is_bitstring(Source) -> Source;
start(binary, Source) -> error({bad_generator, Source});
start(map, Source) when is_map(Source) -> maps:next(maps:iterator(Source));
start(map, Source) ->
    try
        maps:next(Source)
    catch
        error:_ -> error({bad_generator, Source})
    end.

%% The names in the patterns are new: they are matched without the bindings around them.
generate(Kinds, Sources, Next, Outer, Values) ->
    case advance(Kinds, Sources, #{}, Outer, [], true) of
        {matched, Bindings, Rest} ->
            generate(Kinds, Rest, Next, Outer, Next(maps:merge(Outer, Bindings), Values));
        {skipped, Rest} ->
            generate(Kinds, Rest, Next, Outer, Values);
        done ->
            Values;
        {failed, Value} ->
            case Sources of
                [_] -> error({badmatch, Value});
                _ -> error({bad_generators, list_to_tuple(Sources)})
            end
    end.

%% Side by side, all end together; nothing matches if one does not.
advance(
    [{Kind, Strictness, Pattern} | Kinds], [Source | Sources], Bindings, Outer, Rests, Matching
) ->
    case step(Kind, Source, Pattern, Bindings, Outer) of
        done when Strictness =:= strict, Kind =:= binary, Source =/= <<>> ->
            {failed, Source};
        done when Rests =:= [] ->
            ended(Kinds, Sources, Outer);
        done ->
            {failed, Source};
        {nomatch, Value, _} when Strictness =:= strict ->
            {failed, Value};
        {nomatch, _, Rest} ->
            advance(Kinds, Sources, Bindings, Outer, [Rest | Rests], false);
        {Matched, Rest} ->
            advance(Kinds, Sources, Matched, Outer, [Rest | Rests], Matching)
    end;
advance([], [], Bindings, _Outer, Rests, true) ->
    {matched, Bindings, lists:reverse(Rests)};
advance([], [], _Bindings, _Outer, Rests, false) ->
    {skipped, lists:reverse(Rests)}.

%% The first generator has ended: so must the others.
ended([{Kind, Strictness, Pattern} | Kinds], [Source | Sources], Outer) ->
    case step(Kind, Source, Pattern, #{}, Outer) of
        done when Strictness =:= relaxed; Kind =/= binary; Source =:= <<>> ->
            ended(Kinds, Sources, Outer);
        _ ->
            {failed, Source}
    end;
ended([], [], _Outer) ->
    done.

%% {bindings, rest}, {nomatch, value, rest} or done.
step(list, [Value | Rest], Pattern, Bindings, Outer) ->
    matched(Pattern(Value, Bindings, Outer), Value, Rest);
step(list, [], _Pattern, _Bindings, _Outer) ->
    done;
step(list, Other, _Pattern, _Bindings, _Outer) ->
    error({bad_generator, Other});
step(map, {Key, Value, Iterator}, Pattern, Bindings, Outer) ->
    matched(Pattern({Key, Value}, Bindings, Outer), {Key, Value}, maps:next(Iterator));
step(map, none, _Pattern, _Bindings, _Outer) ->
    done;
step(binary, Bits, Pattern, Bindings, Outer) ->
    case Pattern(Bits, Bindings, Outer) of
        {nomatch, Rest} -> {nomatch, Bits, Rest};
        Result -> Result
    end.

matched(nomatch, Value, Rest) -> {nomatch, Value, Rest};
matched(Bindings, _Value, Rest) -> {Bindings, Rest}.

%% -- Calls ---------------------------------------------------------------------------------------

known_call(_Anno, Module, Name, Arguments, {_, none, _} = Context) ->
    case list(Arguments, Context) of
        {pure, Code} -> {pure, fun(Bindings) -> apply(Module, Name, Code(Bindings)) end};
        Code -> combine(Code, fun(Values) -> apply(Module, Name, Values) end)
    end;
known_call(Anno, erlang, apply, [_, _, _] = Arguments, {_, NonLocal, _} = Context) ->
    combine(list(Arguments, Context), fun([Module, Name, Values]) ->
        call_non_local(NonLocal, Anno, Module, Name, Values)
    end);
known_call(Anno, erlang, apply, [_, _] = Arguments, {_, NonLocal, _} = Context) ->
    combine(list(Arguments, Context), fun([Called, Values]) ->
        call_value(NonLocal, Anno, Called, Values)
    end);
known_call(Anno, Module, Name, Arguments, {_, NonLocal, _} = Context) ->
    combine(list(Arguments, Context), fun(Values) ->
        call_non_local(NonLocal, Anno, Module, Name, Values)
    end).

call_non_local(none, _Anno, Module, Name, Values) -> apply(Module, Name, Values);
call_non_local(Handler, Anno, Module, Name, Values) ->
    handle(Handler, Anno, {Module, Name}, Values).

call_value(none, _Anno, Called, Values) when is_function(Called) ->
    apply(Called, Values);
call_value(none, _Anno, Called, _Values) ->
    error({badfun, Called});
call_value(Handler, Anno, Called, Values) ->
    case is_function(Called) andalso is_interpreted(Called) of
        true -> apply(Called, Values);
        false -> handle(Handler, Anno, Called, Values)
    end.

is_interpreted(Fun) ->
    erlang:fun_info(Fun, module) =:= {module, ?MODULE}.

handle({value, Handler}, _Anno, Name, Values) when is_function(Handler, 2) ->
    Handler(Name, Values);
handle({value, Handler}, Anno, Name, Values) when is_function(Handler, 3) ->
    Handler(Anno, Name, Values).

local_call({eval, Handler}, Anno, Name, Arguments, {_, _, Structure}) ->
    {binding, fun(Bindings) ->
        Like = like(Structure),
        {value, Value, After} =
            evaluate(Handler, Anno, Name, Arguments, structure(Bindings, Like)),
        [Value | environment(After)]
    end};
local_call({value, _} = Handler, Anno, Name, Arguments, Context) ->
    combine(list(Arguments, Context), fun(Values) -> handle(Handler, Anno, Name, Values) end);
local_call(none, _Anno, Name, Arguments, Context) ->
    combine(list(Arguments, Context), fun(Values) -> undefined(Name, length(Values)) end).

evaluate(Handler, _Anno, Name, Arguments, Bindings) when is_function(Handler, 3) ->
    Handler(Name, Arguments, Bindings);
evaluate(Handler, Anno, Name, Arguments, Bindings) when is_function(Handler, 4) ->
    Handler(Anno, Name, Arguments, Bindings).

like(map) -> #{};
like(list) -> [].

undefined(Name, Arity) ->
    {current_stacktrace, Stacktrace} = process_info(self(), current_stacktrace),
    erlang:raise(error, undef, [{?MODULE, Name, Arity, []} | Stacktrace]).

%% A clause that calls a local function with its own arguments.
calling(Anno, Name, Arity) ->
    Variables = [{var, Anno, {argument, N}} || N <- lists:seq(1, Arity)],
    {clause, Anno, Variables, [], [{call, Anno, {atom, Anno, Name}, Variables}]}.

%% -- Funs ----------------------------------------------------------------------------------------

function(Name, [{clause, _, Patterns, _, _} | _] = Clauses, Fun, Context) ->
    Arity = length(Patterns),
    Compiled = clauses(Clauses, fun tail_body/2, Context),
    Used = variables(Clauses, []),
    case Arity =< ?MOST_ARGUMENTS of
        true ->
            {pure, fun(Bindings) ->
                make_fun(Arity, {interpreted, Name, Clauses, Compiled, maps:with(Used, Bindings)})
            end};
        false ->
            failure({argument_limit, Fun})
    end.

variables({var, _, Name}, Names) -> [Name | Names];
variables(Form, Names) when is_tuple(Form) -> variables(tuple_to_list(Form), Names);
variables([Form | Forms], Names) -> variables(Forms, variables(Form, Names));
variables(_, Names) -> Names.

%% The variables of the head are new, whatever the names around the fun.
call_interpreted({interpreted, Name, _, Clauses, Bindings}, Values, Self) ->
    Outer = case Name of
        none -> Bindings;
        _ -> Bindings#{Name => Self}
    end,
    case select_function(Values, Outer, Clauses) of
        {Body, Matched} ->
            Body(Matched);
        nomatch ->
            {current_stacktrace, Stacktrace} = process_info(self(), current_stacktrace),
            Frame = {?MODULE, '-inside-an-interpreted-fun-', Values, []},
            erlang:raise(error, function_clause, [Frame | Stacktrace])
    end.

select_function(Values, Outer, [{Patterns, Guard, Body} | Clauses]) ->
    case erl_eval_match:all(Patterns, Values, #{}, Outer) of
        nomatch ->
            select_function(Values, Outer, Clauses);
        Matched ->
            Inside = maps:merge(Outer, Matched),
            case Guard =:= true orelse Guard(Inside) of
                true -> {Body, Inside};
                false -> select_function(Values, Outer, Clauses)
            end
    end;
select_function(_Values, _Outer, []) ->
    nomatch.

make_fun(0, Data) ->
    fun Self() -> call_interpreted(Data, [], Self) end;
make_fun(1, Data) ->
    fun Self(A) -> call_interpreted(Data, [A], Self) end;
make_fun(2, Data) ->
    fun Self(A, B) -> call_interpreted(Data, [A, B], Self) end;
make_fun(3, Data) ->
    fun Self(A, B, C) -> call_interpreted(Data, [A, B, C], Self) end;
make_fun(4, Data) ->
    fun Self(A, B, C, D) -> call_interpreted(Data, [A, B, C, D], Self) end;
make_fun(5, Data) ->
    fun Self(A, B, C, D, E) -> call_interpreted(Data, [A, B, C, D, E], Self) end;
make_fun(6, Data) ->
    fun Self(A, B, C, D, E, F) -> call_interpreted(Data, [A, B, C, D, E, F], Self) end;
make_fun(7, Data) ->
    fun Self(A, B, C, D, E, F, G) -> call_interpreted(Data, [A, B, C, D, E, F, G], Self) end;
make_fun(8, Data) ->
    fun Self(A, B, C, D, E, F, G, H) -> call_interpreted(Data, [A, B, C, D, E, F, G, H], Self) end;
make_fun(9, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I], Self)
    end;
make_fun(10, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J], Self)
    end;
make_fun(11, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K], Self)
    end;
make_fun(12, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K, L) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K, L], Self)
    end;
make_fun(13, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K, L, M) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K, L, M], Self)
    end;
make_fun(14, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K, L, M, N) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K, L, M, N], Self)
    end;
make_fun(15, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O], Self)
    end;
make_fun(16, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P], Self)
    end;
make_fun(17, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q], Self)
    end;
make_fun(18, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R], Self)
    end;
make_fun(19, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S], Self)
    end;
make_fun(20, Data) ->
    fun Self(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T) ->
        call_interpreted(Data, [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T], Self)
    end.

%% -- Text of terms that have no syntax -----------------------------------------------------------

-doc """
`erl_parse:parse_exprs/1`, for tokens that may hold printed pids, ports, references and funs of
modules too.
""".
-spec extended_parse_exprs([erl_scan:token()]) ->
    {ok, expressions()} | {error, erl_parse:error_info()}.
extended_parse_exprs(Tokens) ->
    try
        {Plain, Values} = printed(Tokens, [], #{}),
        case erl_parse:parse_exprs(Plain) of
            {ok, Expressions} -> {ok, put_back(Expressions, Values)};
            {error, _} = Error -> Error
        end
    catch
        throw:{parse, Reason} -> {error, Reason}
    end.

-spec extended_parse_term([erl_scan:token()]) -> {ok, term()} | {error, erl_parse:error_info()}.
extended_parse_term(Tokens) ->
    case extended_parse_exprs(Tokens) of
        {ok, [Expression]} ->
            try
                {ok, pure_value(compile(Expression, {none, none, map}))}
            catch
                _:_ -> {error, {anno(Tokens), ?MODULE, "bad term"}}
            end;
        {ok, [_, Second | _]} ->
            {error, {element(2, Second), ?MODULE, "bad term"}};
        {error, _} = Error ->
            Error
    end.

pure_value({constant, Value}) -> Value;
pure_value({pure, Code}) -> Code(#{}).

anno([Token | _]) -> element(2, Token).

%% Each printed term becomes a variable that no program can name.
printed([{'#', Anno}, {var, _, Kind} | Tokens], Plain, Values) when
    Kind =:= 'Fun'; Kind =:= 'Port'; Kind =:= 'Ref'
->
    printed_term("#" ++ atom_to_list(Kind), Anno, Tokens, Plain, Values);
printed([{'<', Anno} | Tokens] = All, Plain, Values) ->
    case Tokens of
        [{float, _, _}, {'.', _}, {integer, _, _}, {'>', _} | _] ->
            printed_term("", Anno, All, Plain, Values);
        [{integer, _, _}, {'.', _}, {integer, _, _}, {'.', _}, {integer, _, _}, {'>', _} | _] ->
            printed_term("", Anno, All, Plain, Values);
        _ ->
            printed(Tokens, [{'<', Anno} | Plain], Values)
    end;
printed([Token | Tokens], Plain, Values) ->
    printed(Tokens, [Token | Plain], Values);
printed([], Plain, Values) ->
    {lists:reverse(Plain), Values}.

printed_term(Prefix, Anno, Tokens, Plain, Values) ->
    {Inside, Rest} = lists:splitwith(fun(Token) -> element(1, Token) =/= '>' end, Tokens),
    Text = Prefix ++ lists:append([characters(Token) || Token <- Inside]) ++ ">",
    Value =
        try
            term(Text)
        catch
            _:_ -> throw({parse, {Anno, ?MODULE, "bad term"}})
        end,
    Name = {printed, map_size(Values)},
    printed(tl(Rest), [{var, Anno, Name} | Plain], Values#{Name => Value}).

characters({Symbol, _}) -> atom_to_list(Symbol);
characters({_, Anno, Value}) ->
    case erl_anno:text(Anno) of
        undefined -> lists:flatten(io_lib:format("~w", [Value]));
        Text -> Text
    end.

term("<" ++ _ = Text) -> list_to_pid(Text);
term("#Port" ++ _ = Text) -> list_to_port(Text);
term("#Ref" ++ _ = Text) -> list_to_ref(Text);
term("#Fun<" ++ Text) ->
    [Module, Name, Arity] = string:lexemes(Text, ".>"),
    erlang:make_fun(list_to_existing_atom(Module), list_to_existing_atom(Name),
                    list_to_integer(Arity)).

put_back({var, Anno, Name} = Variable, Values) ->
    case Values of
        #{Name := Value} -> {value, Anno, Value};
        #{} -> Variable
    end;
put_back(Form, Values) when is_tuple(Form) ->
    list_to_tuple(put_back(tuple_to_list(Form), Values));
put_back([Form | Forms], Values) ->
    [put_back(Form, Values) | put_back(Forms, Values)];
put_back(Form, _Values) ->
    Form.
