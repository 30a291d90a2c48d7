%% Progress is logged at info level; unexpected messages are logged as errors; a supervisor's code change.
-module(progress_and_messages).
-behaviour(supervisor).
-export([main/1, init/1, start/0]).

main(_) ->
    process_flag(trap_exit, true),
    logger:set_primary_config(level, info),
    put(spec, first),
    {ok, Sup} = supervisor:start_link({local, sup}, ?MODULE, []),
    Sup ! {unexpected, message},
    [{a, Pid, _, _}] = supervisor:which_children(Sup),
    exit(Pid, crash),
    wait_until_noticed(Sup, Pid),
    {ok, _} = supervisor:start_child(Sup, #{id => added, start => {?MODULE, start, []}}),
    logger_std_h:filesync(default),
    logger:set_primary_config(level, notice),
    exit(Sup, shutdown),
    receive {'EXIT', Sup, shutdown} -> ok end,
    logger_std_h:filesync(default).

wait_until_noticed(Sup, Pid) ->
    case supervisor:which_children(Sup) of
        [{a, New, _, _}] when New =/= Pid, is_pid(New) -> ok;
        _ -> erlang:yield(), wait_until_noticed(Sup, Pid)
    end.

init([]) -> {ok, {#{}, [#{id => a, start => {?MODULE, start, []}}]}}.

start() -> {ok, spawn_link(fun() -> receive never -> ok end end)}.

%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,sup}
%% expect:     started: [{pid,<PID>},
%% expect:               {id,a},
%% expect:               {mfargs,{progress_and_messages,start,[]}},
%% expect:               {restart_type,permanent},
%% expect:               {significant,false},
%% expect:               {shutdown,5000},
%% expect:               {child_type,worker}]
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: Supervisor received unexpected message: {unexpected,message}
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {local,sup}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{progress_and_messages,start,[]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,sup}
%% expect:     started: [{pid,<PID>},
%% expect:               {id,a},
%% expect:               {mfargs,{progress_and_messages,start,[]}},
%% expect:               {restart_type,permanent},
%% expect:               {significant,false},
%% expect:               {shutdown,5000},
%% expect:               {child_type,worker}]
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,sup}
%% expect:     started: [{pid,<PID>},
%% expect:               {id,added},
%% expect:               {mfargs,{progress_and_messages,start,[]}},
%% expect:               {restart_type,permanent},
%% expect:               {significant,false},
%% expect:               {shutdown,5000},
%% expect:               {child_type,worker}]
%% expect:
