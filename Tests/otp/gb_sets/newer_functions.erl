%% Iterators in both directions, neighbours, map, filtermap and is_equal: of OTP 27.
-module(newer_functions).
-export([main/1]).

main(_) ->
    Set = gb_sets:from_list(lists:seq(2, 20, 2)),
    [io:format("~w~n", [all(gb_sets:iterator(Set, Order))]) || Order <- [ordered, reversed]],
    [io:format("~w ~w: ~w~n", [Order, Element, all(gb_sets:iterator_from(Element, Set, Order))])
     || Order <- [ordered, reversed], Element <- [1, 6, 7, 21]],
    [io:format("~w: ~w ~w~n", [Element, gb_sets:smaller(Element, Set), gb_sets:larger(Element, Set)])
     || Element <- [1, 2, 3, 6.0, 20, 21]],
    io:format("~w~n", [gb_sets:map(fun(X) -> X div 8 end, Set)]),
    Change = fun(X) when X > 16 -> {true, -X}; (X) -> X < 6 end,
    io:format("~w~n", [gb_sets:to_list(gb_sets:filtermap(Change, Set))]),
    Grown = lists:foldl(fun gb_sets:add/2, gb_sets:new(), lists:seq(2, 20, 2)),
    io:format("~w~n", [[gb_sets:is_equal(Set, S) || S <- [Set, Grown, gb_sets:add(3, Set), gb_sets:new()]]]).

all(Iterator) ->
    case gb_sets:next(Iterator) of
        {Element, Rest} -> [Element | all(Rest)];
        none -> []
    end.

%% recorded: by hand (newer than OTP 25)
%% expect: [2,4,6,8,10,12,14,16,18,20]
%% expect: [20,18,16,14,12,10,8,6,4,2]
%% expect: ordered 1: [2,4,6,8,10,12,14,16,18,20]
%% expect: ordered 6: [6,8,10,12,14,16,18,20]
%% expect: ordered 7: [8,10,12,14,16,18,20]
%% expect: ordered 21: []
%% expect: reversed 1: []
%% expect: reversed 6: [6,4,2]
%% expect: reversed 7: [6,4,2]
%% expect: reversed 21: [20,18,16,14,12,10,8,6,4,2]
%% expect: 1: none {found,2}
%% expect: 2: none {found,4}
%% expect: 3: {found,2} {found,4}
%% expect: 6.0: {found,4} {found,8}
%% expect: 20: {found,18} none
%% expect: 21: {found,20} none
%% expect: {3,{1,{0,nil,nil},{2,nil,nil}}}
%% expect: [-20,-18,2,4]
%% expect: [true,true,false,false]
