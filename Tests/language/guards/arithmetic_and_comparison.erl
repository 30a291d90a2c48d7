%%% Guards may compute with every operator.
-module(arithmetic_and_comparison).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[f(X, Y)
     || {X, Y} <- [{1, 2}, {2, 1}, {6, 3}, {5, 5}, {-1, 4}, {1.5, 1}, {8, 16}, {a, b},
                   {1 bsl 64, 1}]]]),
    ok.

f(X, Y) when X + Y =:= 3, X < Y -> sum_three;
f(X, Y) when X - Y =:= 1 -> differ_by_one;
f(X, Y) when X rem Y =:= 0, X div Y =:= 2 -> double;
f(X, Y) when X =:= Y -> same;
f(X, Y) when abs(X) * Y == 4 -> product_four;
f(X, _) when trunc(X) =/= X -> fraction;
f(X, Y) when X bsl 1 =:= Y, X band Y =:= 0, X bor Y =:= 24, X bxor Y =:= 24 -> bits;
f(X, Y) when {X, Y} =:= {a, b}; [X | Y] == [b | a] -> atoms;
f(X, _) when X bsr 60 =:= 16, bnot X < 0, -X < +X -> big;
f(_, _) -> none.

%% expect: [sum_three,differ_by_one,double,same,sum_three,fraction,bits,atoms,big]
