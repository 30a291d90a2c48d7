%% What re:run/2,3 gives of a match: places, lists or binaries, of all subpatterns or of some.
-module(capturing).
-export([main/1]).

main(_) ->
    show("abc", "b", []),
    show("abc", "x", []),
    show("abc", "abc", [{capture, all_but_first}]),
    show("abc", "abc", [{capture, []}]),
    show("abc", "abc", [{capture, none}]),
    show("abc", "abc", [{capture, all_names}]),
    Optional = "(a)(b)?c(d)?",
    show("ac", Optional, []),
    show("ac", Optional, [{capture, all_but_first}]),
    show("ac", Optional, [{capture, first, list}]),
    show("ac", Optional, [{capture, [0, 3, 9, "x", x, 2, 1]}]),
    show("ac", Optional, [{capture, [0, 3, 9, <<"x">>, x], list}]),
    show("ac", Optional, [{capture, all, binary}]),
    show("acd", Optional, [{capture, all, list}]),
    show("acdac", Optional, [global, {capture, all, list}]),
    show("acdac", Optional, [global, {capture, none}]),
    Named = "(?<n>a)(?<b>b)?",
    show("ab", Named, [{capture, all_names, list}]),
    show("ab", Named, [{capture, [b, "n", <<"b">>], binary}]),
    show("a", Named, [{capture, [b]}]),
    show("ab", "(?<n>x)|(?<n>b)", [dupnames, {capture, [n], list}]),
    show("ab", "(?<n>x)|(?<n>b)", [dupnames, {capture, all_names, list}]),
    show([960, 32, 8364], "(.) (.)", [unicode, {capture, all, list}]),
    show([960, 32, 8364], "(.) (.)", [unicode, {capture, all, binary}]),
    show([960, 32, 8364], "(.) (.)", [unicode]),
    show(<<"a€"/utf8>>, [8364], [unicode]),
    {ok, Expression} = re:compile("(?<z>.)(?<a>.)"),
    io:format("~p~n", [re:inspect(Expression, namelist)]),
    show("xy", Expression, [{capture, all_names, list}]).

show(Subject, Expression, Options) ->
    io:format("~0p~n", [re:run(Subject, Expression, Options)]).

%% expect: {match,[{1,1}]}
%% expect: nomatch
%% expect: {match,[]}
%% expect: match
%% expect: match
%% expect: match
%% expect: {match,[{0,2},{0,1}]}
%% expect: {match,[{0,1}]}
%% expect: {match,["ac"]}
%% expect: {match,[{0,2},{-1,0},{-1,0},{-1,0},{-1,0},{-1,0},{0,1}]}
%% expect: {match,["ac",[],[],[],[]]}
%% expect: {match,[<<"ac">>,<<"a">>]}
%% expect: {match,["acd","a",[],"d"]}
%% expect: {match,[["acd","a",[],"d"],["ac","a"]]}
%% expect: match
%% expect: {match,["b","a"]}
%% expect: {match,[<<"b">>,<<"a">>,<<"b">>]}
%% expect: {match,[{-1,0}]}
%% expect: {match,["b"]}
%% expect: {match,["b"]}
%% expect: {match,[[960,32,8364],[960],[8364]]}
%% expect: {match,[<<207,128,32,226,130,172>>,<<207,128>>,<<226,130,172>>]}
%% expect: {match,[{0,6},{0,2},{3,3}]}
%% expect: {match,[{1,3}]}
%% expect: {namelist,[<<"a">>,<<"z">>]}
%% expect: {match,["y","x"]}
