%% Keys that are equal, iterators as they print, keys that are or are not there, and empty trees.
-module(values_and_errors).
-export([main/1]).

main(_) ->
    Tree = gb_trees:from_orddict([{X, X * X} || X <- lists:seq(1, 6)]),
    Empty = gb_trees:empty(),
    io:format("~p~n", [lists:foldl(fun(X, T) -> gb_trees:insert(X, x, T) end, Empty, lists:seq(1, 10))]),
    failed(update, [3.0, x, Tree]),
    failed(enter, [3.0, x, Tree]),
    failed(lookup, [3.0, Tree]),
    [failed(F, [4, Tree]) || F <- [take, take_any, delete, get, iterator_from]],
    [failed(F, [9, Tree]) || F <- [take, take_any, delete, delete_any, get, lookup, is_defined]],
    [failed(F, [T]) || F <- [smallest, largest, take_smallest, take_largest, iterator], T <- [Tree, Empty]],
    [failed(next, [gb_trees:iterator(T)]) || T <- [Tree, Empty]],
    failed(iterator_from, [3.5, Tree]),
    failed(insert, [3, x, Tree]),
    failed(update, [9, x, Tree]),
    [failed(F, [x]) || F <- [size, is_empty, keys, values, to_list, from_orddict, next, smallest]],
    failed(insert, [3, x, x]),
    failed(map, [x, Tree]),
    failed(from_orddict, [[x]]),
    failed(from_orddict, [[{2, a}, {1, b}]]).

failed(Function, Arguments) ->
    try apply(gb_trees, Function, Arguments) of
        Value -> io:format("~w: ~w~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~w~n", [Function, Reason])
    end.

%% expect: {10,
%% expect:  {4,x,
%% expect:   {2,x,{1,x,nil,nil},{3,x,nil,nil}},
%% expect:   {6,x,{5,x,nil,nil},{7,x,nil,{8,x,nil,{9,x,nil,{10,x,nil,nil}}}}}}}
%% expect: update: {6,{4,16,{2,4,{1,1,nil,nil},{3.0,x,nil,nil}},{6,36,{5,25,nil,nil},nil}}}
%% expect: enter: {6,{4,16,{2,4,{1,1,nil,nil},{3.0,x,nil,nil}},{6,36,{5,25,nil,nil},nil}}}
%% expect: lookup: {value,9}
%% expect: take: {16,{5,{5,25,{2,4,{1,1,nil,nil},{3,9,nil,nil}},{6,36,nil,nil}}}}
%% expect: take_any: {16,{5,{5,25,{2,4,{1,1,nil,nil},{3,9,nil,nil}},{6,36,nil,nil}}}}
%% expect: delete: {5,{5,25,{2,4,{1,1,nil,nil},{3,9,nil,nil}},{6,36,nil,nil}}}
%% expect: get: 16
%% expect: iterator_from: [{4,16,{2,4,{1,1,nil,nil},{3,9,nil,nil}},{6,36,{5,25,nil,nil},nil}}]
%% expect: take: function_clause
%% expect: take_any: error
%% expect: delete: function_clause
%% expect: delete_any: {6,{4,16,{2,4,{1,1,nil,nil},{3,9,nil,nil}},{6,36,{5,25,nil,nil},nil}}}
%% expect: get: function_clause
%% expect: lookup: none
%% expect: is_defined: false
%% expect: smallest: {1,1}
%% expect: smallest: function_clause
%% expect: largest: {6,36}
%% expect: largest: function_clause
%% expect: take_smallest: {1,1,{5,{4,16,{2,4,nil,{3,9,nil,nil}},{6,36,{5,25,nil,nil},nil}}}}
%% expect: take_smallest: function_clause
%% expect: take_largest: {6,36,{5,{4,16,{2,4,{1,1,nil,nil},{3,9,nil,nil}},{5,25,nil,nil}}}}
%% expect: take_largest: function_clause
%% expect: iterator: [{1,1,nil,nil},{2,4,{1,1,nil,nil},{3,9,nil,nil}},{4,16,{2,4,{1,1,nil,nil},{3,9,nil,nil}},{6,36,{5,25,nil,nil},nil}}]
%% expect: iterator: []
%% expect: next: {1,1,[{2,4,{1,1,nil,nil},{3,9,nil,nil}},{4,16,{2,4,{1,1,nil,nil},{3,9,nil,nil}},{6,36,{5,25,nil,nil},nil}}]}
%% expect: next: none
%% expect: iterator_from: [{4,16,{2,4,{1,1,nil,nil},{3,9,nil,nil}},{6,36,{5,25,nil,nil},nil}}]
%% expect: insert: {key_exists,3}
%% expect: update: function_clause
%% expect: size: function_clause
%% expect: is_empty: false
%% expect: keys: function_clause
%% expect: values: function_clause
%% expect: to_list: function_clause
%% expect: from_orddict: badarg
%% expect: next: function_clause
%% expect: smallest: function_clause
%% expect: insert: function_clause
%% expect: map: function_clause
%% expect: from_orddict: function_clause
%% expect: from_orddict: {2,{1,b,{2,a,nil,nil},nil}}
