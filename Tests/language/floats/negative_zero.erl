%%% -0.0 prints with its sign, equals 0.0 with ==, and comes from arithmetic.
-module(negative_zero).

-export([main/1]).

main(_) ->
    Minus = id(0.0) * -1,
    io:format("~w ~w ~w~n", [Minus, 0.0 / id(-5), -1 / id(1.0e308) / 1.0e308]),
    io:format("~w ~w~n", [Minus == 0.0, Minus == 0]),
    io:format("~w ~w~n", [Minus + 0.0, Minus - 0.0]),
    io:format("~w ~w~n", [trunc(Minus), round(Minus)]),
    io:format("~s~n", [float_to_list(Minus, [{decimals, 1}])]),
    ok.

id(X) -> X.

%% expect: -0.0 -0.0 -0.0
%% expect: true true
%% expect: 0.0 -0.0
%% expect: 0 0
%% expect: -0.0
