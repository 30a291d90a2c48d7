%%% Float literals with exponents, signs and underscores.
-module(literals).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[1.0, 1.5e3, 1.5E3, 1.5e+3, 1.5e-3, 0.0, 12.0e-1, 1_000.5, 3.14_15]]),
    io:format("~w~n", [[-1.0, - 1.0, +2.5, 1.0 - -1.0]]),
    ok.

%% expect: [1.0,1.5e3,1.5e3,1.5e3,0.0015,0.0,1.2,1000.5,3.1415]
%% expect: [-1.0,-1.0,2.5,2.0]
