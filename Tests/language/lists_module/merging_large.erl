%%% lists:merge/2, umerge/2 and prefix/2 of long and short lists, of elements that are equal and not the same, and of
%%% what is no list.
-module(merging_large).

-export([main/1]).

main(_) ->
    A = lists:seq(1, 100000, 3),
    B = lists:seq(1, 100000, 2),
    io:format("~p~n", [[lists:merge(A, B) =:= lists:sort(A ++ B), lists:umerge(A, B) =:= lists:usort(A ++ B)]]),
    io:format("~p~n", [[lists:merge([1, 2, 3.0, c], [1.0, 2, 3, b, "d"]), lists:umerge([1, 2, 3.0, c], [1.0, 2, 3, b, "d"])]]),
    io:format("~p~n", [[lists:merge([{1, a}, {2, a}], [{1, a}, {1.0, b}]), lists:umerge([{1, a}], [{1.0, a}])]]),
    io:format("~p~n", [[F(X, Y) || F <- [fun lists:merge/2, fun lists:umerge/2], {X, Y} <- [{[], []}, {[], [1, 1]}, {[1, 1], []}, {[1 bsl 70], [-1, 1 bsl 70]}]]]),
    io:format("~p~n", [[lists:prefix(X, Y) || {X, Y} <- [{A, A}, {A, A ++ [1]}, {A ++ [1], A}, {[], []}, {[1], [1.0]}, {[[1], b], [[1], b, c]}]]]),
    [io:format("~p~n", [try lists:F(X, Y) catch error:Reason -> Reason end])
     || F <- [merge, umerge, prefix], {X, Y} <- [{a, [1]}, {[1 | 2], [3]}, {[3], [1 | 2]}, {[1, 2], [1 | a]}]].

%% expect: [true,true]
%% expect: [[1,1.0,2,2,3.0,3,b,c,"d"],[1,2,3.0,b,c,"d"]]
%% expect: [[{1,a},{1,a},{1.0,b},{2,a}],[{1,a}]]
%% expect: [[],
%% expect:  [1,1],
%% expect:  [1,1],
%% expect:  [-1,1180591620717411303424,1180591620717411303424],
%% expect:  [],
%% expect:  [1,1],
%% expect:  [1,1],
%% expect:  [-1,1180591620717411303424]]
%% expect: [true,true,false,true,false,true]
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: false
%% expect: false
%% expect: function_clause
