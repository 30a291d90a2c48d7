%%% Comprehensions in the template, in a generator and in a filter.
-module(nested).

-export([main/1]).

main(_) ->
    M = [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
    io:format("~w~n", [[[X * 10 || X <- Row] || Row <- M]]),
    io:format("~w~n", [[X || Row <- M, X <- Row, X rem 2 =:= 1]]),
    io:format("~w~n", [[lists:nth(N, Row) || N <- [1, 2, 3], Row <- M]]),
    io:format("~w~n", [[[lists:nth(N, Row) || Row <- M] || N <- [1, 2, 3]]]),
    io:format("~w~n", [[X || X <- [Y || Y <- lists:seq(1, 10), Y > 5], X < 9]]),
    io:format("~w~n", [[X || X <- [1, 5, 9], [] =/= [Y || Y <- [4, 5, 6], Y =:= X]]]),
    ok.

%% expect: [[10,20,30],[40,50,60],[70,80,90]]
%% expect: [1,3,5,7,9]
%% expect: [1,4,7,2,5,8,3,6,9]
%% expect: [[1,4,7],[2,5,8],[3,6,9]]
%% expect: [6,7,8]
%% expect: [5]
