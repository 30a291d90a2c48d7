%%% Loops whose last call changes one argument by a constant: past small integers, with floats, and
%%% with what cannot be added to.
-module(counting_loops).

-export([main/1]).

main(_) ->
    io:format("~w~n", [up(0, 100000)]),
    io:format("~w~n", [down(100000, 0)]),
    Large = 1 bsl 59,
    io:format("~w~n", [up(Large - 2, Large + 2)]),
    io:format("~w~n", [up((1 bsl 62) - 3, (1 bsl 62) + 3)]),
    io:format("~w~n", [down(-(1 bsl 62) + 3, -(1 bsl 62) - 3)]),
    io:format("~w~n", [up(1 bsl 70, (1 bsl 70) + 5)]),
    io:format("~w~n", [up(0.5, 10.5)]),
    io:format("~w~n", [by_seven(0, 700)]),
    io:format("~w~n", [catch_error(fun() -> up(a, b) end)]),
    io:format("~w~n", [catch_error(fun() -> down([], 0) end)]).

up(N, N) -> N;
up(N, Limit) -> up(N + 1, Limit).

down(N, N) -> {down, N};
down(N, Limit) -> down(N - 1, Limit).

by_seven(N, N) -> N;
by_seven(N, Limit) -> by_seven(N + 7, Limit).

catch_error(Fun) ->
    try Fun() catch error:Reason -> Reason end.

%% expect: 100000
%% expect: {down,0}
%% expect: 576460752303423490
%% expect: 4611686018427387907
%% expect: {down,-4611686018427387907}
%% expect: 1180591620717411303429
%% expect: 10.5
%% expect: 700
%% expect: badarith
%% expect: badarith
