%% A supervisor ends after exactly intensity + 1 crashes within its period, and its own supervisor starts
%% it again.
-module(intensity).
-behaviour(supervisor).
-export([main/1, init/1, start/0, crasher/0]).

main(_) ->
    process_flag(trap_exit, true),
    [io:format("intensity ~p: ~p crashes~n", [Intensity, crashes_until_end(Intensity)])
     || Intensity <- [0, 1, 2, 10]],
    %% The inner supervisor escalates to the outer one.
    {ok, Outer} = supervisor:start_link({local, outer}, ?MODULE, outer),
    Inner = inner(Outer),
    Monitor = monitor(process, Inner),
    [crash(inner(Outer)) || _ <- [1, 2]],
    receive {'DOWN', Monitor, process, Inner, Reason} -> io:format("inner: ~p~n", [Reason]) end,
    New = wait_for_other(Outer, Inner),
    io:format("again: ~p~n", [length(supervisor:which_children(New))]),
    exit(Outer, shutdown),
    receive {'EXIT', Outer, Shutdown} -> io:format("outer: ~p~n", [Shutdown]) end,
    %% Children whose start fails again and again count, too.
    put(starts, 0),
    register(main, self()),
    {ok, Failing} = supervisor:start_link(?MODULE, failing),
    [{a, Pid, _, _}] = supervisor:which_children(Failing),
    exit(Pid, kill),
    receive {'EXIT', Failing, Why} -> io:format("failing: ~p~n", [Why]) end,
    logger_std_h:filesync(default).

crashes_until_end(Intensity) ->
    {ok, Sup} = supervisor:start_link(?MODULE, Intensity),
    crash_on(Sup, 0).

crash_on(Sup, Count) ->
    case children(Sup) of
        [{a, Pid, _, _}] when is_pid(Pid) ->
            exit(Pid, crash),
            wait_until_noticed(Sup, Pid),
            crash_on(Sup, Count + 1);
        ended ->
            receive {'EXIT', Sup, shutdown} -> Count end
    end.

children(Sup) ->
    try supervisor:which_children(Sup)
    catch exit:_ -> ended
    end.

wait_until_noticed(Sup, Pid) ->
    case children(Sup) of
        [{a, Pid, _, _}] -> erlang:yield(), wait_until_noticed(Sup, Pid);
        _ -> ok
    end.

inner(Outer) ->
    [{inner, Pid, supervisor, _}] = supervisor:which_children(Outer),
    Pid.

crash(Sup) ->
    [{a, Pid, _, _}] = supervisor:which_children(Sup),
    exit(Pid, crash),
    wait_until_noticed(Sup, Pid).

wait_for_other(Outer, Old) ->
    case inner(Outer) of
        New when is_pid(New), New =/= Old -> New;
        _ -> erlang:yield(), wait_for_other(Outer, Old)
    end.

init(outer) ->
    {ok, {#{intensity => 1},
          [#{id => inner, start => {supervisor, start_link, [{local, inner}, ?MODULE, 1]},
             type => supervisor}]}};
init(failing) ->
    {ok, {#{intensity => 3}, [#{id => a, start => {?MODULE, start, []}}]}};
init(Intensity) ->
    {ok, {{one_for_one, Intensity, 100}, [#{id => a, start => {?MODULE, crasher, []}}]}}.

crasher() -> {ok, spawn_link(fun() -> receive never -> ok end end)}.

start() ->
    case get(started) of
        undefined -> put(started, true), crasher();
        true -> {error, cannot_start}
    end.

%% expect: intensity 0: 1 crashes
%% expect: intensity 1: 2 crashes
%% expect: intensity 2: 3 crashes
%% expect: intensity 10: 11 crashes
%% expect: inner: shutdown
%% expect: again: 1
%% expect: outer: shutdown
%% expect: failing: shutdown
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: shutdown
%% expect:     reason: reached_max_restart_intensity
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: shutdown
%% expect:     reason: reached_max_restart_intensity
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: shutdown
%% expect:     reason: reached_max_restart_intensity
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: shutdown
%% expect:     reason: reached_max_restart_intensity
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {local,inner}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {local,inner}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {local,inner}
%% expect:     errorContext: shutdown
%% expect:     reason: reached_max_restart_intensity
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,crasher,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {local,outer}
%% expect:     errorContext: child_terminated
%% expect:     reason: shutdown
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,inner},
%% expect:                {mfargs,{supervisor,start_link,[{local,inner},intensity,1]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,infinity},
%% expect:                {child_type,supervisor}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,start,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: start_error
%% expect:     reason: cannot_start
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,start,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: start_error
%% expect:     reason: cannot_start
%% expect:     offender: [{pid,{restarting,<PID>}},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,start,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: start_error
%% expect:     reason: cannot_start
%% expect:     offender: [{pid,{restarting,<PID>}},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,start,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,intensity}
%% expect:     errorContext: shutdown
%% expect:     reason: reached_max_restart_intensity
%% expect:     offender: [{pid,{restarting,<PID>}},
%% expect:                {id,a},
%% expect:                {mfargs,{intensity,start,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
