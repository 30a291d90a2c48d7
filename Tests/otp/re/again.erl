%% With the option global, re:run/3 goes on behind each match; behind an empty one it tries again at its place.
-module(again).
-export([main/1]).

main(_) ->
    show("cat", "(|at)", []),
    show("aaa", "a", [{offset, 1}]),
    show("aaa", "", [{offset, 1}]),
    show("abab", "a*", []),
    show("baab", "a*?", []),
    show("a\r\nb", "", [{newline, crlf}]),
    show("a\r\nb", "", []),
    show("a\nb\n", "^", [multiline]),
    show("a\nb\n", "$", [multiline]),
    show([8364, 960], "", [unicode]),
    show("abc", "x", []),
    show("abc", "^.", []),
    show("aab", "a", [anchored]),
    show("", "", []),
    show("foobar", "(?<=o)|b", []),
    show("one two", "\\b", []).

show(Subject, Expression, Options) ->
    io:format("~0p~n", [re:run(Subject, Expression, [global | Options])]).

%% expect: {match,[[{0,0},{0,0}],[{1,0},{1,0}],[{1,2},{1,2}],[{3,0},{3,0}]]}
%% expect: {match,[[{1,1}],[{2,1}]]}
%% expect: {match,[[{1,0}],[{2,0}],[{3,0}]]}
%% expect: {match,[[{0,1}],[{1,0}],[{2,1}],[{3,0}],[{4,0}]]}
%% expect: {match,[[{0,0}],[{1,0}],[{1,1}],[{2,0}],[{2,1}],[{3,0}],[{4,0}]]}
%% expect: {match,[[{0,0}],[{1,0}],[{3,0}],[{4,0}]]}
%% expect: {match,[[{0,0}],[{1,0}],[{2,0}],[{3,0}],[{4,0}]]}
%% expect: {match,[[{0,0}],[{2,0}]]}
%% expect: {match,[[{1,0}],[{3,0}],[{4,0}]]}
%% expect: {match,[[{0,0}],[{3,0}],[{5,0}]]}
%% expect: nomatch
%% expect: {match,[[{0,1}]]}
%% expect: {match,[[{0,1}],[{1,1}]]}
%% expect: {match,[[{0,0}]]}
%% expect: {match,[[{2,0}],[{3,0}],[{3,1}]]}
%% expect: {match,[[{0,0}],[{3,0}],[{4,0}],[{7,0}]]}
