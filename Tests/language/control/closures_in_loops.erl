%%% Each round of a recursion or comprehension makes closures over its own variables.
-module(closures_in_loops).

-export([main/1]).

main(_) ->
    Funs = make(5, []),
    io:format("~w~n", [[F(100) || F <- Funs]]),
    Pairs = [{fun() -> X end, fun(Y) -> X * Y + Z end} || X <- [1, 2, 3], Z <- [10, 20]],
    io:format("~w~n", [[{A(), B(5)} || {A, B} <- Pairs]]),
    ok.

make(0, Funs) -> Funs;
make(N, Funs) ->
    Twice = N * 2,
    make(N - 1, [fun(X) -> {X, N, Twice} end | Funs]).

%% expect: [{100,1,2},{100,2,4},{100,3,6},{100,4,8},{100,5,10}]
%% expect: [{1,15},{1,25},{2,20},{2,30},{3,25},{3,35}]
