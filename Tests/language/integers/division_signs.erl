%%% div truncates towards zero and rem has the sign of the dividend, for small and big operands.
-module(division_signs).

-export([main/1]).

main(_) ->
    Big = 100000000000000000000000,
    Pairs = [{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {1, 3}, {-1, 3}, {0, -5}, {6, 3}, {-6, 3},
             {Big, 7}, {-Big, 7}, {Big, -7}, {-Big, -7}, {7, Big}, {-7, Big},
             {Big + 1, Big}, {-Big - 1, Big}, {Big * Big, Big}, {Big * Big - 1, -Big},
             {Big, Big}, {Big, -Big}],
    [show(A, B) || {A, B} <- Pairs],
    ok.

show(A, B) ->
    io:format("~w div ~w = ~w, rem ~w~n", [A, B, A div B, A rem B]),
    A = (A div B) * B + A rem B.

%% expect: 7 div 2 = 3, rem 1
%% expect: -7 div 2 = -3, rem -1
%% expect: 7 div -2 = -3, rem 1
%% expect: -7 div -2 = 3, rem -1
%% expect: 1 div 3 = 0, rem 1
%% expect: -1 div 3 = 0, rem -1
%% expect: 0 div -5 = 0, rem 0
%% expect: 6 div 3 = 2, rem 0
%% expect: -6 div 3 = -2, rem 0
%% expect: 100000000000000000000000 div 7 = 14285714285714285714285, rem 5
%% expect: -100000000000000000000000 div 7 = -14285714285714285714285, rem -5
%% expect: 100000000000000000000000 div -7 = -14285714285714285714285, rem 5
%% expect: -100000000000000000000000 div -7 = 14285714285714285714285, rem -5
%% expect: 7 div 100000000000000000000000 = 0, rem 7
%% expect: -7 div 100000000000000000000000 = 0, rem -7
%% expect: 100000000000000000000001 div 100000000000000000000000 = 1, rem 1
%% expect: -100000000000000000000001 div 100000000000000000000000 = -1, rem -1
%% expect: 10000000000000000000000000000000000000000000000 div 100000000000000000000000 = 100000000000000000000000, rem 0
%% expect: 9999999999999999999999999999999999999999999999 div -100000000000000000000000 = -99999999999999999999999, rem 99999999999999999999999
%% expect: 100000000000000000000000 div 100000000000000000000000 = 1, rem 0
%% expect: 100000000000000000000000 div -100000000000000000000000 = -1, rem 0
