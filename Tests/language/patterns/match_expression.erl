%%% A match is an expression: it has a value, nests, and binds on both sides.
-module(match_expression).

-export([main/1]).

main(_) ->
    A = B = {C, D} = {1, 2},
    io:format("~w~n", [{A, B, C, D}]),
    io:format("~w~n", [(E = 5) + begin F = 1, F * 2 end]),
    io:format("~w~n", [{E, F}]),
    [G | [H | I]] = [x, y, z],
    io:format("~w~n", [{G, H, I}]),
    {J, _, _} = {K, L, K} = {7, 8, 7},
    io:format("~w~n", [{J, K, L}]),
    _ = ignored,
    {_, _} = {1, 2},
    _Named = 1,
    io:format("~w~n", [case (M = {3, 4}) of {N, _} -> {M, N} end]),
    ok.

%% expect: {{1,2},{1,2},1,2}
%% expect: 7
%% expect: {5,1}
%% expect: {x,y,[z]}
%% expect: {7,7,8}
%% expect: {{3,4},3}
