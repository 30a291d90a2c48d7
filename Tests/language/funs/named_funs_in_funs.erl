%%% Named funs: recursion, the name in inner funs and comprehensions, shadowing.
-module(named_funs_in_funs).

-export([main/1]).

main(_) ->
    Factorial = fun Self(0) -> 1; Self(N) -> N * Self(N - 1) end,
    show(Factorial(20)),
    Tree = fun Walk({Left, Right}) -> [Walk(T) || T <- [Left, Right]]; Walk(Leaf) -> Leaf * 2 end,
    show(Tree({{1, 2}, {3, {4, 5}}})),
    Even = fun IsEven(0) -> true; IsEven(N) ->
        IsOdd = fun(0) -> false; (M) -> IsEven(M - 1) end,
        IsOdd(N - 1) end,
    show([Even(N) || N <- [0, 1, 2, 7, 10]]),
    K = 10,
    Add = fun Loop([], Sum) -> Sum + K; Loop([X | Xs], Sum) -> Loop(Xs, Sum + X) end,
    show(Add([1, 2, 3], 0)),
    Outer = fun F(0) -> zero; F(N) -> G = fun F(M) when M > 100 -> {F =:= F, N}; F(M) -> F(M * 2) end, G(N) end,
    show(Outer(3)),
    show(is_function(fun Unused(_) -> Unused end, 1)),
    show((fun Again(N) when N > 5 -> N; Again(N) -> Again(N + 1) end)(1)),
    Count = fun Count(0) -> done; Count(N) -> Count(N - 1) end,
    show(Count(1000000)),
    show(erlang:fun_info(Factorial, arity)).

show(Term) -> io:format("~w~n", [Term]).

%% expect: 2432902008176640000
%% expect: [[2,4],[6,[8,10]]]
%% expect: [true,false,true,false,true]
%% expect: 16
%% expect: {true,3}
%% expect: true
%% expect: 6
%% expect: done
%% expect: {arity,1}
