%% Children that are all alike: starting, counting, ending, crashing, arguments kept for the next start.
-module(simple_one_for_one).
-behaviour(supervisor).
-export([main/1, init/1, start/2, run/2]).

main(_) ->
    process_flag(trap_exit, true),
    {ok, Sup} = supervisor:start_link({local, sup}, ?MODULE, transient),
    print(supervisor:which_children(Sup)),
    print(supervisor:count_children(Sup)),
    {ok, A} = supervisor:start_child(sup, [a]),
    {ok, B, extra} = supervisor:start_child(sup, [extra]),
    print(supervisor:start_child(sup, [ignore])),
    print(supervisor:start_child(sup, [error])),
    print(supervisor:start_child(sup, [nonsense])),
    {error, {'EXIT', {failed, _}}} = supervisor:start_child(sup, [fail]),
    {error, {'EXIT', {undef, _}}} = supervisor:start_child(sup, [too, many, arguments]),
    print(lists:sort([Pid =:= A orelse Pid =:= B || {undefined, Pid, worker, [?MODULE]} <-
                                                      supervisor:which_children(sup)])),
    print(supervisor:count_children(sup)),
    print(supervisor:get_childspec(sup, A)),
    print(supervisor:get_childspec(sup, self())),
    print([supervisor:restart_child(sup, A), supervisor:delete_child(sup, A),
           supervisor:restart_child(sup, child), supervisor:delete_child(sup, child),
           supervisor:terminate_child(sup, child), supervisor:terminate_child(sup, self())]),
    print(supervisor:terminate_child(sup, A)),
    print(supervisor:terminate_child(sup, A)),
    print(is_process_alive(A)),
    %% Crashes: started again with the same arguments; ends normally: gone.
    B ! {exit, crash},
    New = wait_for_other(B),
    print(ask(New)),
    New ! {exit, normal},
    wait_until_empty(),
    print(supervisor:count_children(sup)),
    {ok, C} = supervisor:start_child(sup, [c]),
    {ok, D} = supervisor:start_child(sup, [slow]),
    Monitors = [monitor(process, Pid) || Pid <- [C, D]],
    exit(Sup, shutdown),
    print(lists:sort([receive {'DOWN', Monitor, process, _, Reason} -> Reason end || Monitor <- Monitors])),
    receive {'EXIT', Sup, shutdown} -> ok end,
    logger_std_h:filesync(default).

print(Term) -> io:format("~p~n", [Term]).

wait_for_other(Old) ->
    case supervisor:which_children(sup) of
        [{undefined, Pid, _, _}] when is_pid(Pid), Pid =/= Old -> Pid;
        _ -> erlang:yield(), wait_for_other(Old)
    end.

wait_until_empty() ->
    case supervisor:which_children(sup) of
        [] -> ok;
        _ -> erlang:yield(), wait_until_empty()
    end.

ask(Pid) ->
    Pid ! {ask, self()},
    receive {answer, Answer} -> Answer end.

init(Restart) ->
    {ok, {#{strategy => simple_one_for_one, intensity => 3},
          [#{id => child, start => {?MODULE, start, [common]}, restart => Restart, shutdown => 50}]}}.

start(common, ignore) -> ignore;
start(common, error) -> {error, reason};
start(common, nonsense) -> nonsense;
start(common, fail) -> error(failed);
start(common, extra) -> {ok, spawn_link(?MODULE, run, [common, extra]), extra};
start(common, Own) -> {ok, spawn_link(?MODULE, run, [common, Own])}.

run(Common, slow) ->
    process_flag(trap_exit, true),
    receive never -> Common end;
run(Common, Own) ->
    receive
        {ask, Pid} -> Pid ! {answer, {Common, Own}}, run(Common, Own);
        {exit, Reason} -> exit(Reason)
    end.

%% expect: []
%% expect: [{specs,1},{active,0},{supervisors,0},{workers,0}]
%% expect: {ok,undefined}
%% expect: {error,reason}
%% expect: {error,nonsense}
%% expect: [true,true]
%% expect: [{specs,1},{active,2},{supervisors,0},{workers,2}]
%% expect: {ok,#{id => child,
%% expect:       modules => [simple_one_for_one],
%% expect:       restart => transient,shutdown => 50,significant => false,
%% expect:       start => {simple_one_for_one,start,[common]},
%% expect:       type => worker}}
%% expect: {error,not_found}
%% expect: [{error,simple_one_for_one},
%% expect:  {error,simple_one_for_one},
%% expect:  {error,simple_one_for_one},
%% expect:  {error,simple_one_for_one},
%% expect:  {error,simple_one_for_one},
%% expect:  {error,not_found}]
%% expect: ok
%% expect: ok
%% expect: false
%% expect: {common,extra}
%% expect: [{specs,1},{active,0},{supervisors,0},{workers,0}]
%% expect: [killed,shutdown]
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {local,sup}
%% expect:     errorContext: child_terminated
%% expect:     reason: crash
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,child},
%% expect:                {mfargs,{simple_one_for_one,start,[common,extra]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,50},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {local,sup}
%% expect:     errorContext: shutdown_error
%% expect:     reason: killed
%% expect:     offender: [{nb_children,1},
%% expect:                {id,child},
%% expect:                {mfargs,{simple_one_for_one,start,[common]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,50},
%% expect:                {child_type,worker}]
%% expect:
