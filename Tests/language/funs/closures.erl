%%% A fun keeps the values that its variables had where it was made.
-module(closures).

-export([main/1]).

main(_) ->
    Adders = [fun(X) -> X + N end || N <- [1, 10, 100]],
    io:format("~w~n", [[F(5) || F <- Adders]]),
    Counter = counter(0),
    {0, C1} = Counter(),
    {1, C2} = C1(),
    io:format("~w~n", [element(1, C2())]),
    A = 1, B = "two", C = {3.0, [four]},
    All = fun(D) -> fun(E) -> {A, B, C, D, E} end end,
    io:format("~w~n", [((All)(d))(e)]),
    Compose = fun(F, G) -> fun(X) -> F(G(X)) end end,
    io:format("~w~n", [(lists:foldl(Compose, fun(X) -> X end, Adders))(0)]),
    ok.

counter(N) -> fun() -> {N, counter(N + 1)} end.

%% expect: [6,15,105]
%% expect: 2
%% expect: {1,[116,119,111],{3.0,[four]},d,e}
%% expect: 111
