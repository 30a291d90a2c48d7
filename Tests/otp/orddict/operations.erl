%% Keys are compared with ==; what is stored later replaces what was there.
-module(operations).
-export([main/1]).

main(_) ->
    Dict = orddict:from_list([{3, c}, {1, a}, {2.0, b}, {1, again}]),
    io:format("~w~n", [Dict]),
    [io:format("~w: ~w~n", [Key, {orddict:find(Key, Dict), orddict:is_key(Key, Dict),
                                  orddict:store(Key, new, Dict), orddict:erase(Key, Dict),
                                  orddict:take(Key, Dict)}])
     || Key <- [0, 1, 2, 3.0, 4]],
    Lists = orddict:append(k, 3, orddict:append_list(k, [1, 2], orddict:new())),
    io:format("~w~n", [Lists]),
    io:format("~w~n", [orddict:update_counter(n, 5, orddict:update_counter(n, 2, []))]),
    io:format("~w~n", [orddict:merge(fun(K, X, Y) -> {K, X, Y} end, Dict, [{1, z}, {9, w}])]),
    io:format("~w~n", [orddict:fold(fun(K, V, Acc) -> [{K, V} | Acc] end, [], Dict)]),
    io:format("~w~n", [catch element(1, catch orddict:fetch(7, Dict))]).

%% expect: [{1,again},{2.0,b},{3,c}]
%% expect: 0: {error,false,[{0,new},{1,again},{2.0,b},{3,c}],[{1,again},{2.0,b},{3,c}],error}
%% expect: 1: {{ok,again},true,[{1,new},{2.0,b},{3,c}],[{2.0,b},{3,c}],{again,[{2.0,b},{3,c}]}}
%% expect: 2: {{ok,b},true,[{1,again},{2,new},{3,c}],[{1,again},{3,c}],{b,[{1,again},{3,c}]}}
%% expect: 3.0: {{ok,c},true,[{1,again},{2.0,b},{3.0,new}],[{1,again},{2.0,b}],{c,[{1,again},{2.0,b}]}}
%% expect: 4: {error,false,[{1,again},{2.0,b},{3,c},{4,new}],[{1,again},{2.0,b},{3,c}],error}
%% expect: [{k,[1,2,3]}]
%% expect: [{n,7}]
%% expect: [{1,{1,again,z}},{2.0,b},{3,c},{9,w}]
%% expect: [{3,c},{2.0,b},{1,again}]
%% expect: 'EXIT'
