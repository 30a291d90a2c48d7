%%% float/1 and mixed arithmetic round to nearest, ties to even.
-module(conversion_from_integer).

-export([main/1]).

main(_) ->
    Integers = [0, -1, 9007199254740993, 9007199254740995, (1 bsl 64) - 1, (1 bsl 64) + 2048,
                (1 bsl 64) + 2049, 123456789012345678901234567890, -(1 bsl 1000)],
    [io:format("~w~n", [float(N)]) || N <- Integers],
    [true = float(N) =:= N * 1.0 || N <- Integers],
    [true = float(N) == N + 0.0 || N <- Integers],
    io:format("~w ~w~n", [7 / 2, (1 bsl 70) / (1 bsl 68)]),
    io:format("~w~n", [caught(fun() -> float(1 bsl 1024) end)]),
    io:format("~w~n", [caught(fun() -> float(a) end)]),
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: 0.0
%% expect: -1.0
%% expect: 9.007199254740992e15
%% expect: 9.007199254740996e15
%% expect: 1.8446744073709552e19
%% expect: 1.8446744073709552e19
%% expect: 1.8446744073709556e19
%% expect: 1.2345678901234568e29
%% expect: -1.0715086071862673e301
%% expect: 3.5 4.0
%% expect: {error,badarg}
%% expect: {error,badarg}
