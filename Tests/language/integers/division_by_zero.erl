%%% div and rem by zero are badarith, for small and big dividends; so are operands of other types.
-module(division_by_zero).

-export([main/1]).

main(_) ->
    Operators = [fun(A, B) -> A div B end, fun(A, B) -> A rem B end],
    Operands = [{1, 0}, {0, 0}, {-1, 0}, {1 bsl 80, 0}, {1.0, 1}, {4, 2.0}, {a, 1}, {1, "1"}],
    [io:format("~w ~w: ~w~n", [A, B, caught(fun() -> Operator(A, B) end)])
     || {A, B} <- Operands, Operator <- Operators],
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: 1 0: {error,badarith}
%% expect: 1 0: {error,badarith}
%% expect: 0 0: {error,badarith}
%% expect: 0 0: {error,badarith}
%% expect: -1 0: {error,badarith}
%% expect: -1 0: {error,badarith}
%% expect: 1208925819614629174706176 0: {error,badarith}
%% expect: 1208925819614629174706176 0: {error,badarith}
%% expect: 1.0 1: {error,badarith}
%% expect: 1.0 1: {error,badarith}
%% expect: 4 2.0: {error,badarith}
%% expect: 4 2.0: {error,badarith}
%% expect: a 1: {error,badarith}
%% expect: a 1: {error,badarith}
%% expect: 1 [49]: {error,badarith}
%% expect: 1 [49]: {error,badarith}
