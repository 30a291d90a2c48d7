%%% Generator variables are new in each comprehension and do not leave it.
-module(scoping).

-export([main/1]).

main(_) ->
    X = outer,
    L = [X || X <- [1, 2]],
    io:format("~w ~w~n", [L, X]),
    Y = 2,
    io:format("~w~n", [[Z || {Z, W} <- [{a, 1}, {b, 2}], W =:= Y]]),
    io:format("~w~n", [[{Y, Q} || Q <- [1], Y <- [inner]]]),
    io:format("~w~n", [[X1 || X1 <- [1, 2, 3], begin T = X1 * 2, T > 2 end]]),
    F = fun(X2) -> [X2 + V || V <- [1, 2]] end,
    io:format("~w~n", [[F(V) || V <- [10, 20]]]),
    ok.

%% expect: [1,2] outer
%% expect: [b]
%% expect: [{inner,1}]
%% expect: [2,3]
%% expect: [[11,12],[21,22]]
