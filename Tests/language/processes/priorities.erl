%%% Processes of every priority get their turn.
-module(priorities).

-export([main/1]).

main(_) ->
    Self = self(),
    [spawn_opt(fun() -> spin(200000), Self ! {done, P} end, [{priority, P}])
     || P <- [low, normal, high]],
    io:format("~w~n", [lists:sort([receive {done, P} -> P end || _ <- [1, 2, 3]])]),
    ok.

spin(0) -> ok;
spin(N) -> spin(N - 1).

%% expect: [high,low,normal]
