%%% Maps behave the same below, at and above the size where the representation changes.
-module(crossing_32_keys).

-export([main/1]).

main(_) ->
    lists:foreach(fun check/1, [0, 1, 31, 32, 33, 34, 64, 65, 1000]),
    Grown = lists:foldl(fun(N, M) -> M#{N => N} end, #{}, lists:seq(1, 40)),
    Shrunk = lists:foldl(fun maps:remove/2, Grown, lists:seq(6, 40)),
    io:format("~w~n", [Shrunk]),
    io:format("~w~n", [Shrunk =:= #{1 => 1, 2 => 2, 3 => 3, 4 => 4, 5 => 5}]),
    io:format("~w~n", [erlang:phash2(Shrunk) =:= erlang:phash2(#{1 => 1, 2 => 2, 3 => 3, 4 => 4,
                                                                 5 => 5})]),
    ok.

check(Count) ->
    Pairs = [{{key, N}, N} || N <- lists:seq(1, Count)],
    Map = maps:from_list(Pairs),
    Count = map_size(Map),
    true = lists:sort(maps:to_list(Map)) =:= Pairs,
    true = Map =:= maps:from_list(lists:reverse(Pairs)),
    true = Map =:= lists:foldl(fun({K, V}, M) -> maps:put(K, V, M) end, #{}, Pairs),
    [V = maps:get(K, Map) || {K, V} <- Pairs],
    error = maps:find({key, 0}, Map),
    Sum = lists:sum(maps:values(Map)),
    Bigger = Map#{extra => 1},
    true = map_size(Bigger) =:= Count + 1,
    true = maps:remove(extra, Bigger) =:= Map,
    true = Map < Bigger,
    io:format("~w keys, sum ~w~n", [Count, Sum]).

%% expect: 0 keys, sum 0
%% expect: 1 keys, sum 1
%% expect: 31 keys, sum 496
%% expect: 32 keys, sum 528
%% expect: 33 keys, sum 561
%% expect: 34 keys, sum 595
%% expect: 64 keys, sum 2080
%% expect: 65 keys, sum 2145
%% expect: 1000 keys, sum 500500
%% expect: #{1 => 1,2 => 2,3 => 3,4 => 4,5 => 5}
%% expect: true
%% expect: true
