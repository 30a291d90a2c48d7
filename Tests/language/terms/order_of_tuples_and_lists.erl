%%% Tuples go by size first, then by elements; lists by elements, a prefix first.
-module(order_of_tuples_and_lists).

-export([main/1]).

main(_) ->
    io:format("~w~n", [lists:sort([{b}, {a, a}, {}, {a}, {1, 2, 3}, {a, 1}])]),
    io:format("~w~n", [lists:sort(["b", "ab", "", "a", [1, 2, 3], [a], [[]], [1 | 2], [1]])]),
    io:format("~w~n", [lists:sort([[1 | a], [1, a], [1 | {}], [1], [1 | 2], [1 | []]])]),
    io:format("~w~n", [{1, 2.0} == {1.0, 2}]),
    io:format("~w~n", [[1, 2 | 3] < [1, 2, 3]]),
    ok.

%% expect: [{},{a},{b},{a,1},{a,a},{1,2,3}]
%% expect: [[],[1|2],[1],[1,2,3],[97],[97,98],[98],[a],[[]]]
%% expect: [[1|2],[1|a],[1|{}],[1],[1],[1,a]]
%% expect: true
%% expect: true
