%%% maps: get/2,3, find, is_key, keys, values, to_list, size, fold, filter, map.
-module(module_reading).

-export([main/1]).

main(_) ->
    M = #{a => 1, b => 2, c => 3},
    p([maps:get(a, M), maps:get(z, M, default), maps:find(b, M), maps:find(z, M)]),
    p([maps:is_key(a, M), maps:is_key(1, M), maps:size(M), maps:keys(M), maps:values(M)]),
    p(maps:to_list(M)),
    p(maps:fold(fun(K, V, Acc) -> [{K, V} | Acc] end, [], M)),
    p(maps:filter(fun(_, V) -> V > 1 end, M)),
    p(maps:map(fun(K, V) -> {K, V} end, M)),
    p(maps:filtermap(fun(_, V) -> V =/= 2 andalso {true, V * 10} end, M)),
    p(maps:foreach(fun(K, V) -> io:format("[~w ~w]", [K, V]) end, M)),
    p([maps:get(1.0, #{1 => x}, none), maps:is_key(1, #{1.0 => x})]),
    ok.

p(Value) -> io:format("~w~n", [Value]).

%% expect: [1,default,{ok,2},error]
%% expect: [true,false,3,[a,b,c],[1,2,3]]
%% expect: [{a,1},{b,2},{c,3}]
%% expect: [{c,3},{b,2},{a,1}]
%% expect: #{b => 2,c => 3}
%% expect: #{a => {a,1},b => {b,2},c => {c,3}}
%% expect: #{a => 10,c => 30}
%% expect: [a 1][b 2][c 3]ok
%% expect: [none,false]
