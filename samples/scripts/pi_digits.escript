#!/usr/bin/env escript
%% The first digits of pi, one by one, by Gibbons' spigot: large integers.

main([Text]) ->
    io:format("~s~n", [digits(list_to_integer(Text), {1, 0, 1, 1, 3, 3})]).

digits(0, _) -> [];
digits(Left, {Q, R, T, K, N, L}) when 4 * Q + R - T < N * T ->
    [$0 + N | digits(Left - 1, {10 * Q, 10 * (R - N * T), T, K, 10 * (3 * Q + R) div T - 10 * N, L})];
digits(Left, {Q, R, T, K, _, L}) ->
    digits(Left, {Q * K, (2 * Q + R) * L, T * L, K + 1, (Q * (7 * K + 2) + R * L) div (T * L), L + 2}).
