%%% The functions of math on exact arguments.
-module(functions).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[math:sqrt(16), math:sqrt(2), math:pow(2, 10), math:pow(2.0, 0.5)]]),
    io:format("~w~n", [[math:exp(0), math:log(1), math:log2(1024), math:log10(1000)]]),
    io:format("~w~n", [[math:sin(0), math:cos(0), math:tan(0), math:asin(0), math:acos(1)]]),
    io:format("~w~n", [[math:atan(0), math:atan2(0, 1), math:sinh(0), math:cosh(0), math:tanh(0)]]),
    io:format("~w~n", [[math:asinh(0), math:acosh(1), math:atanh(0), math:erf(0), math:erfc(0)]]),
    io:format("~w~n", [[math:ceil(1.2), math:floor(-1.2), math:fmod(7, 3), math:fmod(-7, 3)]]),
    io:format("~w~n", [math:pi()]),
    io:format("~.10f ~.10f ~.10f~n", [math:sin(1), math:cos(1.0e5), math:exp(1)]),
    io:format("~.10f ~.10f ~.10f~n", [math:log(10), math:atan2(-1, -1), math:pow(10, -3)]),
    ok.

%% expect: [4.0,1.4142135623730951,1024.0,1.4142135623730951]
%% expect: [1.0,0.0,10.0,3.0]
%% expect: [0.0,1.0,0.0,0.0,0.0]
%% expect: [0.0,0.0,0.0,1.0,0.0]
%% expect: [0.0,0.0,0.0,0.0,1.0]
%% expect: [2.0,-2.0,1.0,-1.0]
%% expect: 3.141592653589793
%% expect: 0.8414709848 -0.9993608074 2.7182818285
%% expect: 2.3025850930 -2.3561944902 0.0010000000
