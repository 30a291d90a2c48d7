%%% Functions, funs and calls with up to 30 arguments keep them in order.
-module(many_arguments).

-export([main/1]).
-export([thirty/30]).

main(_) ->
    io:format("~w~n", [ten(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)]),
    io:format("~w~n", [apply(fun ten/10, lists:seq(1, 10))]),
    F = fun(A, B, C, D, E, G, H, I, J, K, L, M) -> [M, L, K, J, I, H, G, E, D, C, B, A] end,
    io:format("~w~n", [F(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)]),
    io:format("~w~n", [rotate(100, 1, 2, 3, 4, 5, 6, 7)]),
    io:format("~w~n", [apply(?MODULE, thirty, lists:seq(1, 30))]),
    ok.

ten(A, B, C, D, E, F, G, H, I, J) -> {J, I, H, G, F, E, D, C, B, A}.

rotate(0, A, B, C, D, E, F, G) -> {A, B, C, D, E, F, G};
rotate(N, A, B, C, D, E, F, G) -> rotate(N - 1, B, C, D, E, F, G, A).

thirty(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z, A2, B2, C2,
       D2) ->
    [A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z, A2, B2, C2, D2].

%% expect: {10,9,8,7,6,5,4,3,2,1}
%% expect: {10,9,8,7,6,5,4,3,2,1}
%% expect: [12,11,10,9,8,7,6,5,4,3,2,1]
%% expect: {3,4,5,6,7,1,2}
%% expect: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30]
