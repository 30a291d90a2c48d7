%%% string: length, concat, equal, is_empty, reverse, to_upper, to_lower, slice, chr by find.
-module(basics).

-export([main/1]).

main(_) ->
    p([string:length("abc"), string:length(""), string:concat("ab", "cd")]),
    p([string:equal("ab", "ab"), string:equal("ab", "aB"), string:equal("ab", "AB", true)]),
    p([string:is_empty(""), string:is_empty("a"), string:reverse("abc")]),
    p([string:uppercase("aBc1é"), string:lowercase("AbC1"), string:titlecase("abc def")]),
    p([string:slice("abcdef", 2), string:slice("abcdef", 2, 3), string:slice("abc", 5)]),
    p([string:find("abcabc", "c"), string:find("abcabc", "bc", trailing), string:find("abc", "x")]),
    p([string:prefix("abcdef", "abc"), string:prefix("abcdef", "x"), string:prefix("ab", "")]),
    p([string:to_integer("12abc"), string:to_integer("x"), string:to_integer("-7")]),
    p([string:to_float("1.5e3x"), string:to_float("12"), string:to_float("x")]),
    p([string:chr("abcb", $b), string:rchr("abcb", $b), string:str("abcabc", "ca")]),
    p([string:rstr("abcabc", "bc"), string:to_upper("abc"), string:to_lower("ABC")]),
    ok.

p(Values) -> io:format("~p~n", [Values]).

%% expect: [3,0,"abcd"]
%% expect: [true,false,true]
%% expect: [true,false,"cba"]
%% expect: ["ABC1É","abc1","Abc def"]
%% expect: ["cdef","cde",[]]
%% expect: ["cabc","bc",nomatch]
%% expect: ["def",nomatch,"ab"]
%% expect: [{12,"abc"},{error,no_integer},{-7,[]}]
%% expect: [{1.5e3,"x"},{error,no_float},{error,no_float}]
%% expect: [2,4,3]
%% expect: [5,"ABC","abc"]
