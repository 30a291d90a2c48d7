%% Both versions and mixtures of them, options, and arguments that are wrong.
-module(values_and_errors).
-export([main/1]).

main(_) ->
    One = sets:from_list([1, 1.0, a, a, b]),
    Two = sets:from_list([b, c], [{version, 2}]),
    io:format("~p~n~p~n", [One, Two]),
    [io:format("~0p~n", [sets:new(Options)]) || Options <- [[], [{version, 1}], [{version, 2}], [x]]],
    [io:format("~w ~w~n", [F, lists:sort(sets:to_list(sets:F(A, B)))])
     || F <- [union, intersection, subtract], {A, B} <- [{One, Two}, {Two, One}, {Two, Two}]],
    [io:format("~w ~w~n", [F, sets:F(A, B)])
     || F <- [is_subset, is_disjoint], {A, B} <- [{One, Two}, {Two, One}, {Two, Two}, {One, One}]],
    io:format("~w~n", [lists:sort(sets:to_list(sets:union([Two, One, sets:from_list([z])])))]),
    io:format("~w~n", [sets:to_list(sets:intersection([Two, One]))]),
    io:format("~w~n", [[sets:is_element(E, S) || S <- [One, Two], E <- [1, 1.0, 2.0, b]]]),
    io:format("~w~n", [[sets:is_set(S) || S <- [One, Two, #{}, #{a => b}, [], {set}]]]),
    io:format("~w~n", [[{sets:size(S), sets:is_empty(S)} || S <- [One, Two, sets:new()]]]),
    [failed(F, [x]) || F <- [size, is_empty, to_list, from_list, union, intersection, new]],
    [failed(F, [S, x]) || F <- [union, intersection, subtract, is_subset, is_disjoint], S <- [One, Two]],
    [failed(F, [x, S]) || F <- [union, intersection, subtract, is_subset, is_disjoint, filter], S <- [One, Two]],
    [failed(F, [a, x]) || F <- [is_element, add_element, del_element]],
    [failed(filter, [fun(_) -> 1 end, S]) || S <- [One, Two]],
    [failed(fold, [x, 0, S]) || S <- [One, Two, sets:new()]],
    failed(new, [[{version, 3}]]),
    failed(from_list, [[a], [{version, 3}]]),
    failed(from_list, [[a | b], [{version, 2}]]),
    failed(intersection, [[]]).

failed(Function, Arguments) ->
    try apply(sets, Function, Arguments) of
        Value -> io:format("~w: ~w~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~w~n", [Function, Reason])
    end.

%% expect: {set,4,16,16,8,80,48,
%% expect:      {[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]},
%% expect:      {{[1.0],[a],[b],[],[],[],[],[],[],[],[],[1],[],[],[],[]}}}
%% expect: #{b => [],c => []}
%% expect: {set,0,16,16,8,80,48,{[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]},{{[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]}}}
%% expect: {set,0,16,16,8,80,48,{[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]},{{[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]}}}
%% expect: #{}
%% expect: {set,0,16,16,8,80,48,{[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]},{{[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]}}}
%% expect: union [1.0,1,a,b,c]
%% expect: union [1.0,1,a,b,c]
%% expect: union [b,c]
%% expect: intersection [b]
%% expect: intersection [b]
%% expect: intersection [b,c]
%% expect: subtract [1.0,1,a]
%% expect: subtract [c]
%% expect: subtract []
%% expect: is_subset false
%% expect: is_subset false
%% expect: is_subset true
%% expect: is_subset true
%% expect: is_disjoint false
%% expect: is_disjoint false
%% expect: is_disjoint false
%% expect: is_disjoint false
%% expect: [1.0,1,a,b,c,z]
%% expect: [b]
%% expect: [true,true,false,true,false,false,false,true]
%% expect: [true,true,true,true,false,false]
%% expect: [{4,false},{2,false},{0,true}]
%% expect: size: function_clause
%% expect: is_empty: function_clause
%% expect: to_list: function_clause
%% expect: from_list: {case_clause,x}
%% expect: union: function_clause
%% expect: intersection: function_clause
%% expect: new: function_clause
%% expect: union: function_clause
%% expect: union: function_clause
%% expect: intersection: function_clause
%% expect: intersection: function_clause
%% expect: subtract: function_clause
%% expect: subtract: function_clause
%% expect: is_subset: function_clause
%% expect: is_subset: function_clause
%% expect: is_disjoint: function_clause
%% expect: is_disjoint: function_clause
%% expect: union: function_clause
%% expect: union: function_clause
%% expect: intersection: function_clause
%% expect: intersection: function_clause
%% expect: subtract: function_clause
%% expect: subtract: function_clause
%% expect: is_subset: function_clause
%% expect: is_subset: function_clause
%% expect: is_disjoint: function_clause
%% expect: is_disjoint: function_clause
%% expect: filter: function_clause
%% expect: filter: function_clause
%% expect: is_element: function_clause
%% expect: add_element: function_clause
%% expect: del_element: function_clause
%% expect: filter: {case_clause,1}
%% expect: filter: {case_clause,1}
%% expect: fold: function_clause
%% expect: fold: function_clause
%% expect: fold: function_clause
%% expect: new: {case_clause,3}
%% expect: from_list: {case_clause,3}
%% expect: from_list: badarg
%% expect: intersection: function_clause
