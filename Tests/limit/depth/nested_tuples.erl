%%% Tuples nested 1,000,000 deep, to the left and to the right.
-module(nested_tuples).

-export([main/1]).

main(_) ->
    [check(Make) || Make <- [fun(T) -> {T} end, fun(T) -> {a, T} end, fun(T) -> {T, 1, "x"} end]],
    ok.

check(Make) ->
    A = nest(1000000, Make, leaf),
    B = nest(1000000, Make, leaf),
    C = nest(1000000, Make, other),
    true = A =:= B,
    false = A =:= C,
    true = A < C,
    true = erlang:phash2(A) =:= erlang:phash2(B),
    erlang:garbage_collect(),
    true = max(A, C) =:= C,
    io:format("~w~n", [map_size(#{A => 1, B => 2, C => 3})]).

nest(0, _, Term) -> Term;
nest(N, Make, Term) -> nest(N - 1, Make, Make(Term)).

%% expect: 2
%% expect: 2
%% expect: 2
