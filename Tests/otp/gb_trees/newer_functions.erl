%% Iterators in both directions, and neighbours of a key: of OTP 27.
-module(newer_functions).
-export([main/1]).

main(_) ->
    Tree = gb_trees:from_orddict([{X, -X} || X <- lists:seq(2, 20, 2)]),
    [io:format("~w~n", [keys(gb_trees:iterator(Tree, Order))]) || Order <- [ordered, reversed]],
    [io:format("~w ~w: ~w~n", [Order, Key, keys(gb_trees:iterator_from(Key, Tree, Order))])
     || Order <- [ordered, reversed], Key <- [1, 6, 6.0, 7, 20, 21]],
    [io:format("~w: ~w ~w~n", [Key, gb_trees:smaller(Key, Tree), gb_trees:larger(Key, Tree)])
     || Key <- [1, 2, 3, 6.0, 20, 21]],
    io:format("~w~n", [{gb_trees:smaller(1, gb_trees:empty()), gb_trees:larger(1, gb_trees:empty())}]),
    io:format("~w~n", [keys(gb_trees:iterator(gb_trees:empty(), reversed))]).

keys(Iterator) ->
    case gb_trees:next(Iterator) of
        {Key, Value, Rest} when Value =:= -Key -> [Key | keys(Rest)];
        none -> []
    end.

%% recorded: by hand (newer than OTP 25)
%% expect: [2,4,6,8,10,12,14,16,18,20]
%% expect: [20,18,16,14,12,10,8,6,4,2]
%% expect: ordered 1: [2,4,6,8,10,12,14,16,18,20]
%% expect: ordered 6: [6,8,10,12,14,16,18,20]
%% expect: ordered 6.0: [6,8,10,12,14,16,18,20]
%% expect: ordered 7: [8,10,12,14,16,18,20]
%% expect: ordered 20: [20]
%% expect: ordered 21: []
%% expect: reversed 1: []
%% expect: reversed 6: [6,4,2]
%% expect: reversed 6.0: [6,4,2]
%% expect: reversed 7: [6,4,2]
%% expect: reversed 20: [20,18,16,14,12,10,8,6,4,2]
%% expect: reversed 21: [20,18,16,14,12,10,8,6,4,2]
%% expect: 1: none {2,-2}
%% expect: 2: none {4,-4}
%% expect: 3: {2,-2} {4,-4}
%% expect: 6.0: {4,-4} {8,-8}
%% expect: 20: {18,-18} none
%% expect: 21: {20,-20} none
%% expect: {none,none}
%% expect: []
