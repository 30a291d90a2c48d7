%%% string: split/2,3, lexemes, tokens, join, nth_lexeme.
-module(split_and_join).

-export([main/1]).

main(_) ->
    p(string:split("a,b,c", ",")),
    p(string:split("a,b,c", ",", trailing)),
    p(string:split("a,b,,c", ",", all)),
    p([string:split("abc", ","), string:split("", ","), string:split(",", ",", all)]),
    p(string:lexemes("  one two,three  ", " ,")),
    p(string:tokens("a.b..c", ".")),
    p([string:join(["a", "b", "c"], ", "), string:join([], ","), string:join(["x"], ",")]),
    p([string:nth_lexeme("a-b-c", 2, "-"), lists:flatten(lists:join("/", ["x", "y"]))]),
    ok.

p(Values) -> io:format("~p~n", [Values]).

%% expect: ["a","b,c"]
%% expect: ["a,b","c"]
%% expect: ["a","b",[],"c"]
%% expect: [["abc"],[[]],[[],[]]]
%% expect: ["one","two","three"]
%% expect: ["a","b","c"]
%% expect: ["a, b, c",[],"x"]
%% expect: ["b","x/y"]
