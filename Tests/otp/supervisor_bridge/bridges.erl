%% A bridge starts a process by its callback module, ends it, and ends with it.
-module(bridges).
-behaviour(supervisor_bridge).
-export([main/1, init/1, terminate/2]).

main(_) ->
    process_flag(trap_exit, true),
    logger:set_primary_config(level, info),
    print(supervisor_bridge:start_link(?MODULE, ignore)),
    print(supervisor_bridge:start_link(?MODULE, {error, {shutdown, reason}})),
    [begin
         {ok, Bridge} = supervisor_bridge:start_link({local, bridge}, ?MODULE, {start, self()}),
         Pid = receive {started, Started} -> Started end,
         print(gen_server:call(bridge, anything)),
         Monitor = monitor(process, Pid),
         case How of
             process -> Pid ! {exit, Reason};
             bridge -> exit(Bridge, Reason)
         end,
         receive {'EXIT', Bridge, End} -> print({How, Reason, End}) end,
         receive {'DOWN', Monitor, process, Pid, Down} -> print(Down) end
     end || How <- [process, bridge], Reason <- [normal, shutdown, {shutdown, x}, bad]],
    {ok, Unnamed} = supervisor_bridge:start_link(?MODULE, {start, self()}),
    ok = gen_server:stop(Unnamed),
    logger_std_h:filesync(default).

print(Term) -> io:format("~p~n", [Term]).

init({start, Main}) ->
    Pid = spawn(fun() -> receive {exit, Reason} -> exit(Reason) end end),
    Main ! {started, Pid},
    {ok, Pid, {state, Pid}};
init(Return) -> Return.

terminate(Reason, {state, Pid}) ->
    print({terminate, Reason}),
    exit(Pid, kill),
    receive {'EXIT', Pid, killed} -> ok end.

%% expect: ignore
%% expect: {error,{shutdown,reason}}
%% expect: {error,badcall}
%% expect: {process,normal,normal}
%% expect: normal
%% expect: {error,badcall}
%% expect: {process,shutdown,shutdown}
%% expect: shutdown
%% expect: {error,badcall}
%% expect: {process,{shutdown,x},{shutdown,x}}
%% expect: {shutdown,x}
%% expect: {error,badcall}
%% expect: {process,bad,bad}
%% expect: bad
%% expect: {error,badcall}
%% expect: {terminate,normal}
%% expect: {bridge,normal,normal}
%% expect: killed
%% expect: {error,badcall}
%% expect: {terminate,shutdown}
%% expect: {bridge,shutdown,shutdown}
%% expect: killed
%% expect: {error,badcall}
%% expect: {terminate,{shutdown,x}}
%% expect: {bridge,{shutdown,x},{shutdown,x}}
%% expect: killed
%% expect: {error,badcall}
%% expect: {terminate,bad}
%% expect: {bridge,bad,bad}
%% expect: killed
%% expect: {terminate,normal}
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,bridge}
%% expect:     started: [{pid,<PID>},{mfa,{bridges,init,[{start,<PID>}]}}]
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,bridge}
%% expect:     started: [{pid,<PID>},{mfa,{bridges,init,[{start,<PID>}]}}]
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,bridge}
%% expect:     started: [{pid,<PID>},{mfa,{bridges,init,[{start,<PID>}]}}]
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,bridge}
%% expect:     started: [{pid,<PID>},{mfa,{bridges,init,[{start,<PID>}]}}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {local,bridge}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},{mod,bridges}]
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server bridge terminating
%% expect: ** Last message in was {'EXIT',<PID>,bad}
%% expect: ** When Server state == {state,bridges,undefined,
%% expect:                                {state,<PID>},
%% expect:                                {local,bridge}}
%% expect: ** Reason for termination ==
%% expect: ** bad
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor_bridge:bridges/1
%% expect:     pid: <PID>
%% expect:     registered_name: bridge
%% expect:     exception exit: bad
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,bridge}
%% expect:     started: [{pid,<PID>},{mfa,{bridges,init,[{start,<PID>}]}}]
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,bridge}
%% expect:     started: [{pid,<PID>},{mfa,{bridges,init,[{start,<PID>}]}}]
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,bridge}
%% expect:     started: [{pid,<PID>},{mfa,{bridges,init,[{start,<PID>}]}}]
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {local,bridge}
%% expect:     started: [{pid,<PID>},{mfa,{bridges,init,[{start,<PID>}]}}]
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server bridge terminating
%% expect: ** Last message in was {'EXIT',<PID>,bad}
%% expect: ** When Server state == {state,bridges,<PID>,
%% expect:                                {state,<PID>},
%% expect:                                {local,bridge}}
%% expect: ** Reason for termination ==
%% expect: ** bad
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: supervisor_bridge:bridges/1
%% expect:     pid: <PID>
%% expect:     registered_name: bridge
%% expect:     exception exit: bad
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =PROGRESS REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,bridges}
%% expect:     started: [{pid,<PID>},{mfa,{bridges,init,[{start,<PID>}]}}]
%% expect:
