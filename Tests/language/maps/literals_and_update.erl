%%% => adds or replaces, := only replaces; the map updated stays as it was.
-module(literals_and_update).

-export([main/1]).

main(_) ->
    M = #{a => 1, "b" => [2], {c} => #{}},
    p(M),
    p(M#{a := 10}),
    p(M#{new => x, a => y}),
    p(M),
    p(#{}),
    p(#{k => 1, k => 2}),
    p(M#{a => 1, a := 2, a => 3}),
    p((#{x => 1})#{y => 2}),
    p(#{a => 1}#{b => 2}#{a := 3}),
    p(#{1 => i, 1.0 => f, [] => l, {} => t, #{} => m}),
    ok.

p(Map) -> io:format("~w ~w~n", [map_size(Map), lists:sort(maps:to_list(Map))]).

%% expect: 3 [{a,1},{{c},#{}},{[98],[2]}]
%% expect: 3 [{a,10},{{c},#{}},{[98],[2]}]
%% expect: 4 [{a,y},{new,x},{{c},#{}},{[98],[2]}]
%% expect: 3 [{a,1},{{c},#{}},{[98],[2]}]
%% expect: 0 []
%% expect: 1 [{k,2}]
%% expect: 3 [{a,3},{{c},#{}},{[98],[2]}]
%% expect: 2 [{x,1},{y,2}]
%% expect: 2 [{a,3},{b,2}]
%% expect: 5 [{1.0,f},{1,i},{{},t},{#{},m},{[],l}]
