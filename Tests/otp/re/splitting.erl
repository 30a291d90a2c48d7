%% re:split/2,3: parts, what subpatterns captured between them, and empty parts at the end.
-module(splitting).
-export([main/1]).

main(_) ->
    show("a,b,c", ",", []),
    show("a,b,,", ",", []),
    show("a,b,,", ",", [trim]),
    show(",,", ",", [trim]),
    show("a,b,c", ",", [{parts, 2}]),
    show("a,b,c", ",", [{parts, 1}]),
    show("a,b,,", ",", [{parts, 0}]),
    show("a,b,,", ",", [{parts, infinity}]),
    show("a,b,c,,", ",", [{parts, 3}, trim, group]),
    show("a,b,c,,", ",", [trim, {parts, 4}]),
    show("a,b,c", "(,)", []),
    show("a,b,c", "(,)", [group]),
    show("a,b,c", "(,)(x)?", [group]),
    show("a,b,c", "(,)(x)?", []),
    show("a,b,", "(,)", [group, trim]),
    show("a,b,", ",", [group, trim]),
    show("abc", "", []),
    show("abc", "x|", []),
    show("axb", "x*", []),
    show("axb", "x*", [{parts, 2}]),
    show("", ",", []),
    show("", ",", [trim]),
    show("", ",", [group]),
    show("abc", ",", [group]),
    show("Erlang", "[lr]", []),
    show("a1b2c", "(\\d)", [{parts, 2}]),
    show([97, 960, 98, 960, 8364], [960], [unicode]),
    show("a,b;c", "[,;]", [{offset, 2}]),
    io:format("~0p~n", [re:split(<<"a,b">>, ",")]),
    io:format("~0p~n", [re:split("a,b", ",", [{return, iodata}])]).

show(Subject, Expression, Options) ->
    io:format("~0p ~0p~n", [re:split(Subject, Expression, [{return, Type} | Options]) || Type <- [list, binary]]).

%% expect: ["a","b","c"] [<<"a">>,<<"b">>,<<"c">>]
%% expect: ["a","b",[],[]] [<<"a">>,<<"b">>,<<>>,<<>>]
%% expect: ["a","b"] [<<"a">>,<<"b">>]
%% expect: [] []
%% expect: ["a","b,c"] [<<"a">>,<<"b,c">>]
%% expect: ["a,b,c"] [<<"a,b,c">>]
%% expect: ["a","b"] [<<"a">>,<<"b">>]
%% expect: ["a","b",[],[]] [<<"a">>,<<"b">>,<<>>,<<>>]
%% expect: [["a"],["b"],["c"]] [[<<"a">>],[<<"b">>],[<<"c">>]]
%% expect: ["a","b","c",","] [<<"a">>,<<"b">>,<<"c">>,<<",">>]
%% expect: ["a",",","b",",","c"] [<<"a">>,<<",">>,<<"b">>,<<",">>,<<"c">>]
%% expect: [["a",","],["b",","],["c"]] [[<<"a">>,<<",">>],[<<"b">>,<<",">>],[<<"c">>]]
%% expect: [["a",",",[]],["b",",",[]],["c"]] [[<<"a">>,<<",">>,<<>>],[<<"b">>,<<",">>,<<>>],[<<"c">>]]
%% expect: ["a",",",[],"b",",",[],"c"] [<<"a">>,<<",">>,<<>>,<<"b">>,<<",">>,<<>>,<<"c">>]
%% expect: [["a",","],["b",","]] [[<<"a">>,<<",">>],[<<"b">>,<<",">>]]
%% expect: [["a"],["b"]] [[<<"a">>],[<<"b">>]]
%% expect: ["a","b","c",[]] [<<"a">>,<<"b">>,<<"c">>,<<>>]
%% expect: ["a","b","c",[]] [<<"a">>,<<"b">>,<<"c">>,<<>>]
%% expect: ["a","b",[]] [<<"a">>,<<"b">>,<<>>]
%% expect: ["a","b"] [<<"a">>,<<"b">>]
%% expect: [[]] [<<>>]
%% expect: [[]] [<<>>]
%% expect: [[[]]] [[<<>>]]
%% expect: [["abc"]] [[<<"abc">>]]
%% expect: ["E",[],"ang"] [<<"E">>,<<>>,<<"ang">>]
%% expect: ["a","1","b2c"] [<<"a">>,<<"1">>,<<"b2c">>]
%% expect: ["a","b",[8364]] [<<"a">>,<<"b">>,<<226,130,172>>]
%% expect: ["a,b","c"] [<<"a,b">>,<<"c">>]
%% expect: [<<"a">>,<<"b">>]
%% expect: [<<"a">>,<<"b">>]
