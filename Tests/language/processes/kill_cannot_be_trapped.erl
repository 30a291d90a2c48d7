%%% exit(Pid, kill) ends a process that traps exits; its links see killed.
-module(kill_cannot_be_trapped).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() -> process_flag(trap_exit, true), loop() end),
    timer:sleep(10),
    exit(Pid, kill),
    receive {'EXIT', Pid, Reason} -> io:format("~w~n", [Reason]) end,
    ok.

loop() -> receive _ -> loop() end.

%% expect: killed
