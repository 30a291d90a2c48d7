%%% string: trim/1,2,3, strip, pad/2,3,4, left, right, centre, copies, chars.
-module(trim_and_pad).

-export([main/1]).

main(_) ->
    p([string:trim("  a b\t\n"), string:trim("  a ", leading), string:trim("  a ", trailing)]),
    p([string:trim("xxaxx", both, "x"), string:trim("", both), string:trim("   ")]),
    p([lists:flatten(string:pad("ab", 5)), lists:flatten(string:pad("ab", 5, leading))]),
    p([lists:flatten(string:pad("ab", 6, both, $*)), lists:flatten(string:pad("abcdef", 3))]),
    p([string:strip("  a "), string:strip("..a..", both, $.), string:left("ab", 4, $-)]),
    p([string:right("ab", 4), string:centre("ab", 6), string:left("abcdef", 3)]),
    p([string:copies("ab", 3), string:chars($x, 4), string:copies("ab", 0)]),
    p([string:chomp("line\n"), string:chomp("line\r\n"), string:chomp("line")]),
    ok.

p(Values) -> io:format("~p~n", [Values]).

%% expect: ["a b","a ","  a"]
%% expect: ["a",[],[]]
%% expect: ["ab   ","   ab"]
%% expect: ["**ab**","abcdef"]
%% expect: ["a","a","ab--"]
%% expect: ["  ab","  ab  ","abc"]
%% expect: ["ababab","xxxx",[]]
%% expect: ["line","line","line"]
