%%% A field that is not given has its default, or else `undefined`.
-module(creation_and_defaults).

-export([main/1]).

-record(empty, {}).
-record(person, {name, phone = [], address = {none, 0}}).
-record('Quoted name', {'a field', last = fun lists:last/1}).

main(_) ->
    io:format("~p~n", [#empty{}]),
    io:format("~p~n", [#person{}]),
    io:format("~p~n", [#person{name = "Robert", phone = [0, 8, 2, 3]}]),
    io:format("~p~n", [#person{address = #empty{}, name = $R}]),
    #'Quoted name'{'a field' = none, last = Last} = #'Quoted name'{'a field' = none},
    io:format("~p~n", [Last([1, 2, 3])]),
    io:format("~p~n", [{person, x, [], y} =:= #person{name = x, address = y}]).

%% expect: {empty}
%% expect: {person,undefined,[],{none,0}}
%% expect: {person,"Robert",[0,8,2,3],{none,0}}
%% expect: {person,82,[],{empty}}
%% expect: 3
%% expect: true
