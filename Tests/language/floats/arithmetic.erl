%%% IEEE double arithmetic, with integer operands converted.
-module(arithmetic).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[0.1 + 0.2, 1.1 * 1.1, 1 / 3 * 3, 2 / 4, 10 / 5, 1.0e16 + 1.0]]),
    io:format("~w~n", [[1 + 1.0, 1 - 0.5, 2 * 2.5, 3.0 - 3, -(0.5), +(0.25)]]),
    Sum = lists:sum([N / 10 || N <- lists:seq(1, 100)]),
    io:format("~w~n", [Sum]),
    Product = lists:foldl(fun(N, P) -> P * (1 + 1 / N) end, 1.0, lists:seq(1, 50)),
    io:format("~w~n", [Product]),
    io:format("~w~n", [harmonic(10000)]),
    ok.

harmonic(0) -> 0.0;
harmonic(N) -> 1 / N + harmonic(N - 1).

%% expect: [0.30000000000000004,1.2100000000000002,1.0,0.5,2.0,1.0e16]
%% expect: [2.0,0.5,5.0,0.0,-0.5,0.25]
%% expect: 505.0
%% expect: 51.00000000000002
%% expect: 9.787606036044348
