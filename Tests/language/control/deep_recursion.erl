%%% Non-tail recursion a million deep, through functions, funs, lists:foldr and a comprehension.
-module(deep_recursion).

-export([main/1]).

main(_) ->
    N = 1000000,
    io:format("~w~n", [sum(N)]),
    io:format("~w~n", [length(build(N))]),
    F = fun Sum(0) -> 0; Sum(M) -> 1 + Sum(M - 1) end,
    io:format("~w~n", [F(N)]),
    io:format("~w~n", [lists:foldr(fun(X, S) -> X + S end, 0, lists:seq(1, N))]),
    io:format("~w~n", [length([X || X <- lists:seq(1, N), X > 0])]),
    io:format("~w~n", [depth(tree(18))]),
    ok.

sum(0) -> 0;
sum(N) -> N + sum(N - 1).

build(0) -> [];
build(N) -> [N | build(N - 1)].

tree(0) -> leaf;
tree(N) -> {tree(N - 1), tree(N - 1)}.

depth(leaf) -> 0;
depth({L, R}) -> 1 + max(depth(L), depth(R)).

%% expect: 500000500000
%% expect: 1000000
%% expect: 1000000
%% expect: 500000500000
%% expect: 1000000
%% expect: 18
