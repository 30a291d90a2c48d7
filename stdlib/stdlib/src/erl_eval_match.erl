-module(erl_eval_match).
-moduledoc false.

%% Patterns and guards of erl_eval, made into funs once.
%%
%% The fun of a pattern takes the value, the bindings that it adds to, and those that keys of maps
%% and sizes in binaries may use. In a match these are the same; in the head of a fun and in a
%% generator the former are empty, so that names in there are new.

-export([pattern/2, all/4, exception/2, guard/2, is_guard/1]).

-type bindings() :: map().
-type pattern() :: fun((term(), bindings(), bindings()) -> bindings() | nomatch).
-type guard() :: true | fun((bindings()) -> boolean()).

-spec pattern(erl_parse:abstract_expr(), tuple()) -> pattern().
pattern(Pattern, Context) ->
    case code(Pattern, Context) of
        {constant, Constant} ->
            fun
                (Value, Bindings, _) when Value =:= Constant -> Bindings;
                (_, _, _) -> nomatch
            end;
        Function ->
            Function
    end.

-doc "Values against as many patterns; if there are more of one than of the other, nothing matches.".
-spec all([pattern()], [term()], bindings(), bindings()) -> bindings() | nomatch.
all([Pattern | Patterns], [Value | Values], Bindings, Outer) ->
    case Pattern(Value, Bindings, Outer) of
        nomatch -> nomatch;
        Matched -> all(Patterns, Values, Matched, Outer)
    end;
all([], [], Bindings, _Outer) ->
    Bindings;
all(_, _, _Bindings, _Outer) ->
    nomatch.

-doc "The pattern of a clause behind `catch`: class, reason and stack trace, which is always new.".
-spec exception(erl_parse:abstract_expr(), tuple()) -> pattern().
exception({tuple, _, [Class, Reason, {var, _, Name}]}, Context) ->
    ClassPattern = pattern(Class, Context),
    ReasonPattern = pattern(Reason, Context),
    fun({ClassValue, ReasonValue, Stacktrace}, Bindings, Outer) ->
        case all([ClassPattern, ReasonPattern], [ClassValue, ReasonValue], Bindings, Outer) of
            nomatch -> nomatch;
            Matched when Name =:= '_' -> Matched;
            Matched -> Matched#{Name => Stacktrace}
        end
    end.

%% -- Patterns ------------------------------------------------------------------------------------

code({var, _, '_'}, _) ->
    fun(_, Bindings, _) -> Bindings end;
code({var, _, Name}, _) ->
    fun(Value, Bindings, _) ->
        case Bindings of
            #{Name := Bound} when Bound =:= Value -> Bindings;
            #{Name := _} -> nomatch;
            #{} -> Bindings#{Name => Value}
        end
    end;
code({match, _, Left, Right}, Context) ->
    Patterns = [pattern(Left, Context), pattern(Right, Context)],
    fun(Value, Bindings, Outer) -> all(Patterns, [Value, Value], Bindings, Outer) end;
code({cons, _, Head, Tail}, Context) ->
    case {code(Head, Context), code(Tail, Context)} of
        {{constant, HeadValue}, {constant, TailValue}} ->
            {constant, [HeadValue | TailValue]};
        _ ->
            HeadPattern = pattern(Head, Context),
            TailPattern = pattern(Tail, Context),
            fun
                ([HeadValue | TailValue], Bindings, Outer) ->
                    case HeadPattern(HeadValue, Bindings, Outer) of
                        nomatch -> nomatch;
                        Matched -> TailPattern(TailValue, Matched, Outer)
                    end;
                (_, _, _) ->
                    nomatch
            end
    end;
code({tuple, _, Elements}, Context) ->
    Size = length(Elements),
    Patterns = [pattern(Element, Context) || Element <- Elements],
    fun
        (Tuple, Bindings, Outer) when tuple_size(Tuple) =:= Size ->
            all(Patterns, tuple_to_list(Tuple), Bindings, Outer);
        (_, _, _) ->
            nomatch
    end;
code({map, _, Pairs}, Context) ->
    Fields = [
        {erl_eval:compile(Key, Context), pattern(Value, Context)}
     || {map_field_exact, _, Key, Value} <- Pairs
    ],
    fun
        (Map, Bindings, Outer) when is_map(Map) -> map(Fields, Map, Bindings, Outer);
        (_, _, _) -> nomatch
    end;
code({bin, _, Elements}, Context) ->
    eval_bits:pattern(Elements, Context);
code({op, _, '++', {nil, _}, Right}, Context) ->
    code(Right, Context);
code({op, Anno, '++', {cons, _, Head, Tail}, Right}, Context) ->
    code({cons, Anno, Head, {op, Anno, '++', Tail, Right}}, Context);
code({op, Anno, '++', {string, _, String}, Right}, Context) ->
    code(lists:foldr(fun(Char, Tail) -> {cons, Anno, {char, Anno, Char}, Tail} end, Right, String),
         Context);
code({op, _, _, _} = Expression, Context) ->
    calculated(Expression, Context);
code({op, _, _, _, _} = Expression, Context) ->
    calculated(Expression, Context);
code({Kind, _, _} = Literal, Context) when
    Kind =:= atom; Kind =:= integer; Kind =:= float; Kind =:= char; Kind =:= string; Kind =:= value
->
    erl_eval:compile(Literal, Context);
code({nil, _}, _) ->
    {constant, []};
code(Other, _) ->
    fun(_, _, _) -> error({illegal_pattern, Other}) end.

%% Arithmetic of numbers.
calculated(Expression, Context) ->
    case variables(Expression) of
        false ->
            {pure, Code} = erl_eval:compile(Expression, Context),
            try
                {constant, Code(#{})}
            catch
                _:_ -> fun(_, _, _) -> nomatch end
            end;
        true ->
            fun(_, _, _) -> error({illegal_pattern, Expression}) end
    end.

variables({op, _, _, Operand}) -> variables(Operand);
variables({op, _, _, Left, Right}) -> variables(Left) orelse variables(Right);
variables({Kind, _, _}) -> not lists:member(Kind, [integer, float, char, atom]);
variables(_) -> true.

map([{Key, Pattern} | Fields], Map, Bindings, Outer) ->
    case key(Key, Outer) of
        {ok, KeyValue} when is_map_key(KeyValue, Map) ->
            case Pattern(map_get(KeyValue, Map), Bindings, Outer) of
                nomatch -> nomatch;
                Matched -> map(Fields, Map, Matched, Outer)
            end;
        _ ->
            nomatch
    end;
map([], _Map, Bindings, _Outer) ->
    Bindings.

key({constant, Key}, _Outer) -> {ok, Key};
key({pure, Code}, Outer) ->
    try
        {ok, Code(Outer)}
    catch
        _:_ -> error
    end;
key({binding, _}, _Outer) -> error.

%% -- Guards --------------------------------------------------------------------------------------

-spec guard([[erl_parse:abstract_expr()]], tuple()) -> guard().
guard([], _Context) ->
    true;
guard(Alternatives, Context) ->
    Compiled = [[test(Test, Context) || Test <- Tests] || Tests <- Alternatives],
    case Compiled of
        [[Test]] -> Test;
        _ -> fun(Bindings) -> any_alternative(Compiled, Bindings) end
    end.

any_alternative(Alternatives, Bindings) ->
    lists:any(fun(Tests) -> lists:all(fun(Test) -> Test(Bindings) end, Tests) end, Alternatives).

test(Test, Context) ->
    case is_guard(Test) andalso erl_eval:compile(Test, setelement(2, Context, none)) of
        false ->
            fun(_) -> error(guard_expr) end;
        {constant, Value} ->
            fun(_) -> Value =:= true end;
        {pure, Code} ->
            fun(Bindings) ->
                try
                    Code(Bindings) =:= true
                catch
                    _:_ -> false
                end
            end
    end.

-doc "Whether an expression may stand in a guard.".
-spec is_guard(erl_parse:abstract_expr()) -> boolean().
is_guard({op, _, Operator, Operand}) ->
    (erl_internal:arith_op(Operator, 1) orelse erl_internal:bool_op(Operator, 1))
        andalso is_guard(Operand);
is_guard({op, _, Operator, Left, Right}) ->
    (Operator =:= 'andalso' orelse Operator =:= 'orelse' orelse erl_internal:arith_op(Operator, 2)
     orelse erl_internal:bool_op(Operator, 2) orelse erl_internal:comp_op(Operator, 2))
        andalso is_guard(Left) andalso is_guard(Right);
is_guard({call, _, {atom, _, Name}, Arguments}) ->
    is_guard_function(Name, length(Arguments)) andalso lists:all(fun is_guard/1, Arguments);
is_guard({call, _, {remote, _, {atom, _, erlang}, {atom, _, Name}}, Arguments}) ->
    Arity = length(Arguments),
    (is_guard_function(Name, Arity) orelse erl_internal:arith_op(Name, Arity)
     orelse erl_internal:bool_op(Name, Arity) orelse erl_internal:comp_op(Name, Arity))
        andalso lists:all(fun is_guard/1, Arguments);
is_guard({cons, _, Head, Tail}) ->
    is_guard(Head) andalso is_guard(Tail);
is_guard({tuple, _, Elements}) ->
    lists:all(fun is_guard/1, Elements);
is_guard({map, _, Pairs}) ->
    lists:all(fun({_, _, Key, Value}) -> is_guard(Key) andalso is_guard(Value) end, Pairs);
is_guard({map, _, Map, Pairs}) ->
    is_guard(Map) andalso
        lists:all(fun({_, _, Key, Value}) -> is_guard(Key) andalso is_guard(Value) end, Pairs);
is_guard({bin, _, Elements}) ->
    lists:all(fun({bin_element, _, Value, Size, _}) ->
        is_guard(Value) andalso (Size =:= default orelse is_guard(Size))
    end, Elements);
is_guard({Kind, _, _}) ->
    lists:member(Kind, [var, atom, integer, float, char, string, value]);
is_guard({nil, _}) ->
    true;
is_guard(_) ->
    false.

is_guard_function(Name, Arity) ->
    erl_internal:guard_bif(Name, Arity) orelse erl_internal:type_test(Name, Arity).
