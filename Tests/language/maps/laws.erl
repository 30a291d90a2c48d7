%%% Laws that hold between the functions of maps, on maps of 0 to 150 keys.
-module(laws).

-export([main/1]).

main(_) ->
    lists:foreach(fun check/1, lists:seq(0, 150)),
    io:format("ok~n").

check(Size) ->
    Pairs = [{key(N), N} || N <- lists:seq(1, Size)],
    M = maps:from_list(Pairs),
    M = maps:from_list(maps:to_list(M)),
    true = lists:sort(maps:keys(M)) =:= lists:sort([K || {K, _} <- Pairs]),
    true = lists:sort(maps:values(M)) =:= lists:seq(1, Size),
    true = lists:zip(maps:keys(M), maps:values(M)) =:= maps:to_list(M),
    M = maps:map(fun(_, V) -> V end, M),
    M = maps:filter(fun(_, _) -> true end, M),
    M = maps:merge(M, M),
    M = maps:merge(#{}, M),
    true = maps:fold(fun(_, V, S) -> V + S end, 0, M) =:= lists:sum(maps:values(M)),
    {Even, Odd} = {maps:filter(fun(_, V) -> V rem 2 =:= 0 end, M),
                   maps:filter(fun(_, V) -> V rem 2 =/= 0 end, M)},
    M = maps:merge(Even, Odd),
    M = maps:merge(Odd, Even),
    #{} = maps:intersect(Even, Odd),
    Even = maps:with(maps:keys(Even), M),
    Even = maps:without(maps:keys(Odd), M),
    0 = map_size(lists:foldl(fun maps:remove/2, M, maps:keys(M))),
    Other = maps:put(other, 1, M),
    M = maps:remove(other, Other),
    {1, M} = maps:take(other, Other),
    true = erlang:phash2(M) =:= erlang:phash2(maps:merge(Odd, Even)).

key(N) when N rem 3 =:= 0 -> N;
key(N) when N rem 3 =:= 1 -> {k, N};
key(N) -> "key " ++ integer_to_list(N).

%% expect: ok
