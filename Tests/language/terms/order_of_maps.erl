%%% Maps go by size, then by keys in term order, then by values.
-module(order_of_maps).

-export([main/1]).

main(_) ->
    io:format("~w~n", [lists:sort([#{b => 1}, #{a => 2}, #{a => 1}, #{}, #{a => 1, b => 1}])]),
    io:format("~w~n", [#{a => 2} < #{b => 1}]),
    io:format("~w~n", [#{a => 1, z => 1} < #{b => 1, c => 1}]),
    io:format("~w~n", [#{1 => a} < #{1.0 => a}]),
    io:format("~w~n", [#{2 => a} < #{1.5 => a}]),
    io:format("~w~n", [#{1 => x, 2.0 => y} < #{1 => x, 2 => y}]),
    Large = maps:from_list([{N, N} || N <- lists:seq(1, 100)]),
    io:format("~w ~w~n", [Large < Large#{50 := 51}, Large > #{zzz => 1}]),
    io:format("~w~n", [Large == maps:from_list([{N, float(N)} || N <- lists:seq(1, 100)])]),
    ok.

%% expect: [#{},#{a => 1},#{a => 2},#{b => 1},#{a => 1,b => 1}]
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: false
%% expect: true true
%% expect: true
