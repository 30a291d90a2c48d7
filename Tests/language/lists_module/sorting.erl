%%% sort/1,2, usort/1,2, merge and umerge; sorting is stable and uses ==, so 1 and 1.0 are equal.
-module(sorting).

-export([main/1]).

main(_) ->
    p([lists:sort([]), lists:sort([1]), lists:sort([2, 1]), lists:sort([3, 1, 2, 1])]),
    p([lists:usort([3, 1, 2, 1, 3]), lists:usort([b, a, b])]),
    p([lists:sort([1.0, 1, 1.0, 1]), lists:usort([1, 1.0]), lists:usort([1.0, 1])]),
    p(lists:sort(fun(A, B) -> A >= B end, [3, 1, 2, 3])),
    p(lists:sort(fun({A, _}, {B, _}) -> A =< B end, [{2, a}, {1, a}, {2, b}, {1, b}])),
    p(lists:usort(fun({A, _}, {B, _}) -> A =< B end, [{2, a}, {1, a}, {2, b}, {1, b}])),
    p([lists:merge([1, 3], [2, 4]), lists:merge([[1, 4], [2], [3, 5]]), lists:merge([])]),
    p([lists:umerge([1, 2], [2, 3]), lists:umerge([[1], [1, 2], [2]])]),
    p(lists:merge(fun(A, B) -> A >= B end, [3, 1], [4, 2])),
    p(lists:merge3([1, 4], [2, 5], [3, 6])),
    p([caught(fun() -> lists:sort(a) end), caught(fun() -> lists:sort([a | b]) end),
       caught(fun() -> lists:usort(a) end)]),
    ok.

p(Values) -> io:format("~w~n", [Values]).

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: [[],[1],[1,2],[1,1,2,3]]
%% expect: [[1,2,3],[a,b]]
%% expect: [[1.0,1,1.0,1],[1],[1.0]]
%% expect: [3,3,2,1]
%% expect: [{1,a},{1,b},{2,a},{2,b}]
%% expect: [{1,a},{2,a}]
%% expect: [[1,2,3,4],[1,2,3,4,5],[]]
%% expect: [[1,2,3],[1,2]]
%% expect: [4,3,2,1]
%% expect: [1,2,3,4,5,6]
%% expect: [{error,function_clause},{error,function_clause},{error,function_clause}]
