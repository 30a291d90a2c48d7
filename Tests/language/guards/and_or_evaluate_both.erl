%%% and/or in a guard evaluate both sides; andalso/orelse only as far as needed.
-module(and_or_evaluate_both).

-export([main/1]).

main(_) ->
    [io:format("~w: ~w ~w ~w ~w~n", [X, a(X), b(X), c(X), d(X)]) || X <- [1, 0, [], [1], a]],
    ok.

a(X) when is_integer(X) and (1 div X > 0) -> yes;
a(_) -> no.

b(X) when is_integer(X) andalso 1 div X > 0 -> yes;
b(_) -> no.

c(X) when is_atom(X) or (length(X) > 0) -> yes;
c(_) -> no.

d(X) when is_atom(X) orelse length(X) > 0 -> yes;
d(_) -> no.

%% expect: 1: yes yes no no
%% expect: 0: no no no no
%% expect: []: no no no no
%% expect: [1]: no no yes yes
%% expect: a: no no no yes
