%%% The eight comparison operators on all kinds of pairs.
-module(comparison_operators).

-export([main/1]).

main(_) ->
    Pairs = [{1, 2}, {2, 1}, {1, 1}, {1, 1.0}, {a, b}, {a, a}, {1, a}, {{}, []}, {[], [1]},
             {"a", "b"}, {#{}, #{}}, {{1}, {1.0}}, {[1 | 2], [1.0 | 2]}, {a, "a"}],
    [io:format("~w ~w: ~w~n",
               [A, B, [A < B, A =< B, A == B, A /= B, A >= B, A > B, A =:= B, A =/= B]])
     || {A, B} <- Pairs],
    ok.

%% expect: 1 2: [true,true,false,true,false,false,false,true]
%% expect: 2 1: [false,false,false,true,true,true,false,true]
%% expect: 1 1: [false,true,true,false,true,false,true,false]
%% expect: 1 1.0: [false,true,true,false,true,false,false,true]
%% expect: a b: [true,true,false,true,false,false,false,true]
%% expect: a a: [false,true,true,false,true,false,true,false]
%% expect: 1 a: [true,true,false,true,false,false,false,true]
%% expect: {} []: [true,true,false,true,false,false,false,true]
%% expect: [] [1]: [true,true,false,true,false,false,false,true]
%% expect: [97] [98]: [true,true,false,true,false,false,false,true]
%% expect: #{} #{}: [false,true,true,false,true,false,true,false]
%% expect: {1} {1.0}: [false,true,true,false,true,false,false,true]
%% expect: [1|2] [1.0|2]: [false,true,true,false,true,false,false,true]
%% expect: a [97]: [true,true,false,true,false,false,false,true]
