%%% min/2 and max/2 keep the first of equals; abs/1 of integers and floats.
-module(min_max_abs).

-export([main/1]).

main(_) ->
    io:format("~w ~w ~w ~w~n", [min(1, 1.0), min(1.0, 1), max(1, 1.0), max(1.0, 1)]),
    io:format("~w ~w ~w~n", [min(a, 1), max(a, 1), max("a", {})]),
    io:format("~w ~w ~w ~w~n", [abs(-3), abs(0.5), abs(-(1 bsl 62)), abs(-2.5)]),
    io:format("~w~n", [caught(fun() -> abs(a) end)]),
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: 1 1.0 1 1.0
%% expect: 1 a [97]
%% expect: 3 0.5 4611686018427387904 2.5
%% expect: {error,badarg}
