%% first and next reach every object once, and deleted ones while the table is fixed.
-module(walking_a_set).
-export([main/1]).

main(_) ->
    [walk(Type, Size) || Type <- [set, bag, duplicate_bag], Size <- [0, 1, 2, 100, 5000]],
    deleted_meanwhile(),
    growing_meanwhile(),
    marked().

walk(Type, Size) ->
    T = ets:new(table, [Type]),
    [ets:insert(T, {N, N}) || N <- lists:seq(1, Size)],
    Keys = keys(T, ets:first(T)),
    true = lists:sort(Keys) =:= lists:seq(1, Size),
    io:format("~w ~w ~w ~w~n", [Type, Size, length(Keys), ets:last(T) =:= ets:first(T)]).

keys(_T, '$end_of_table') -> [];
keys(T, Key) -> [Key | keys(T, ets:next(T, Key))].

%% Each object is deleted before the next one is asked for.
deleted_meanwhile() ->
    T = ets:new(table, []),
    [ets:insert(T, {N}) || N <- lists:seq(1, 3000)],
    ets:safe_fixtable(T, true),
    io:format("~w~n", [delete(T, ets:first(T), 0)]),
    io:format("~w ~w~n", [ets:info(T, size), ets:tab2list(T)]),
    ets:safe_fixtable(T, false),
    io:format("~w~n", [ets:first(T)]).

delete(_T, '$end_of_table', N) -> N;
delete(T, Key, N) ->
    ets:delete(T, Key),
    delete(T, ets:next(T, Key), N + 1).

%% What was there at the beginning is met exactly once, however much is inserted.
growing_meanwhile() ->
    T = ets:new(table, []),
    [ets:insert(T, {N}) || N <- lists:seq(1, 100)],
    ets:safe_fixtable(T, true),
    Met = grow(T, ets:first(T), 1000, []),
    ets:safe_fixtable(T, false),
    io:format("~w~n", [lists:sort([N || N <- Met, N =< 100]) =:= lists:seq(1, 100)]).

grow(_T, '$end_of_table', _, Met) -> Met;
grow(T, Key, Next, Met) when Next < 20000 ->
    [ets:insert(T, {N}) || N <- lists:seq(Next, Next + 99)],
    grow(T, ets:next(T, Key), Next + 100, [Key | Met]);
grow(T, Key, Next, Met) ->
    grow(T, ets:next(T, Key), Next, [Key | Met]).

%% An object that is deleted in a fixed table is gone for all but next/2.
marked() ->
    T = ets:new(table, [bag]),
    ets:insert(T, {k, 1}),
    ets:safe_fixtable(T, true),
    ets:delete(T, k),
    io:format("~w~n", [[ets:lookup(T, k), ets:member(T, k), ets:info(T, size), ets:next(T, k), ets:first(T),
                        ets:match(T, '$1'), ets:take(T, k)]]),
    ets:insert(T, {k, 1}),
    ets:insert(T, {k, 2}),
    io:format("~w~n", [[lists:sort(ets:lookup(T, k)), ets:info(T, size), ets:next(T, k), ets:first(T)]]),
    ets:delete_all_objects(T),
    io:format("~w~n", [[ets:next(T, k), ets:info(T, size)]]),
    ets:safe_fixtable(T, false),
    io:format("~w~n", [element(1, element(2, catch ets:next(T, k)))]).

%% expect: set 0 0 true
%% expect: set 1 1 true
%% expect: set 2 2 true
%% expect: set 100 100 true
%% expect: set 5000 5000 true
%% expect: bag 0 0 true
%% expect: bag 1 1 true
%% expect: bag 2 2 true
%% expect: bag 100 100 true
%% expect: bag 5000 5000 true
%% expect: duplicate_bag 0 0 true
%% expect: duplicate_bag 1 1 true
%% expect: duplicate_bag 2 2 true
%% expect: duplicate_bag 100 100 true
%% expect: duplicate_bag 5000 5000 true
%% expect: 3000
%% expect: 0 []
%% expect: '$end_of_table'
%% expect: true
%% expect: [[],false,0,'$end_of_table','$end_of_table',[],[]]
%% expect: [[{k,1},{k,2}],2,'$end_of_table',k]
%% expect: ['$end_of_table',0]
%% expect: badarg
