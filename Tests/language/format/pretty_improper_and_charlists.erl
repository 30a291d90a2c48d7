%%% ~p of improper lists, nearly printable lists, and strings inside other terms.
-module(pretty_improper_and_charlists).

-export([main/1]).

main(_) ->
    io:format("~p~n", [[a, b | lists:duplicate(30, long_atom)] ++ tail]),
    io:format("~p~n", ["printable" ++ [0]]),
    io:format("~p~n", [lists:duplicate(40, "ab")]),
    io:format("~p~n", [{"key", ["v1", "v2" | "v3"]}]),
    io:format("~p~n", [[["nested", ["strings", ["in lists"]]], [[], [[]]]]]),
    io:format("~p~n", [lists:seq(97, 122) ++ [955]]),
    io:format("~tp~n", [lists:seq(97, 122) ++ [955]]),
    ok.

%% expect: [a,b,long_atom,long_atom,long_atom,long_atom,long_atom,long_atom,long_atom,
%% expect:  long_atom,long_atom,long_atom,long_atom,long_atom,long_atom,long_atom,
%% expect:  long_atom,long_atom,long_atom,long_atom,long_atom,long_atom,long_atom,
%% expect:  long_atom,long_atom,long_atom,long_atom,long_atom,long_atom,long_atom,
%% expect:  long_atom,long_atom|tail]
%% expect: [112,114,105,110,116,97,98,108,101,0]
%% expect: ["ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab",
%% expect:  "ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab","ab",
%% expect:  "ab","ab","ab","ab","ab","ab","ab","ab","ab","ab"]
%% expect: {"key",["v1","v2",118,51]}
%% expect: [["nested",["strings",["in lists"]]],[[],[[]]]]
%% expect: [97,98,99,100,101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,
%% expect:  117,118,119,120,121,122,955]
%% expect: [97,98,99,100,101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,116,
%% expect:  117,118,119,120,121,122,955]
