#!/usr/bin/env escript
%% How many primes there are below N, and the last five: a sieve of Eratosthenes over the odd numbers.

main([Text]) ->
    N = list_to_integer(Text),
    Primes = [2 | sieve(lists:seq(3, N, 2), N)],
    io:format("~w primes below ~w, the last are ~w~n",
              [length(Primes), N, lists:nthtail(max(0, length(Primes) - 5), Primes)]).

sieve([Prime | Numbers], N) when Prime * Prime =< N ->
    [Prime | sieve([Number || Number <- Numbers, Number rem Prime =/= 0], N)];
sieve(Primes, _N) ->
    Primes.
