%%% Long computations with big operands: Euclid, a modular power, a Mersenne prime.
-module(gcd_and_modular_power).

-export([main/1]).

main(_) ->
    io:format("~w~n", [gcd(1 bsl 200 - 1, 1 bsl 120 - 1)]),
    io:format("~w~n", [modular_power(3, 1 bsl 100, 1000000007 * 998244353 * 1000000009)]),
    io:format("~w~n", [lucas_lehmer(521)]),
    io:format("~w~n", [lucas_lehmer(523)]),
    ok.

gcd(A, 0) -> A;
gcd(A, B) -> gcd(B, A rem B).

modular_power(_, 0, _) -> 1;
modular_power(Base, N, M) when N band 1 =:= 0 -> modular_power(Base * Base rem M, N bsr 1, M);
modular_power(Base, N, M) -> Base * modular_power(Base, N - 1, M) rem M.

lucas_lehmer(P) -> lucas_lehmer(P - 2, 4, 1 bsl P - 1).

lucas_lehmer(0, S, _) -> S =:= 0;
lucas_lehmer(N, S, M) -> lucas_lehmer(N - 1, (S * S - 2) rem M, M).

%% expect: 1099511627775
%% expect: 282242494884544199232440650
%% expect: true
%% expect: false
