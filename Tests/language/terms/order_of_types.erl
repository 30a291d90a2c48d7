%%% number < atom < reference < fun < port < pid < tuple < map < nil < list.
-module(order_of_types).

-export([main/1]).

main(_) ->
    Terms = [1, 1.5, atom, make_ref(), fun() -> ok end, self(), {}, {a}, #{}, [], [1], "a"],
    Names = [integer, float, atom, reference, 'fun', pid, empty_tuple, tuple, map, nil, list,
             string],
    Tagged = lists:zip(Terms, Names),
    io:format("~w~n", [[Name || {_, Name} <- lists:sort(lists:reverse(Tagged))]]),
    io:format("~w~n", [[Name || {_, Name} <- lists:sort(Tagged)]]),
    Pairs = [{A, B} || {A, I} <- number(Terms), {B, J} <- number(Terms), I < J],
    io:format("~w of ~w in order~n", [length([x || {A, B} <- Pairs, A < B]), length(Pairs)]),
    ok.

number(List) -> lists:zip(List, lists:seq(1, length(List))).

%% expect: [integer,float,atom,reference,'fun',pid,empty_tuple,tuple,map,nil,list,string]
%% expect: [integer,float,atom,reference,'fun',pid,empty_tuple,tuple,map,nil,list,string]
%% expect: 66 of 66 in order
