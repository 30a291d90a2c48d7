%%% Small and big integers compare by value, and an integer is never =:= a float.
-module(comparison).

-export([main/1]).

main(_) ->
    Numbers = [-(1 bsl 100), -(1 bsl 64), -(1 bsl 62), -1, 0, 1, (1 bsl 62) - 1, 1 bsl 62,
               1 bsl 100],
    io:format("~w~n", [lists:sort(lists:reverse(Numbers)) =:= Numbers]),
    [io:format("~w ~w ~w~n", [A < B, A =< B, A =:= B])
     || {A, B} <- [{1 bsl 62, (1 bsl 62) + 1},
                   {-(1 bsl 80), -(1 bsl 80)}, {1 bsl 80, -(1 bsl 90)}]],
    io:format("~w ~w ~w ~w~n", [1 == 1.0, 1 =:= 1.0, 1 =/= 1.0, 1 /= 1.0]),
    io:format("~w ~w~n", [(1 bsl 80) == float(1 bsl 80), (1 bsl 80) + 1 == float(1 bsl 80)]),
    ok.

%% expect: true
%% expect: true true false
%% expect: false true true
%% expect: false false false
%% expect: true false true false
%% expect: true false
