%%% Lists nested 1,000,000 deep: built, matched, compared, ordered, hashed, collected.
-module(nested_lists).

-export([main/1]).

main(_) ->
    A = nest(1000000, []),
    B = nest(1000000, []),
    C = nest(1000000, [x]),
    io:format("~w ~w ~w ~w~n", [A == B, A =:= B, A == C, A < C]),
    io:format("~w~n", [erlang:phash2(A) =:= erlang:phash2(B)]),
    erlang:garbage_collect(),
    io:format("~w ~w~n", [depth(A, 0), depth(C, 0)]),
    io:format("~w~n", [lists:flatten(C)]),
    io:format("~w~n", [length(lists:usort([A, B, C, A]))]),
    ok.

nest(0, Term) -> Term;
nest(N, Term) -> nest(N - 1, [Term]).

depth([Term], N) -> depth(Term, N + 1);
depth(_, N) -> N.

%% expect: true true false true
%% expect: true
%% expect: 1000000 1000001
%% expect: [x]
%% expect: 2
