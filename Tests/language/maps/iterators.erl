%%% maps:iterator/1 and maps:next/1 visit every association once.
-module(iterators).

-export([main/1]).

main(_) ->
    io:format("~w~n", [maps:next(maps:iterator(#{}))]),
    {K, V, Iterator} = maps:next(maps:iterator(#{a => 1})),
    io:format("~w ~w ~w~n", [K, V, maps:next(Iterator)]),
    Large = maps:from_list([{N, N * N} || N <- lists:seq(1, 500)]),
    Walked = lists:sort(walk(maps:next(maps:iterator(Large)))),
    io:format("~w~n", [Walked =:= lists:sort(maps:to_list(Large))]),
    io:format("~w~n", [maps:fold(fun(_, X, S) -> X + S end, 0, maps:iterator(Large))]),
    io:format("~w~n", [map_size(maps:filter(fun(X, _) -> X > 490 end, maps:iterator(Large)))]),
    ok.

walk(none) -> [];
walk({K, V, Iterator}) -> [{K, V} | walk(maps:next(Iterator))].

%% expect: none
%% expect: a 1 none
%% expect: true
%% expect: 41791750
%% expect: 10
