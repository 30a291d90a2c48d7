%%% Iterators of maps of all sizes give each association once, also when another process goes on with one, or what
%%% is left is folded.
-module(iterators_of_large_maps).

-export([main/1]).

main(_) ->
    io:format("~p~n", [lists:usort([sizes(N) || N <- [0, 1, 2, 15, 16, 17, 31, 32, 33, 34, 47, 48, 49, 64, 100, 1000, 20000]])]),
    Map = maps:from_list([{N, N * N} || N <- lists:seq(1, 1000)]),
    io:format("~p~n", [lists:usort([left(Map, Count) || Count <- [0, 1, 15, 16, 17, 32, 500, 984, 999]])]),
    Self = self(),
    {K, V, Rest} = maps:next(maps:iterator(Map)),
    spawn(fun() -> Self ! lists:sort([{K, V} | walk(maps:next(Rest))]) =:= lists:sort(maps:to_list(Map)) end),
    receive Same -> io:format("~p~n", [Same]) end,
    io:format("~p~n", [maps:next(maps:iterator(#{}))]),
    Bad = [foo, [1], {a, b}],
    [io:format("~p~n", [try maps:next(I) catch error:Reason -> Reason end]) || I <- Bad].

sizes(N) ->
    Map = maps:from_list([{{key, I}, I} || I <- lists:seq(1, N)]),
    lists:sort(walk(maps:next(maps:iterator(Map)))) =:= lists:sort(maps:to_list(Map)).

walk({Key, Value, Iterator}) -> [{Key, Value} | walk(maps:next(Iterator))];
walk(none) -> [].

left(Map, Count) ->
    {Before, Iterator} = go(maps:iterator(Map), Count, []),
    Rest = walk(maps:next(Iterator)),
    Folded = maps:fold(fun(Key, Value, List) -> [{Key, Value} | List] end, [], Iterator),
    Size = maps:size(maps:map(fun(_Key, Value) -> Value end, Iterator)),
    {lists:sort(Before ++ Rest) =:= lists:sort(maps:to_list(Map)), lists:reverse(Folded) =:= Rest, Size + Count}.

go(Iterator, 0, Before) ->
    {lists:reverse(Before), Iterator};
go(Iterator0, Count, Before) ->
    {Key, Value, Iterator} = maps:next(Iterator0),
    go(Iterator, Count - 1, [{Key, Value} | Before]).

%% expect: [true]
%% expect: [{true,true,1000}]
%% expect: true
%% expect: none
%% expect: badarg
%% expect: badarg
%% expect: badarg
