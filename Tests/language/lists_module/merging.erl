%%% merge, umerge, merge3, umerge3, rmerge, keymerge, with equal elements and funs.
-module(merging).

-export([main/1]).

main(_) ->
    io:format("~w~n", [lists:merge([1, 1.0, 3], [1, 2.0, 3.0])]),
    io:format("~w~n", [lists:umerge([1, 3], [1.0, 2, 3])]),
    io:format("~w~n", [lists:merge3([1, 4, 7], [2, 5, 8], [3, 6, 9])]),
    io:format("~w~n", [lists:umerge3([1, 2], [2, 3], [1, 3])]),
    io:format("~w~n", [lists:umerge(fun(A, B) -> A >= B end, [3, 1], [3, 2])]),
    io:format("~w~n", [lists:merge([[a], [], [c, d], [b, e]])]),
    io:format("~w~n", [lists:keymerge(2, [{x, 1}, {y, 3}], [{z, 1}, {w, 2}])]),
    io:format("~w~n", [lists:rmerge([3, 2], [4, 1])]),
    io:format("~w~n", [try lists:merge(a, [1]) catch error:R -> R end]),
    ok.

%% expect: [1,1.0,1,2.0,3,3.0]
%% expect: [1,2,3]
%% expect: [1,2,3,4,5,6,7,8,9]
%% expect: [1,2,3]
%% expect: [3,2,1]
%% expect: [a,b,c,d,e]
%% expect: [{x,1},{z,1},{w,2},{y,3}]
%% expect: [4,3,2,1]
%% expect: function_clause
