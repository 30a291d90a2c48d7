%% auto_shutdown: a supervisor ends by itself when significant children have.
-module(significant_children).
-behaviour(supervisor).
-export([main/1, init/1, start/0]).

main(_) ->
    process_flag(trap_exit, true),
    [try_ends(AutoShutdown, Restart, Reason)
     || AutoShutdown <- [never, any_significant, all_significant], Restart <- [transient, temporary],
        Reason <- [normal, shutdown, crash]],
    {ok, Sup} = supervisor:start_link(?MODULE, {any_significant, transient}),
    ok = supervisor:terminate_child(Sup, a),
    io:format("terminate_child: ~p~n", [is_process_alive(Sup)]),
    exit(Sup, shutdown),
    receive {'EXIT', Sup, shutdown} -> ok end,
    {ok, Simple} = supervisor:start_link(?MODULE, simple),
    [{ok, First}, {ok, Second}] = [supervisor:start_child(Simple, []) || _ <- [1, 2]],
    First ! {exit, normal},
    wait_until_noticed(Simple, First),
    Second ! {exit, normal},
    receive {'EXIT', Simple, Reason} -> io:format("simple: ~p~n", [Reason]) end,
    logger_std_h:filesync(default).

try_ends(AutoShutdown, Restart, Reason) ->
    {ok, Sup} = supervisor:start_link(?MODULE, {AutoShutdown, Restart}),
    Result = end_next([c, a, b], Reason, Sup, []),
    io:format("~p ~p ~p: ~p~n", [AutoShutdown, Restart, Reason, Result]).

end_next([Id | Ids], Reason, Sup, Ended) ->
    {Id, Pid, _, _} = lists:keyfind(Id, 1, supervisor:which_children(Sup)),
    Pid ! {exit, Reason},
    case wait_until_noticed(Sup, Pid) of
        ok -> end_next(Ids, Reason, Sup, [Id | Ended]);
        ended -> receive {'EXIT', Sup, Why} -> {ended_with, Id, Why} end
    end;
end_next([], _, Sup, _) ->
    exit(Sup, shutdown),
    receive {'EXIT', Sup, shutdown} -> lives end.

wait_until_noticed(Sup, Pid) ->
    try supervisor:which_children(Sup) of
        Children ->
            case lists:keymember(Pid, 2, Children) of
                true -> erlang:yield(), wait_until_noticed(Sup, Pid);
                false -> ok
            end
    catch
        exit:_ -> ended
    end.

init(simple) ->
    {ok, {#{strategy => simple_one_for_one, auto_shutdown => all_significant},
          [#{id => child, start => {?MODULE, start, []}, restart => temporary, significant => true}]}};
init({never, Restart}) ->
    {ok, {#{intensity => 10}, [#{id => Id, start => {?MODULE, start, []}, restart => Restart} || Id <- [a, b, c]]}};
init({AutoShutdown, Restart}) ->
    {ok, {#{intensity => 10, auto_shutdown => AutoShutdown},
          [#{id => Id, start => {?MODULE, start, []}, restart => Restart, significant => Id =/= c}
           || Id <- [a, b, c]]}}.

start() -> {ok, spawn_link(fun() -> receive {exit, Reason} -> exit(Reason) end end)}.

%% expect: never transient normal: lives
%% expect: never transient shutdown: lives
%% expect: never transient crash: lives
%% expect: never temporary normal: lives
%% expect: never temporary shutdown: lives
%% expect: never temporary crash: lives
%% expect: any_significant transient normal: {ended_with,a,shutdown}
%% expect: any_significant transient shutdown: {ended_with,a,shutdown}
%% expect: any_significant transient crash: lives
%% expect: any_significant temporary normal: {ended_with,a,shutdown}
%% expect: any_significant temporary shutdown: {ended_with,a,shutdown}
%% expect: any_significant temporary crash: {ended_with,a,shutdown}
%% expect: all_significant transient normal: {ended_with,b,shutdown}
%% expect: all_significant transient shutdown: {ended_with,b,shutdown}
%% expect: all_significant transient crash: lives
%% expect: all_significant temporary normal: {ended_with,b,shutdown}
%% expect: all_significant temporary shutdown: {ended_with,b,shutdown}
%% expect: all_significant temporary crash: {ended_with,b,shutdown}
%% expect: terminate_child: true
%% expect: simple: shutdown
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,c},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,c},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,c},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,true},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,true},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,c},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,true},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,c},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,true},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,true},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,c},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,a},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,true},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,significant_children}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{significant_children,start,[]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,true},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
