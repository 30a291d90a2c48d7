%% The key of a map pattern is no pattern: a variable in it is the one that was bound before, by another
%% generator or outside, and still is behind the pattern.
-module(keys_bound_by_generators).
-export([main/1]).

main(_) ->
    Ages = #{joe => 60, mike => 50},
    io:format("~p~n", [[{Name, Age} || Name <- [joe, robert, mike], #{Name := Age} <- [Ages]]]),
    io:format("~p~n", [[Name || Name <- [joe, mike], #{Name := Age} <- [Ages], Age > 55, is(Name)]]),
    io:format("~p~n", [[{Name, Age} || Name <- [joe, mike], #{Name := #{} = Age} <- [#{mike => #{}}]]]),
    Key = mike,
    io:format("~p~n", [[{Key, Age} || #{Key := Age} <- [Ages, #{}]]]),
    Get = fun(#{Key := Age}) -> {Key, Age} end,
    io:format("~p~n", [Get(Ages)]),
    Size = 8,
    io:format("~p~n", [[{Size, Byte} || <<Byte:Size, _:Size>> <= <<1, 2, 3, 4>>]]).

is(Name) -> is_atom(Name).

%% expect: [{joe,60},{mike,50}]
%% expect: [joe]
%% expect: [{mike,#{}}]
%% expect: [{mike,50}]
%% expect: {mike,50}
%% expect: [{8,1},{8,3}]
