%% The first entry for a key counts; atoms are entries with the value true.
-module(values).
-export([main/1]).

main(_) ->
    List = [a, {b, 2}, {c, 3, 4}, {a, 5}, {b, [6, 7]}, {b, true}, {d, false}, d],
    [io:format("~w: ~w~n", [Key, {proplists:lookup(Key, List), proplists:get_value(Key, List),
                                  proplists:get_value(Key, List, default),
                                  proplists:get_bool(Key, List),
                                  proplists:get_all_values(Key, List),
                                  proplists:append_values(Key, List),
                                  proplists:is_defined(Key, List)}])
     || Key <- [a, b, c, d, e]],
    io:format("~w~n", [proplists:delete(b, List)]),
    io:format("~w~n", [lists:sort(proplists:get_keys(List))]),
    io:format("~w~n", [proplists:split(List, [b, z, a])]),
    io:format("~w~n", [proplists:compact([{a, true}, {b, 2}])]),
    io:format("~w~n", [proplists:unfold([a, {b, 2}])]).

%% expect: a: {{a,true},true,true,true,[true,5],[true,5],true}
%% expect: b: {{b,2},2,2,false,[2,[6,7],true],[2,6,7,true],true}
%% expect: c: {{c,3,4},undefined,default,false,[],[],true}
%% expect: d: {{d,false},false,false,false,[false,true],[false,true],true}
%% expect: e: {none,undefined,default,false,[],[],false}
%% expect: [a,{c,3,4},{a,5},{d,false},d]
%% expect: [a,b,c,d]
%% expect: {[[{b,2},{b,[6,7]},{b,true}],[],[a,{a,5}]],[{c,3,4},{d,false},d]}
%% expect: [a,{b,2}]
%% expect: [{a,true},{b,2}]
