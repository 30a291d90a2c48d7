%%% exit/2 with each reason, to a process that traps exits and one that does not.
-module(exit_signals_table).

-export([main/1]).

main(_) ->
    [show(Trap, Reason) || Trap <- [false, true], Reason <- [normal, kill, killed, other, {a, b}]],
    ok.

show(Trap, Reason) ->
    Self = self(),
    {Pid, Reference} = spawn_monitor(fun() ->
        process_flag(trap_exit, Trap),
        Self ! ready,
        receive
            {'EXIT', Self, Why} -> exit({got_message, Why});
            stop -> exit(stopped)
        end
    end),
    receive ready -> ok end,
    true = exit(Pid, Reason),
    Pid ! stop,
    receive
        {'DOWN', Reference, process, Pid, Down} ->
            io:format("trap ~w, exit ~w: ~w~n", [Trap, Reason, Down])
    end.

%% expect: trap false, exit normal: stopped
%% expect: trap false, exit kill: killed
%% expect: trap false, exit killed: killed
%% expect: trap false, exit other: other
%% expect: trap false, exit {a,b}: {a,b}
%% expect: trap true, exit normal: {got_message,normal}
%% expect: trap true, exit kill: killed
%% expect: trap true, exit killed: {got_message,killed}
%% expect: trap true, exit other: {got_message,other}
%% expect: trap true, exit {a,b}: {got_message,{a,b}}
