%%% Several generators, filters between them, patterns that skip.
-module(generators_and_filters).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[{X, Y} || X <- [1, 2, 3], Y <- [a, b]]]),
    io:format("~w~n", [[{X, Y} || X <- lists:seq(1, 4), X rem 2 =:= 0, Y <- lists:seq(X, 4)]]),
    io:format("~w~n", [[X || {ok, X} <- [{ok, 1}, error, {ok, 2}, {error, 3}, ok]]]),
    io:format("~w~n", [[X || [X, X] <- [[1, 1], [1, 2], [3, 3]]]]),
    io:format("~w~n", [[X + Y || [X | Xs] <- [[1, 2, 3], [4, 5]], Y <- Xs]]),
    io:format("~w~n", [[x || true]]),
    io:format("~w~n", [[x || false]]),
    io:format("~w~n", [[X || X <- []]]),
    io:format("~w~n", [[{A, B, C} || C <- lists:seq(1, 20), B <- lists:seq(1, C),
                        A <- lists:seq(1, B),
                        A * A + B * B =:= C * C]]),
    io:format("~w~n", [[Y || X <- [1, 2, 3], Y <- [X * X], Y > 1]]),
    io:format("~w~n", [[K || #{k := K} <- [#{k => 1}, #{j => 2}, #{k => 3, l => 4}, nomap]]]),
    ok.

%% expect: [{1,a},{1,b},{2,a},{2,b},{3,a},{3,b}]
%% expect: [{2,2},{2,3},{2,4},{4,4}]
%% expect: [1,2]
%% expect: [1,3]
%% expect: [3,4,9]
%% expect: [x]
%% expect: []
%% expect: []
%% expect: [{3,4,5},{6,8,10},{5,12,13},{9,12,15},{8,15,17},{12,16,20}]
%% expect: [4,9]
%% expect: [1,3]
