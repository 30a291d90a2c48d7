%%% String escapes, concatenated literals and characters outside ASCII are lists of integers.
-module(literals).

-export([main/1]).

main(_) ->
    io:format("~w~n", ["\n\r\t\v\b\f\e\s\d\0"]),
    io:format("~w~n", ["\101\x41\x{41}\x{1F600}\^A\^Z"]),
    io:format("~w~n", ["a" "b" "c"]),
    io:format("~w~n", ["one
two"]),
    io:format("~w~n", ["äλ😀"]),
    io:format("~w~n", ["\"\\\'" ++ "\q"]),
    io:format("~w ~w~n", ["" =:= [], "ab" =:= [$a, $b]]),
    ok.

%% expect: [10,13,9,11,8,12,27,32,127,0]
%% expect: [65,65,65,128512,1,26]
%% expect: [97,98,99]
%% expect: [111,110,101,10,116,119,111]
%% expect: [228,955,128512]
%% expect: [34,92,39,113]
%% expect: true true
