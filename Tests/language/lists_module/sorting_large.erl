%%% Sorting 200,000 elements: ascending, descending, shuffled, with many equals.
-module(sorting_large).

-export([main/1]).

main(_) ->
    Count = 200000,
    Sorted = lists:seq(1, Count),
    Sorted = lists:sort(Sorted),
    Sorted = lists:sort(lists:reverse(Sorted)),
    Sorted = lists:sort(shuffle(Count)),
    Sorted = lists:sort(fun(A, B) -> A =< B end, shuffle(Count)),
    Sorted = lists:usort(shuffle(Count) ++ shuffle(Count)),
    Sorted = [K || {K, _} <- lists:keysort(1, [{N, x} || N <- shuffle(Count)])],
    Tagged = [{N rem 10, N} || N <- Sorted],
    Stable = lists:keysort(1, Tagged),
    io:format("~w~n", [[N || {0, N} <- Stable] =:= lists:seq(10, Count, 10)]),
    io:format("~w~n", [lists:sublist(Stable, 3)]),
    io:format("~w ~w~n", [hd(Sorted), lists:last(Sorted)]),
    ok.

%% All numbers from 1 to Count; Count + 1 is not a multiple of the step.
shuffle(Count) ->
    [N * 77773 rem (Count + 1) || N <- lists:seq(1, Count), true].

%% expect: true
%% expect: [{0,10},{0,20},{0,30}]
%% expect: 1 200000
