%%% make_ref/0 never gives the same reference twice, in any process.
-module(references_are_unique).

-export([main/1]).

main(_) ->
    Self = self(),
    [spawn(fun() -> Self ! {refs, [make_ref() || _ <- lists:seq(1, 5000)]} end)
     || _ <- [1, 2, 3, 4]],
    All = lists:append([receive {refs, Refs} -> Refs end || _ <- [1, 2, 3, 4]]),
    io:format("~w~n", [length(lists:usort(All))]),
    R = make_ref(),
    io:format("~w ~w~n", [R =:= R, R =:= make_ref()]),
    ok.

%% expect: 20000
%% expect: true false
