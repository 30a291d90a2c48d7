%%% Arithmetic on what is no number, or bit operations on floats, is badarith.
-module(operators_refuse_other_types).

-export([main/1]).

main(_) ->
    Operators = [
        {'+', fun(A, B) -> A + B end}, {'-', fun(A, B) -> A - B end}, {'*', fun(A, B) -> A * B end},
        {'/', fun(A, B) -> A / B end}, {'band', fun(A, B) -> A band B end},
        {'bsl', fun(A, B) -> A bsl B end}, {'bxor', fun(A, B) -> A bxor B end}
    ],
    [io:format("~w ~w ~w: ~w~n", [A, Name, B, caught(fun() -> Operator(A, B) end)])
     || {Name, Operator} <- Operators, {A, B} <- [{1, a}, {"1", 2}, {{}, []}, {1.5, 2}, {2, 1.5}]],
    [io:format("~w~n", [caught(fun() -> Operator(X) end)])
     || X <- [a, 1.5, "x", 7],
        Operator <- [fun(A) -> -A end, fun(A) -> +A end, fun(A) -> bnot A end]],
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: 1 '+' a: {error,badarith}
%% expect: [49] '+' 2: {error,badarith}
%% expect: {} '+' []: {error,badarith}
%% expect: 1.5 '+' 2: 3.5
%% expect: 2 '+' 1.5: 3.5
%% expect: 1 '-' a: {error,badarith}
%% expect: [49] '-' 2: {error,badarith}
%% expect: {} '-' []: {error,badarith}
%% expect: 1.5 '-' 2: -0.5
%% expect: 2 '-' 1.5: 0.5
%% expect: 1 '*' a: {error,badarith}
%% expect: [49] '*' 2: {error,badarith}
%% expect: {} '*' []: {error,badarith}
%% expect: 1.5 '*' 2: 3.0
%% expect: 2 '*' 1.5: 3.0
%% expect: 1 '/' a: {error,badarith}
%% expect: [49] '/' 2: {error,badarith}
%% expect: {} '/' []: {error,badarith}
%% expect: 1.5 '/' 2: 0.75
%% expect: 2 '/' 1.5: 1.3333333333333333
%% expect: 1 'band' a: {error,badarith}
%% expect: [49] 'band' 2: {error,badarith}
%% expect: {} 'band' []: {error,badarith}
%% expect: 1.5 'band' 2: {error,badarith}
%% expect: 2 'band' 1.5: {error,badarith}
%% expect: 1 'bsl' a: {error,badarith}
%% expect: [49] 'bsl' 2: {error,badarith}
%% expect: {} 'bsl' []: {error,badarith}
%% expect: 1.5 'bsl' 2: {error,badarith}
%% expect: 2 'bsl' 1.5: {error,badarith}
%% expect: 1 'bxor' a: {error,badarith}
%% expect: [49] 'bxor' 2: {error,badarith}
%% expect: {} 'bxor' []: {error,badarith}
%% expect: 1.5 'bxor' 2: {error,badarith}
%% expect: 2 'bxor' 1.5: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: -1.5
%% expect: 1.5
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: {error,badarith}
%% expect: -7
%% expect: 7
%% expect: -8
