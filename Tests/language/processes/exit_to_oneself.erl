%%% exit/2 to oneself: kill kills, normal ends a process that does not trap, else it is a message.
-module(exit_to_oneself).

-export([main/1]).

main(_) ->
    [show(Trap, Reason) || Trap <- [false, true], Reason <- [normal, kill, other]],
    ok.

show(Trap, Reason) ->
    {Pid, Reference} = spawn_monitor(fun() ->
        process_flag(trap_exit, Trap),
        exit(self(), Reason),
        receive {'EXIT', _, Why} -> exit({message, Why}) after 50 -> exit(survived) end
    end),
    receive
        {'DOWN', Reference, process, Pid, Down} ->
            io:format("trap ~w, exit ~w: ~w~n", [Trap, Reason, Down])
    end.

%% expect: trap false, exit normal: normal
%% expect: trap false, exit kill: killed
%% expect: trap false, exit other: other
%% expect: trap true, exit normal: {message,normal}
%% expect: trap true, exit kill: killed
%% expect: trap true, exit other: {message,other}
