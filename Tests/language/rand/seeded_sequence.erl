%%% The default algorithm gives OTP's numbers for a seed.
-module(seeded_sequence).

-export([main/1]).

main(_) ->
    rand:seed(exsss, {1, 2, 3}),
    io:format("~w~n", [[rand:uniform(100) || _ <- lists:seq(1, 20)]]),
    io:format("~w~n", [[rand:uniform() || _ <- lists:seq(1, 3)]]),
    S = rand:seed_s(exsss, 42),
    {N1, S1} = rand:uniform_s(1000000, S),
    {N2, _} = rand:uniform_s(1000000, S1),
    io:format("~w ~w~n", [N1, N2]),
    io:format("~w~n", [[rand:uniform(1 bsl 70) || _ <- [1, 2]]]),
    ok.

%% expect: [27,41,75,39,31,74,19,24,13,39,59,18,99,9,74,42,77,19,44,45]
%% expect: [0.8275226225455685,0.20787898987467446,0.7568818839226578]
%% expect: 999294 694431
%% expect: [437052441674350095812,182329277969614671566]
