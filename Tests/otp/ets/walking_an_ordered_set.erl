%% first, last, next, prev and slot go in the order of the keys, also from keys that are not there.
-module(walking_an_ordered_set).
-export([main/1]).

main(_) ->
    T = ets:new(table, [ordered_set]),
    show([ets:first(T), ets:last(T), ets:next(T, x), ets:prev(T, x), ets:slot(T, 0)]),
    Keys = [3, 1, 2.0, b, a, {x}, "s", <<"b">>, 1.5, #{}, []],
    [ets:insert(T, {Key}) || Key <- Keys],
    show(forward(T, ets:first(T))),
    show(backward(T, ets:last(T))),
    show([ets:next(T, 2), ets:prev(T, 2), ets:next(T, 0), ets:prev(T, 0), ets:next(T, <<"z">>),
          ets:prev(T, <<"z">>), ets:next(T, aa), ets:prev(T, aa)]),
    show([ets:slot(T, N) || N <- lists:seq(0, 11)]),
    many().

forward(_T, '$end_of_table') -> [];
forward(T, Key) -> [Key | forward(T, ets:next(T, Key))].

backward(_T, '$end_of_table') -> [];
backward(T, Key) -> [Key | backward(T, ets:prev(T, Key))].

%% Inserted and deleted in several orders.
many() ->
    Up = lists:seq(1, 3000),
    Mixed = [N * 7919 rem 3001 || N <- Up],
    [begin
         T = ets:new(table, [ordered_set]),
         [ets:insert(T, {N, N}) || N <- Insert],
         true = forward(T, ets:first(T)) =:= Up,
         true = backward(T, ets:last(T)) =:= lists:reverse(Up),
         Kept = [N || N <- Up, N rem 10 =:= 0],
         [ets:delete(T, N) || N <- Delete, N rem 10 =/= 0],
         true = forward(T, ets:first(T)) =:= Kept,
         true = backward(T, ets:last(T)) =:= lists:reverse(Kept),
         [ets:delete(T, N) || N <- Delete],
         show([ets:info(T, size), ets:first(T)])
     end
     || Insert <- [Up, lists:reverse(Up), Mixed], Delete <- [Up, lists:reverse(Up), Mixed]].

show(Value) -> io:format("~0p~n", [Value]).

%% expect: ['$end_of_table','$end_of_table','$end_of_table','$end_of_table','$end_of_table']
%% expect: [1,1.5,2.0,3,a,b,{x},#{},[],"s",<<"b">>]
%% expect: [<<"b">>,"s",[],#{},{x},b,a,3,2.0,1.5,1]
%% expect: [3,1.5,1,'$end_of_table','$end_of_table',<<"b">>,b,a]
%% expect: [[{1}],[{1.5}],[{2.0}],[{3}],[{a}],[{b}],[{{x}}],[{#{}}],[{[]}],[{"s"}],[{<<"b">>}],'$end_of_table']
%% expect: [0,'$end_of_table']
%% expect: [0,'$end_of_table']
%% expect: [0,'$end_of_table']
%% expect: [0,'$end_of_table']
%% expect: [0,'$end_of_table']
%% expect: [0,'$end_of_table']
%% expect: [0,'$end_of_table']
%% expect: [0,'$end_of_table']
%% expect: [0,'$end_of_table']
