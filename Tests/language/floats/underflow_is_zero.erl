%%% Results too small become denormal, then zero.
-module(underflow_is_zero).

-export([main/1]).

main(_) ->
    Tiny = 5.0e-324,
    io:format("~w ~w ~w~n", [Tiny / 2, Tiny * 1.5, -Tiny / 2]),
    io:format("~w~n", [1.0e-200 * 1.0e-200]),
    io:format("~w~n", [2.2250738585072014e-308 / 4]),
    io:format("~w~n", [Tiny > 0]),
    ok.

%% expect: 0.0 1.0e-323 -0.0
%% expect: 0.0
%% expect: 5.562684646268003e-309
%% expect: true
