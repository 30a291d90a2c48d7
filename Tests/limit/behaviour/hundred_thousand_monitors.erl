%%% 100,000 monitors of one process all fire when it ends.
-module(hundred_thousand_monitors).

-export([main/1]).

main(_) ->
    Pid = spawn(fun() -> receive stop -> exit(stopped) end end),
    References = [monitor(process, Pid) || _ <- lists:seq(1, 100000)],
    Pid ! stop,
    io:format("~w~n", [length([receive {'DOWN', R, process, Pid, stopped} -> R end
                               || R <- References])]),
    ok.

%% expect: 100000
