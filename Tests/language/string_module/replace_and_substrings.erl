%%% string: replace/3,4, substr, sub_word, words, span, cspan, take.
-module(replace_and_substrings).

-export([main/1]).

main(_) ->
    p(lists:flatten(string:replace("a-b-c", "-", "+"))),
    p(lists:flatten(string:replace("a-b-c", "-", "+", all))),
    p(lists:flatten(string:replace("a-b-c", "-", "+", trailing))),
    p([string:substr("abcdef", 3), string:substr("abcdef", 2, 3),
       string:sub_string("abcdef", 2, 4)]),
    p([string:words("one two three"), string:sub_word("one two three", 2)]),
    p([string:span("aabbc", "ab"), string:cspan("xyab", "ab")]),
    p([string:take("aabbc", "ab"), string:take("xyab", "ab", true)]),
    p([string:take("caabb", "ab", false, trailing)]),
    ok.

p(Values) -> io:format("~p~n", [Values]).

%% expect: "a+b-c"
%% expect: "a+b+c"
%% expect: "a-b+c"
%% expect: ["cdef","bcd","bcd"]
%% expect: [3,"two"]
%% expect: [4,2]
%% expect: [{"aabb","c"},{"xy","ab"}]
%% expect: [{"c","aabb"}]
