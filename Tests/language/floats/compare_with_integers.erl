%%% Integers and floats compare exactly, also where a float cannot tell neighbours apart.
-module(compare_with_integers).

-export([main/1]).

main(_) ->
    Limit = 9007199254740992,
    Pairs = [{Limit, 9007199254740992.0}, {Limit + 1, 9007199254740992.0},
             {Limit - 1, 9007199254740992.0}, {Limit + 1, 9007199254740994.0},
             {-Limit - 1, -9007199254740992.0}, {1 bsl 62, 4611686018427387904.0},
             {(1 bsl 62) + 1, 4611686018427387904.0}, {(1 bsl 62) - 1, 4611686018427387904.0},
             {1 bsl 64, 18446744073709551616.0}, {(1 bsl 64) + 1, 18446744073709551616.0},
             {1 bsl 1100, 1.7976931348623157e308}, {-(1 bsl 1100), -1.7976931348623157e308},
             {0, -0.0}, {0, 5.0e-324}, {3, 3.5}, {-3, -3.5}],
    [io:format("~w ~w ~w ~w ~w~n", [A < B, A == B, A > B, A =< B, A =:= B]) || {A, B} <- Pairs],
    [true = (A < B) =:= (B > A) || {A, B} <- Pairs],
    ok.

%% expect: false true false true false
%% expect: false false true false false
%% expect: true false false true false
%% expect: true false false true false
%% expect: true false false true false
%% expect: false true false true false
%% expect: false false true false false
%% expect: true false false true false
%% expect: false true false true false
%% expect: false false true false false
%% expect: false false true false false
%% expect: true false false true false
%% expect: false true false true false
%% expect: true false false true false
%% expect: true false false true false
%% expect: false false true false false
