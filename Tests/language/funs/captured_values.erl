%%% A fun keeps the values that variables had where it was made, however many and in whatever nesting.
-module(captured_values).

-export([main/1]).

main(_) ->
    A = 1, B = 2, C = 3, D = 4, E = 5, F = 6, G = 7, H = 8, I = 9, J = 10,
    All = fun() -> [A, B, C, D, E, F, G, H, I, J] end,
    show(All()),
    Curried = fun(X) -> fun(Y) -> fun(Z) -> {A, X, Y, Z, J} end end end,
    show(((Curried(x))(y))(z)),
    Counters = [fun(Add) -> N + Add end || N <- [10, 20, 30]],
    show([Counter(1) || Counter <- Counters]),
    show([Counter(A) || Counter <- lists:reverse(Counters)]),
    Pid = self(),
    spawn(fun() -> Pid ! {sum, A + B, All()} end),
    show(receive {sum, Sum, List} -> {Sum, length(List)} end),
    Compose = fun(Fs) -> lists:foldl(fun(P, Q) -> fun(X) -> P(Q(X)) end end, fun(X) -> X end, Fs) end,
    show((Compose([fun(X) -> X * 2 end, fun(X) -> X + A end]))(10)),
    X = outer,
    show((fun(X) -> {X, fun() -> X end()} end)(inner)),
    show(case fun() -> X end() of Y -> Y end),
    show(fun(Z) -> Z end(argument)),
    {K, L} = {fun() -> L0 = 1, L0 end, fun() -> L0 = 2, L0 end},
    show({K(), L()}).

show(Term) -> io:format("~w~n", [Term]).

%% expect: [1,2,3,4,5,6,7,8,9,10]
%% expect: {1,x,y,z,10}
%% expect: [11,21,31]
%% expect: [31,21,11]
%% expect: {3,10}
%% expect: 21
%% expect: {inner,inner}
%% expect: outer
%% expect: argument
%% expect: {1,2}
