%%% A float pattern matches only the same float; guards with == convert.
-module(matching).

-export([main/1]).

main(_) ->
    [io:format("~w ~w~n", [kind(X), equal(X)]) || X <- [1, 1.0, 1.5, 2, 2.0, a]],
    ok.

kind(1) -> integer_one;
kind(1.0) -> float_one;
kind(1.5) -> one_and_a_half;
kind(X) when X == 2 -> some_two;
kind(_) -> other.

equal(X) when X =:= 2.0 -> exactly_float_two;
equal(X) when X == 1 -> some_one;
equal(_) -> other.

%% expect: integer_one some_one
%% expect: float_one some_one
%% expect: one_and_a_half other
%% expect: some_two other
%% expect: some_two exactly_float_two
%% expect: other other
