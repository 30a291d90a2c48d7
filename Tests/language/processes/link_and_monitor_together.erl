%%% A process that is both linked and monitored gives an 'EXIT' and a 'DOWN'.
-module(link_and_monitor_together).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    {Pid, Reference} = spawn_opt(fun() -> exit(why) end, [link, monitor]),
    receive {'EXIT', Pid, R1} -> io:format("~w~n", [R1]) end,
    receive {'DOWN', Reference, process, Pid, R2} -> io:format("~w~n", [R2]) end,
    ok.

%% expect: why
%% expect: why
