%%% 1 and 1.0 are different keys and elements for =:=, the same for ==.
-module(hash_and_keys).

-export([main/1]).

main(_) ->
    Map = #{1 => integer, 1.0 => float},
    io:format("~w ~w ~w~n", [map_size(Map), maps:get(1, Map), maps:get(1.0, Map)]),
    io:format("~w ~w~n", [lists:member(1, [1.0]), lists:keyfind(1, 1, [{1.0, x}])]),
    io:format("~w~n", [[1, 2.0, 3] -- [1.0, 2]]),
    io:format("~w~n", [lists:usort([1, 1.0, 2.0, 2])]),
    io:format("~w~n", [[1] == [1.0]]),
    io:format("~w~n", [{1, [2]} =:= {1, [2.0]}]),
    io:format("~w~n", [#{a => 1} == #{a => 1.0}]),
    io:format("~w~n", [#{1 => a} == #{1.0 => a}]),
    ok.

%% expect: 2 integer float
%% expect: false {1.0,x}
%% expect: [1,2.0,3]
%% expect: [1,2.0]
%% expect: true
%% expect: false
%% expect: true
%% expect: false
