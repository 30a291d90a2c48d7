%%% A key in a generator's or a fun's pattern is what the variable was outside, even if the pattern
%%% binds a variable of that name.
-module(keys_of_map_patterns).

-export([main/1]).

main(_) ->
    K = b,
    M = #{a => 1, b => 2, c => 3},
    io:format("~w~n", [[V || #{K := V} <- [M, #{a => 1}]]]),
    io:format("~w~n", [[{K, V} || {K, #{K := V}} <- [{a, M}, {b, M}, {c, #{a => 1}}]]]),
    io:format("~w~n", [(fun(#{K := V}) -> V end)(M)]),
    io:format("~w~n", [(fun(K, #{K := V}) -> {K, V} end)(a, M)]),
    io:format("~w~n", [[V || #{{K, 1} := V} <- [#{{b, 1} => x}]]]),
    io:format("~w~n", [(fun(K, Map) -> #{K := V} = Map, V end)(c, M)]),
    io:format("~w~n", [K]).

%% expect: [2]
%% expect: [{a,2},{b,2}]
%% expect: 2
%% expect: {a,2}
%% expect: [x]
%% expect: 3
%% expect: b
