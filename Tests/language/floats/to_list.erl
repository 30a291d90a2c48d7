%%% float_to_list/1,2 with decimals, scientific, compact and short.
-module(to_list).

-export([main/1]).

main(_) ->
    io:format("~s~n", [float_to_list(1.5)]),
    io:format("~s~n", [float_to_list(0.1)]),
    io:format("~s~n", [float_to_list(-1.0e300)]),
    [io:format("~s~n", [float_to_list(F, [{decimals, D}])])
     || F <- [3.14159, 0.5, 1.5, 2.5, -0.05, 1.0e10, 123.456], D <- [0, 1, 3]],
    io:format("~s~n", [float_to_list(3.1400, [{decimals, 4}, compact])]),
    io:format("~s~n", [float_to_list(3.0, [{decimals, 4}, compact])]),
    [io:format("~s~n", [float_to_list(F, [{scientific, D}])])
     || F <- [3.14159, 0.00012345, 6.02e23], D <- [0, 3, 10]],
    io:format("~s ~s~n", [float_to_list(0.1, [short]), float_to_list(1.0e100, [short])]),
    [io:format("~w~n", [caught(fun() -> float_to_list(F, O) end)])
     || {F, O} <- [{1, []}, {1.0, [{decimals, -1}]}, {1.0, [{decimals, 254}]}, {1.0, [no]}]],
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: 1.50000000000000000000e+00
%% expect: 1.00000000000000005551e-01
%% expect: -1.00000000000000005250e+300
%% expect: 3
%% expect: 3.1
%% expect: 3.142
%% expect: 1
%% expect: 0.5
%% expect: 0.500
%% expect: 2
%% expect: 1.5
%% expect: 1.500
%% expect: 3
%% expect: 2.5
%% expect: 2.500
%% expect: -0
%% expect: -0.1
%% expect: -0.050
%% expect: 10000000000
%% expect: 10000000000.0
%% expect: 10000000000.000
%% expect: 123
%% expect: 123.5
%% expect: 123.456
%% expect: 3.14
%% expect: 3.0
%% expect: 3e+00
%% expect: 3.142e+00
%% expect: 3.1415900000e+00
%% expect: 1e-04
%% expect: 1.234e-04
%% expect: 1.2345000000e-04
%% expect: 6e+23
%% expect: 6.020e+23
%% expect: 6.0200000000e+23
%% expect: 0.1 1.0e100
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
