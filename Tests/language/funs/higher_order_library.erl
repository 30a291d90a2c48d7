%%% Church numerals, currying, Y combinator: funs all the way.
-module(higher_order_library).

-export([main/1]).

main(_) ->
    Zero = fun(_) -> fun(X) -> X end end,
    Succ = fun(N) -> fun(F) -> fun(X) -> F((N(F))(X)) end end end,
    Add = fun(M) -> fun(N) -> fun(F) -> fun(X) -> (M(F))((N(F))(X)) end end end end,
    ToInteger = fun(N) -> (N(fun(I) -> I + 1 end))(0) end,
    Three = Succ(Succ(Succ(Zero))),
    io:format("~w~n", [ToInteger((Add(Three))((Add(Three))(Three)))]),
    Y = fun(G) ->
        H = fun(X) -> G(fun(A) -> (X(X))(A) end) end,
        H(H)
    end,
    Factorial = Y(fun(Self) -> fun(0) -> 1; (N) -> N * Self(N - 1) end end),
    io:format("~w~n", [Factorial(10)]),
    ok.

%% expect: 9
%% expect: 3628800
