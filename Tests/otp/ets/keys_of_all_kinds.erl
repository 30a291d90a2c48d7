%% Any term is a key; an ordered_set compares with ==, the others with =:=.
-module(keys_of_all_kinds).
-export([main/1]).

main(_) ->
    Keys = [0, -1, 1, 1.0, 1 bsl 70, -(1 bsl 70), 1.5e300, a, '', [], [a], [a | b], {}, {1}, {1.0}, #{}, #{a => 1},
            #{a => 1.0}, <<>>, <<"short">>, binary:copy(<<"long">>, 100), <<1:3>>, self(), fun lists:sort/1,
            maps:from_list([{N, N} || N <- lists:seq(1, 100)]), lists:seq(1, 1000), "text"],
    [type(Type, Keys) || Type <- [set, ordered_set, bag, duplicate_bag]].

type(Type, Keys) ->
    T = ets:new(table, [Type]),
    Numbered = lists:enumerate(Keys),
    [ets:insert(T, {Key, N}) || {N, Key} <- Numbered],
    io:format("~w ~w~n", [Type, ets:info(T, size)]),
    io:format("~w~n", [[Ns || {_, Key} <- Numbered, Ns <- [[N || {_, N} <- ets:lookup(T, Key)]]]]),
    [true = ets:member(T, Key) || Key <- Keys],
    %% What comes out is what went in.
    [] = [Key || {N, Key} <- Numbered, Type =/= ordered_set, ets:lookup(T, Key) =/= [{Key, N}]],
    [ets:delete(T, Key) || Key <- Keys],
    io:format("~w~n", [ets:info(T, size)]).

%% expect: set 27
%% expect: [[1],[2],[3],[4],[5],[6],[7],[8],[9],[10],[11],[12],[13],[14],[15],[16],[17],[18],[19],[20],[21],[22],[23],[24],[25],[26],[27]]
%% expect: 0
%% expect: ordered_set 24
%% expect: [[1],[2],[4],[4],[5],[6],[7],[8],[9],[10],[11],[12],[13],[15],[15],[16],[18],[18],[19],[20],[21],[22],[23],[24],[25],[26],[27]]
%% expect: 0
%% expect: bag 27
%% expect: [[1],[2],[3],[4],[5],[6],[7],[8],[9],[10],[11],[12],[13],[14],[15],[16],[17],[18],[19],[20],[21],[22],[23],[24],[25],[26],[27]]
%% expect: 0
%% expect: duplicate_bag 27
%% expect: [[1],[2],[3],[4],[5],[6],[7],[8],[9],[10],[11],[12],[13],[14],[15],[16],[17],[18],[19],[20],[21],[22],[23],[24],[25],[26],[27]]
%% expect: 0
