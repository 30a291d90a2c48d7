%% All forms of update_counter/3,4.
-module(update_counter).
-export([main/1]).

main(_) ->
    [type(Type) || Type <- [set, ordered_set]].

type(Type) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{k, 0, 10, x}, {big, 1 bsl 62}]),
    show([ets:update_counter(T, k, 5), ets:update_counter(T, k, {3, -20}), ets:update_counter(T, k, [])]),
    show(ets:update_counter(T, k, [{2, 1}, {2, 1}, {3, 1}])),
    show([ets:update_counter(T, k, {2, 1, 7, 0}), ets:update_counter(T, k, {2, 1, 7, 0}),
          ets:update_counter(T, k, {2, -3, -1, 100}), ets:update_counter(T, k, {2, 0, 50, 7})]),
    show(ets:update_counter(T, k, [{2, 1 bsl 80}, {2, -(1 bsl 80)}, {3, 1, 0, 1 bsl 90}])),
    show([ets:update_counter(T, big, 1 bsl 62), ets:update_counter(T, big, -(1 bsl 63))]),
    show([ets:update_counter(T, n, 3, {n, 10}), ets:update_counter(T, n, 3, {n, 10}),
          ets:update_counter(T, m, {3, 1}, {other, a, 5})]),
    show([ets:update_counter(T, l, [], {l}), ets:lookup(T, l)]),
    show(lists:sort(ets:tab2list(T))),
    %% All or nothing.
    show([failure(fun() -> ets:update_counter(T, k, [{2, 1}, {4, 1}]) end), ets:lookup(T, k)]),
    show([failure(fun() -> ets:update_counter(T, new, {4, 1}, {new, 1, 2}) end), ets:lookup(T, new)]),
    P = ets:new(table, [Type, {keypos, 2}]),
    ets:insert(P, {0, key, 5}),
    show([ets:update_counter(P, key, 1), ets:update_counter(P, key, {1, 1}), ets:lookup(P, key)]),
    show([ets:update_element(P, key, {1, a}), ets:update_element(P, key, [{1, b}, {3, "c"}, {1, d}]),
          ets:update_element(P, nobody, {1, a}), ets:update_element(P, key, []), ets:lookup(P, key)]).

failure(Function) ->
    try Function() catch error:Reason -> Reason end.

show(Value) -> io:format("~0p~n", [Value]).

%% expect: [5,-10,[]]
%% expect: [6,7,-9]
%% expect: [0,1,100,7]
%% expect: [1208925819614629174706183,7,-8]
%% expect: [9223372036854775808,0]
%% expect: [13,16,6]
%% expect: [[],[{l}]]
%% expect: [{l},{big,0},{n,16},{m,a,6},{k,7,-8,x}]
%% expect: [badarg,[{k,7,-8,x}]]
%% expect: [badarg,[]]
%% expect: [6,1,[{1,key,6}]]
%% expect: [true,true,false,true,[{d,key,"c"}]]
%% expect: [5,-10,[]]
%% expect: [6,7,-9]
%% expect: [0,1,100,7]
%% expect: [1208925819614629174706183,7,-8]
%% expect: [9223372036854775808,0]
%% expect: [13,16,6]
%% expect: [[],[{l}]]
%% expect: [{l},{big,0},{n,16},{m,a,6},{k,7,-8,x}]
%% expect: [badarg,[{k,7,-8,x}]]
%% expect: [badarg,[]]
%% expect: [6,1,[{1,key,6}]]
%% expect: [true,true,false,true,[{d,key,"c"}]]
