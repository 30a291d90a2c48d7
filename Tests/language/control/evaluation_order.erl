%%% Operands, arguments, elements and heads are evaluated from left to right.
-module(evaluation_order).

-export([main/1]).

main(_) ->
    show(fun() -> t(1) + t(2) * t(3) end),
    show(fun() -> {t(1), [t(2) | t(3)], t(4)} end),
    show(fun() -> f(t(1), t(2), t(3)) end),
    show(fun() -> (t(fun(A, B) -> A + B end))(t(1), t(2)) end),
    show(fun() -> (tm(erlang)):(tm(max))(t(1), t(2)) end),
    show(fun() -> t(2) =:= t(1) orelse t(3) end),
    show(fun() -> [t(X) || X <- [t(3), t(4)], t(X) > 3] end),
    show(fun() -> case t(1) of X when X > 0 -> t(X + 1) end end),
    show(fun() -> #{t(1) => t(2), t(3) => t(4)} end),
    show(fun() -> t(self()) ! t(message) end),
    show(fun() -> [t(1), t(2)] ++ [t(3)] end),
    show(fun() -> X = t(5), t(X) - t(1) end),
    show(fun() -> f(t(1), g(t(2), t(3)), t(4)) end),
    ok.

f(A, _, C) -> A + C.

g(A, B) -> t(A * B).

tm(X) -> t(X).

t(X) ->
    put(trace, [X | get(trace)]),
    X.

show(Function) ->
    put(trace, []),
    Value = Function(),
    Trace = [case is_function(X) of true -> 'fun'; false -> printable(X) end || X <- get(trace)],
    io:format("~w ~w~n", [lists:reverse(Trace), printable(Value)]).

printable(X) when is_pid(X) -> pid;
printable(X) -> X.

%% expect: [1,2,3] 7
%% expect: [1,2,3,4] {1,[2|3],4}
%% expect: [1,2,3] 4
%% expect: ['fun',1,2] 3
%% expect: [erlang,max,1,2] 2
%% expect: [2,1,3] 3
%% expect: [3,4,3,4,4] [4]
%% expect: [1,2] 2
%% expect: [1,2,3,4] #{1 => 2,3 => 4}
%% expect: [pid,message] message
%% expect: [1,2,3] [1,2,3]
%% expect: [5,5,1] 4
%% expect: [1,2,3,6,4] 5
