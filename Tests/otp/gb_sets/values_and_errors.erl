%% Sets as they print, empty ones, and arguments that are wrong.
-module(values_and_errors).
-export([main/1]).

main(_) ->
    Set = gb_sets:from_list([3, 1, 2, 5, 4]),
    Empty = gb_sets:new(),
    Other = gb_sets:from_list([3, 9, 10]),
    io:format("~w~n", [{Set, Empty, gb_sets:singleton(a)}]),
    [failed(F, [X, Set]) || F <- [add, insert, add_element, delete, delete_any, del_element, is_member], X <- [3.0, 9]],
    [failed(F, [S])
     || F <- [smallest, largest, take_smallest, take_largest, iterator, is_empty, is_set, balance], S <- [Set, Empty]],
    [failed(next, [gb_sets:iterator(S)]) || S <- [Set, Empty]],
    [failed(F, [A, B])
     || F <- [union, intersection, difference, subtract, is_subset, is_disjoint],
        {A, B} <- [{Set, Other}, {Other, Set}, {Set, Empty}, {Empty, Set}]],
    [failed(F, [[Set, Other, Set]]) || F <- [union, intersection]],
    [failed(F, [[]]) || F <- [union, intersection]],
    [failed(is_set, [T]) || T <- [{5, x}, {2, nil}, x, [], {1, {a, nil, nil}}]],
    [failed(F, [x]) || F <- [size, is_empty, to_list, from_list, from_ordset, smallest]],
    [failed(F, [x, Set]) || F <- [union, intersection, filter]],
    failed(is_member, [x, x]),
    failed(fold, [x, 0, Set]),
    failed(fold, [x, 0, Empty]),
    failed(filter, [fun(_) -> 1 end, Set]),
    failed(filter, [fun(X) -> X > 2 end, Set]),
    failed(iterator_from, [2.5, Set]).

failed(Function, Arguments) ->
    try apply(gb_sets, Function, Arguments) of
        Value -> io:format("~w: ~w~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~w~n", [Function, Reason])
    end.

%% expect: {{5,{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},nil}}},{0,nil},{1,{a,nil,nil}}}
%% expect: add: {5,{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},nil}}}
%% expect: add: {6,{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},{9,nil,nil}}}}
%% expect: insert: {key_exists,3.0}
%% expect: insert: {6,{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},{9,nil,nil}}}}
%% expect: add_element: {5,{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},nil}}}
%% expect: add_element: {6,{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},{9,nil,nil}}}}
%% expect: delete: {4,{4,{2,{1,nil,nil},nil},{5,nil,nil}}}
%% expect: delete: function_clause
%% expect: delete_any: {4,{4,{2,{1,nil,nil},nil},{5,nil,nil}}}
%% expect: delete_any: {5,{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},nil}}}
%% expect: del_element: {4,{4,{2,{1,nil,nil},nil},{5,nil,nil}}}
%% expect: del_element: {5,{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},nil}}}
%% expect: is_member: true
%% expect: is_member: false
%% expect: smallest: 1
%% expect: smallest: function_clause
%% expect: largest: 5
%% expect: largest: function_clause
%% expect: take_smallest: {1,{4,{3,{2,nil,nil},{5,{4,nil,nil},nil}}}}
%% expect: take_smallest: function_clause
%% expect: take_largest: {5,{4,{3,{2,{1,nil,nil},nil},{4,nil,nil}}}}
%% expect: take_largest: function_clause
%% expect: iterator: [{1,nil,nil},{2,{1,nil,nil},nil},{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},nil}}]
%% expect: iterator: []
%% expect: is_empty: false
%% expect: is_empty: true
%% expect: is_set: true
%% expect: is_set: true
%% expect: balance: {5,{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},nil}}}
%% expect: balance: {0,nil}
%% expect: next: {1,[{2,{1,nil,nil},nil},{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},nil}}]}
%% expect: next: none
%% expect: union: {7,{4,{2,{1,nil,nil},{3,nil,nil}},{9,{5,nil,nil},{10,nil,nil}}}}
%% expect: union: {7,{4,{2,{1,nil,nil},{3,nil,nil}},{9,{5,nil,nil},{10,nil,nil}}}}
%% expect: union: {5,{3,{1,nil,{2,nil,nil}},{4,nil,{5,nil,nil}}}}
%% expect: union: {5,{3,{1,nil,{2,nil,nil}},{4,nil,{5,nil,nil}}}}
%% expect: intersection: {1,{3,nil,nil}}
%% expect: intersection: {1,{3,nil,nil}}
%% expect: intersection: {0,nil}
%% expect: intersection: {0,nil}
%% expect: difference: {4,{2,{1,nil,nil},{4,nil,{5,nil,nil}}}}
%% expect: difference: {2,{9,nil,{10,nil,nil}}}
%% expect: difference: {5,{3,{1,nil,{2,nil,nil}},{4,nil,{5,nil,nil}}}}
%% expect: difference: {0,nil}
%% expect: subtract: {4,{2,{1,nil,nil},{4,nil,{5,nil,nil}}}}
%% expect: subtract: {2,{9,nil,{10,nil,nil}}}
%% expect: subtract: {5,{3,{1,nil,{2,nil,nil}},{4,nil,{5,nil,nil}}}}
%% expect: subtract: {0,nil}
%% expect: is_subset: false
%% expect: is_subset: false
%% expect: is_subset: false
%% expect: is_subset: true
%% expect: is_disjoint: false
%% expect: is_disjoint: false
%% expect: is_disjoint: true
%% expect: is_disjoint: true
%% expect: union: {7,{4,{2,{1,nil,nil},{3,nil,nil}},{9,{5,nil,nil},{10,nil,nil}}}}
%% expect: intersection: {1,{3,nil,nil}}
%% expect: union: {0,nil}
%% expect: intersection: function_clause
%% expect: is_set: false
%% expect: is_set: false
%% expect: is_set: false
%% expect: is_set: false
%% expect: is_set: true
%% expect: size: function_clause
%% expect: is_empty: false
%% expect: to_list: function_clause
%% expect: from_list: function_clause
%% expect: from_ordset: badarg
%% expect: smallest: function_clause
%% expect: union: function_clause
%% expect: intersection: function_clause
%% expect: filter: function_clause
%% expect: is_member: function_clause
%% expect: fold: function_clause
%% expect: fold: function_clause
%% expect: filter: {bad_filter,1}
%% expect: filter: {3,{4,{3,nil,nil},{5,nil,nil}}}
%% expect: iterator_from: [{3,{2,{1,nil,nil},nil},{5,{4,nil,nil},nil}}]
