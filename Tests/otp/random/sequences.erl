%% The sequences of numbers for given seeds, and where the seed lies.
-module(sequences).
-export([main/1]).
-compile(nowarn_deprecated_function).

main(_) ->
    io:format("~w ~w~n", [random:seed0(), random:uniform()]),
    io:format("~w~n", [random:seed(1, 2, 3)]),
    io:format("~w~n", [random:seed()]),
    io:format("~w~n", [random:seed({-5, 0, 100000})]),
    io:format("~w~n", [get(random_seed)]),
    io:format("~w~n", [[random:uniform() || _ <- lists:seq(1, 5)]]),
    io:format("~w~n", [[random:uniform(100) || _ <- lists:seq(1, 10)]]),
    io:format("~w ~w~n", [random:uniform_s({1, 2, 3}), random:uniform_s(10, {1, 2, 3})]),
    [io:format("~w~n", [catch element(1, catch random:uniform(N))]) || N <- [0, -1, 1.5, x]].

%% expect: {3172,9814,20125} 0.4435846174457203
%% expect: {27839,21123,25074}
%% expect: {2,3,4}
%% expect: {3172,9814,20125}
%% expect: {6,1,9035}
%% expect: [0.6925410147950352,0.7772190935200849,0.8757613117578416,0.8278469307910793,0.7080496404457615]
%% expect: [44,96,33,13,10,75,53,31,34,79]
%% expect: {0.03381877363047378,{171,344,510}} {1,{171,344,510}}
%% expect: 'EXIT'
%% expect: 'EXIT'
%% expect: 'EXIT'
%% expect: 'EXIT'
