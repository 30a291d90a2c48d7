%%% A named fun calls itself; the name is a variable of its own.
-module(named).

-export([main/1]).

main(_) ->
    Factorial = fun F(0) -> 1; F(N) -> N * F(N - 1) end,
    io:format("~w~n", [Factorial(20)]),
    Fib = fun Fib(N) when N < 2 -> N; Fib(N) -> Fib(N - 1) + Fib(N - 2) end,
    io:format("~w~n", [Fib(15)]),
    Length = fun L([], N) -> N; L([_ | T], N) -> L(T, N + 1) end,
    io:format("~w~n", [Length([a, b, c], 0)]),
    Even = fun Even(0) -> true; Even(N) -> (fun(0) -> false; (M) -> Even(M - 1) end)(N - 1) end,
    io:format("~w~n", [[Even(N) || N <- [0, 1, 10, 11]]]),
    io:format("~w~n", [(fun Self(X) -> is_function(Self, 1) andalso X end)(true)]),
    ok.

%% expect: 2432902008176640000
%% expect: 610
%% expect: 3
%% expect: [true,false,true,false]
%% expect: true
