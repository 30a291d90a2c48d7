%%% Variables of every kind of term survive calls that collect, and those that are dead do not harm.
-module(variables_across_calls).

-export([main/1]).

main(_) ->
    List = lists:seq(1, 10),
    Tuple = list_to_tuple(List),
    Map = maps:from_list([{N, [N]} || N <- List]),
    Large = maps:from_list([{N, {N}} || N <- lists:seq(1, 100)]),
    Big = (1 bsl 100) + garbage(1),
    Float = 0.5 + garbage(1),
    Fun = fun(X) -> {X, List, Big} end,
    Ref = make_ref(),
    Dead = lists:seq(1, 1000),
    Length = length(Dead),
    garbage(2),
    io:format("~w ~w ~w~n", [List, Tuple, Map]),
    garbage(3),
    io:format("~w ~w ~w ~w~n", [Big, Float, Fun(Float), Length]),
    io:format("~w ~w~n", [lists:sum([N || {N} <- maps:values(Large)]), Ref =:= Ref]),
    ok.

garbage(N) ->
    _ = [{X, X} || X <- lists:seq(1, 500)],
    erlang:garbage_collect(),
    N.

%% expect: [1,2,3,4,5,6,7,8,9,10] {1,2,3,4,5,6,7,8,9,10} #{1 => [1],2 => [2],3 => [3],4 => [4],5 => [5],6 => [6],7 => [7],8 => [8],9 => [9],10 => [10]}
%% expect: 1267650600228229401496703205377 1.5 {1.5,[1,2,3,4,5,6,7,8,9,10],1267650600228229401496703205377} 1000
%% expect: 5050 true
