%%% Funs are in the trace as '-Function/Arity-fun-N-', numbered within the outermost function.
-module(stack_trace_of_funs).

-export([main/1]).

main(_) ->
    F = fun(X) -> 1 + g(X) end,
    put(factor, a),
    io:format("~w~n", [names(fun() -> [F(1)] end)]),
    io:format("~w~n", [names(fun() -> {inner(1)} end)]),
    ok.

inner(X) ->
    %% Through the dictionary, so that the compiler of OTP cannot call the funs directly.
    put(inner, fun(Y) -> {g(Y)} end),
    put(outer, fun(Y) -> [(get(inner))(Y)] end),
    {(get(outer))(X)}.

g(X) -> X * get(factor).

names(Case) ->
    try
        Case()
    catch
        error:badarith:Stack -> [{F, A} || {?MODULE, F, A, _} <- Stack]
    end.

%% expect: [{g,1},{'-main/1-fun-0-',1},{'-main/1-fun-1-',1},{names,1},{main,1}]
%% expect: [{g,1},{'-inner/1-fun-0-',1},{'-inner/1-fun-1-',1},{inner,1},{'-main/1-fun-2-',0},{names,1},{main,1}]
