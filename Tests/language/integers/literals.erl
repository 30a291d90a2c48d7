%%% Every way to write an integer: bases 2 to 36, underscores, characters.
-module(literals).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[2#1011, 8#777, 16#FF, 16#ff, 36#Zz, 3#210, 10#42]]),
    io:format("~w~n", [[1_000_000, 16#dead_beef, 2#1010_1010, 123_456_789_012_345_678_901]]),
    io:format("~w~n", [[-16#8000_0000_0000_0000, 16#7fff_ffff_ffff_ffff, 16#ffff_ffff_ffff_ffff]]),
    io:format("~w~n", [[$a, $A, $\s, $\n, $\\, $", $', $\x{1F600}, $\101, $\^A, $\e, $\d, $\0]]),
    io:format("~w~n", [[- 1, +1, - -1, -(-1), 1 - -1]]),
    ok.

%% expect: [11,511,255,255,1295,21,42]
%% expect: [1000000,3735928559,170,123456789012345678901]
%% expect: [-9223372036854775808,9223372036854775807,18446744073709551615]
%% expect: [97,65,32,10,92,34,39,128512,65,1,27,127,0]
%% expect: [-1,1,1,1,2]
