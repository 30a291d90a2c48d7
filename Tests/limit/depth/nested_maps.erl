%%% Maps nested 1,000,000 deep, as values and as keys.
-module(nested_maps).

-export([main/1]).

main(_) ->
    A = nest(1000000, fun(T) -> #{k => T} end, leaf),
    B = nest(1000000, fun(T) -> #{k => T} end, leaf),
    io:format("~w ~w~n", [A =:= B, A < B]),
    io:format("~w~n", [erlang:phash2(A) =:= erlang:phash2(B)]),
    erlang:garbage_collect(),
    io:format("~w~n", [depth(A, 0)]),
    K = nest(200, fun(T) -> #{T => v} end, leaf),
    io:format("~w~n", [maps:get(K, #{K => found})]),
    ok.

nest(0, _, Term) -> Term;
nest(N, Make, Term) -> nest(N - 1, Make, Make(Term)).

depth(#{k := Term}, N) -> depth(Term, N + 1);
depth(_, N) -> N.

%% expect: true false
%% expect: true
%% expect: 1000000
%% expect: found
