%%% Comparison goes through every level, and stops at the first difference.
-module(deep_comparison).

-export([main/1]).

main(_) ->
    A = {x, [1, {y, #{k => [a, b, c]}}], "text"},
    B = {x, [1, {y, #{k => [a, b, d]}}], "text"},
    io:format("~w ~w ~w ~w~n", [A == A, A == B, A < B, A =:= B]),
    Copy = {x, [1, {y, #{k => [a, b] ++ [c]}}], "te" ++ "xt"},
    io:format("~w~n", [A =:= Copy]),
    io:format("~w~n", [lists:max([A, B, {}, Copy]) =:= B]),
    ok.

%% expect: true false true false
%% expect: true
%% expect: true
