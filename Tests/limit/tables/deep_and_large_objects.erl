%% Objects a million deep, and large ones, go in and come out; so do match specifications.
-module(deep_and_large_objects).
-export([main/1]).

main(_) ->
    Deep = lists:foldl(fun(_, Term) -> {Term} end, x, lists:seq(1, 300_000)),
    Long = lists:seq(1, 300_000),
    Binary = binary:copy(<<"0123456789">>, 1_000_000),
    [type(Type, Deep, Long, Binary) || Type <- [set, ordered_set, bag]],
    patterns(Deep).

type(Type, Deep, Long, Binary) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{deep, Deep}, {long, Long}, {binary, Binary}, {Deep, key}, {Long, key}, {Binary, key}]),
    io:format("~w ~w~n", [Type, [ets:lookup(T, deep) =:= [{deep, Deep}], ets:lookup(T, long) =:= [{long, Long}],
                                 ets:lookup(T, binary) =:= [{binary, Binary}], ets:lookup_element(T, Deep, 2),
                                 ets:member(T, Long), ets:take(T, Binary) =:= [{Binary, key}], ets:info(T, size)]]).

patterns(Deep) ->
    T = ets:new(table, []),
    ets:insert(T, {1, Deep}),
    WithVariable = lists:foldl(fun(_, Term) -> {Term} end, '$1', lists:seq(1, 300_000)),
    io:format("~w~n", [ets:match(T, {1, WithVariable})]),
    Sum = lists:foldl(fun(_, Term) -> {'+', Term, 1} end, 0, lists:seq(1, 100_000)),
    io:format("~w~n", [ets:select(T, [{{1, '_'}, [], [Sum]}])]),
    io:format("~w~n", [length(ets:match_object(T, {1, Deep}))]).

%% expect: set [true,true,true,key,true,true,5]
%% expect: ordered_set [true,true,true,key,true,true,5]
%% expect: bag [true,true,true,[key],true,true,5]
%% expect: [[x]]
%% expect: [100000]
%% expect: 1
%% recorded: by hand (OTP 25 crashes at the nested expression)
