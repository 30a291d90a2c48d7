%% Ending children: by time, at once, without limit; children that end otherwise, and what is reported.
-module(kinds_of_shutdown).
-behaviour(supervisor).
-export([main/1, init/1, start/2, run/3]).

main(_) ->
    register(main, self()),
    process_flag(trap_exit, true),
    [try_shutdown(Shutdown, Behaviour)
     || Shutdown <- [brutal_kill, 20, 1000, infinity],
        Behaviour <- [dies, shuts_down, ends_normally, exits_otherwise, stays, unlinks],
        Behaviour =/= stays orelse is_integer(Shutdown) andalso Shutdown < 1000
            orelse Shutdown =:= brutal_kill],
    %% In the reverse order of the starts.
    {ok, Sup} = supervisor:start_link(?MODULE, [child(Id, 1000, tells) || Id <- [a, b, c]]),
    [receive {started, Id} -> ok end || Id <- [a, b, c]],
    exit(Sup, shutdown),
    io:format("order: ~p~n", [[receive {ended, Id} -> Id end || _ <- [1, 2, 3]]]),
    receive {'EXIT', Sup, shutdown} -> ok end,
    logger_std_h:filesync(default).

try_shutdown(Shutdown, Behaviour) ->
    {ok, Sup} = supervisor:start_link(?MODULE, [child(a, Shutdown, Behaviour)]),
    receive {started, a} -> ok end,
    [{a, Pid, worker, _}] = supervisor:which_children(Sup),
    Monitor = monitor(process, Pid),
    Result = supervisor:terminate_child(Sup, a),
    receive {'DOWN', Monitor, process, Pid, Reason} -> ok end,
    io:format("~p ~p: ~p ~p~n", [Shutdown, Behaviour, Result, Reason]),
    exit(Sup, shutdown),
    receive {'EXIT', Sup, shutdown} -> ok end.

child(Id, Shutdown, Behaviour) ->
    #{id => Id, start => {?MODULE, start, [Id, Behaviour]}, shutdown => Shutdown}.

init(Children) -> {ok, {#{}, Children}}.

start(Id, Behaviour) -> {ok, spawn_link(?MODULE, run, [self(), Id, Behaviour])}.

run(Sup, Id, Behaviour) ->
    process_flag(trap_exit, Behaviour =/= dies),
    case Behaviour of
        unlinks -> unlink(Sup);
        _ -> ok
    end,
    main ! {started, Id},
    receive
        {'EXIT', _, Reason} -> stop(Behaviour, Id, Reason)
    end.

stop(ends_normally, _, _) -> ok;
stop(exits_otherwise, _, _) -> exit(otherwise);
stop(stays, _, _) -> timer:sleep(infinity);
stop(tells, Id, Reason) -> main ! {ended, Id}, exit(Reason);
stop(_, _, Reason) -> exit(Reason).

%% expect: brutal_kill dies: ok killed
%% expect: brutal_kill shuts_down: ok killed
%% expect: brutal_kill ends_normally: ok killed
%% expect: brutal_kill exits_otherwise: ok killed
%% expect: brutal_kill stays: ok killed
%% expect: brutal_kill unlinks: ok killed
%% expect: 20 dies: ok shutdown
%% expect: 20 shuts_down: ok shutdown
%% expect: 20 ends_normally: ok normal
%% expect: 20 exits_otherwise: ok otherwise
%% expect: 20 stays: ok killed
%% expect: 20 unlinks: ok shutdown
%% expect: 1000 dies: ok shutdown
%% expect: 1000 shuts_down: ok shutdown
%% expect: 1000 ends_normally: ok normal
%% expect: 1000 exits_otherwise: ok otherwise
%% expect: 1000 unlinks: ok shutdown
%% expect: infinity dies: ok shutdown
%% expect: infinity shuts_down: ok shutdown
%% expect: infinity ends_normally: ok normal
%% expect: infinity exits_otherwise: ok otherwise
%% expect: infinity unlinks: ok shutdown
%% expect: order: [c,b,a]
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,kinds_of_shutdown}
%% expect:     errorContext: shutdown_error
%% expect:     reason: normal
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{kinds_of_shutdown,start,[a,ends_normally]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,20},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,kinds_of_shutdown}
%% expect:     errorContext: shutdown_error
%% expect:     reason: otherwise
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{kinds_of_shutdown,start,[a,exits_otherwise]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,20},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,kinds_of_shutdown}
%% expect:     errorContext: shutdown_error
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{kinds_of_shutdown,start,[a,stays]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,20},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,kinds_of_shutdown}
%% expect:     errorContext: shutdown_error
%% expect:     reason: normal
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{kinds_of_shutdown,start,[a,ends_normally]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,1000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,kinds_of_shutdown}
%% expect:     errorContext: shutdown_error
%% expect:     reason: otherwise
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{kinds_of_shutdown,start,[a,exits_otherwise]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,1000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,kinds_of_shutdown}
%% expect:     errorContext: shutdown_error
%% expect:     reason: normal
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{kinds_of_shutdown,start,[a,ends_normally]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,infinity},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,kinds_of_shutdown}
%% expect:     errorContext: shutdown_error
%% expect:     reason: otherwise
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{kinds_of_shutdown,start,[a,exits_otherwise]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,infinity},
%% expect:                {child_type,worker}]
%% expect:
