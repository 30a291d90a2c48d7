%%% maps: put, update, update_with/3,4, remove, take, merge, merge_with, intersect, with, without.
-module(module_changing).

-export([main/1]).

main(_) ->
    M = #{a => 1, b => 2, c => 3},
    p([maps:put(d, 4, M), maps:put(a, x, M), maps:update(a, 9, M)]),
    p([maps:update_with(a, fun(V) -> V + 1 end, M), maps:update_with(z, fun(V) -> V end, 0, M)]),
    p([maps:remove(a, M), maps:remove(z, M), maps:take(a, M), maps:take(z, M)]),
    p([maps:merge(M, #{a => x, d => y}), maps:merge(#{}, M), maps:merge(M, #{})]),
    p(maps:merge_with(fun(K, V1, V2) -> {K, V1, V2} end, M, #{b => x, d => y})),
    p([maps:intersect(M, #{b => x, z => y})]),
    p(maps:intersect_with(fun(K, V1, V2) -> {K, V1, V2} end, M, #{b => x, z => y})),
    p([maps:with([a, z], M), maps:without([a, z], M)]),
    p([maps:from_list([{a, 1}, {b, 2}, {a, 3}]), maps:from_keys([x, y, x], 0), maps:new()]),
    p([maps:groups_from_list(fun(N) -> N rem 3 end, lists:seq(1, 7))]),
    p(maps:groups_from_list(fun erlang:length/1, fun lists:reverse/1, ["ab", "c", "de"])),
    ok.

p(Value) -> io:format("~w~n", [Value]).

%% expect: [#{a => 1,b => 2,c => 3,d => 4},#{a => x,b => 2,c => 3},#{a => 9,b => 2,c => 3}]
%% expect: [#{a => 2,b => 2,c => 3},#{a => 1,b => 2,c => 3,z => 0}]
%% expect: [#{b => 2,c => 3},#{a => 1,b => 2,c => 3},{1,#{b => 2,c => 3}},error]
%% expect: [#{a => x,b => 2,c => 3,d => y},#{a => 1,b => 2,c => 3},#{a => 1,b => 2,c => 3}]
%% expect: #{a => 1,b => {b,2,x},c => 3,d => y}
%% expect: [#{b => x}]
%% expect: #{b => {b,2,x}}
%% expect: [#{a => 1},#{b => 2,c => 3}]
%% expect: [#{a => 3,b => 2},#{x => 0,y => 0},#{}]
%% expect: [#{0 => [3,6],1 => [1,4,7],2 => [2,5]}]
%% expect: #{1 => [[99]],2 => [[98,97],[101,100]]}
