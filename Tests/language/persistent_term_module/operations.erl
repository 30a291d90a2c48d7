%%% Putting, getting and erasing; all processes see the same.
-module(operations).

-export([main/1]).

main(_) ->
    Before = maps:get(count, persistent_term:info()),
    io:format("~w~n", [persistent_term:put({?MODULE, key}, {value, "text"})]),
    io:format("~w~n", [persistent_term:get({?MODULE, key})]),
    io:format("~w~n", [persistent_term:get({?MODULE, none}, default)]),
    io:format("~w~n", [persistent_term:put({?MODULE, key}, {value, "text"})]),
    io:format("~w~n", [persistent_term:put({?MODULE, key}, other)]),
    Self = self(),
    spawn_link(fun() -> Self ! {seen, persistent_term:get({?MODULE, key})} end),
    receive {seen, Seen} -> io:format("~w~n", [Seen]) end,
    [persistent_term:put({?MODULE, N}, lists:seq(1, N)) || N <- lists:seq(1, 100)],
    io:format("~w~n", [[length(persistent_term:get({?MODULE, N})) =:= N || N <- [1, 50, 100]]]),
    io:format("~w~n", [maps:get(count, persistent_term:info()) - Before]),
    io:format("~w~n", [lists:keyfind({?MODULE, 3}, 1, persistent_term:get())]),
    Kept = persistent_term:get({?MODULE, 5}),
    io:format("~w~n", [[persistent_term:erase({?MODULE, N}) || N <- [5, 5, 6]]]),
    erlang:garbage_collect(),
    io:format("~w~n", [Kept]),
    io:format("~w~n", [[persistent_term:erase({?MODULE, N}) || N <- lists:seq(1, 100)] =:= [] ]),
    io:format("~w~n", [persistent_term:get({?MODULE, 7}, gone)]),
    io:format("~w~n", [catch element(1, element(2, catch persistent_term:get({?MODULE, 7})))]).

%% expect: ok
%% expect: {value,[116,101,120,116]}
%% expect: default
%% expect: ok
%% expect: ok
%% expect: other
%% expect: [true,true,true]
%% expect: 101
%% expect: {{operations,3},[1,2,3]}
%% expect: [true,false,true]
%% expect: [1,2,3,4,5]
%% expect: false
%% expect: gone
%% expect: badarg
