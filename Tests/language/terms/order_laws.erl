%%% The order of terms is total: antisymmetric and transitive on terms of every type.
-module(order_laws).

-export([main/1]).

main(_) ->
    Terms = [0, 1, -1, 1.0, 0.5, 1 bsl 62, 1 bsl 64, -(1 bsl 64), 1.0e19, a, b, '', true, self(),
             make_ref(), fun erlang:abs/1, {}, {a}, {1}, {1.0}, {a, b}, #{}, #{a => 1}, #{a => 1.0},
             #{1 => a}, #{1.0 => a}, #{a => 1, b => 2}, [], [a], [1], [1.0], [1 | 2], [[]], "abc",
             [a, b, c], {[], #{}}, [#{}, {}]],
    [antisymmetric(A, B) || A <- Terms, B <- Terms],
    [transitive(A, B, C) || A <- Terms, B <- Terms, C <- Terms],
    io:format("~w terms~n", [length(Terms)]).

antisymmetric(A, B) ->
    true = (A < B) =:= (B > A),
    true = (A =< B) =:= not (A > B),
    true = (A == B) =:= (A =< B andalso B =< A),
    true = (A /= B) =:= not (A == B),
    true = (A =:= B) =:= not (A =/= B),
    true = not (A =:= B) orelse (A == B),
    true = not (A =:= B) orelse erlang:phash2(A) =:= erlang:phash2(B).

transitive(A, B, C) when A =< B, B =< C -> true = A =< C;
transitive(_, _, _) -> ok.

%% expect: 37 terms
