%% start_child, terminate_child, restart_child, delete_child, which_children, count_children and
%% get_childspec, with every answer.
-module(managing_children).
-behaviour(supervisor).
-export([main/1, init/1, start/1]).

main(_) ->
    process_flag(trap_exit, true),
    {ok, Sup} = supervisor:start_link({global, sup}, ?MODULE, []),
    Name = {global, sup},
    print(supervisor:which_children(Name)),
    print(supervisor:count_children(Sup)),
    {ok, A} = supervisor:start_child(Name, child(a, run)),
    {ok, S, information} = supervisor:start_child(Name, (child(s, information))#{type => supervisor}),
    {ok, T} = supervisor:start_child(Name, (child(t, run))#{restart => temporary, shutdown => brutal_kill,
                                                           modules => dynamic}),
    {ok, U} = supervisor:start_child(Name, {u, {?MODULE, start, [run]}, transient, 100, worker, []}),
    print([{Id, lists:member(Pid, [A, S, T, U]), Type, Modules}
           || {Id, Pid, Type, Modules} <- supervisor:which_children(Name)]),
    print(supervisor:count_children(Sup)),
    [print(supervisor:get_childspec(Name, Id)) || Id <- [a, s, t, u, nobody]],
    print(supervisor:start_child(Name, child(a, run)) =:= {error, {already_started, A}}),
    print(supervisor:start_child(Name, child(i, ignore))),
    print(supervisor:start_child(Name, child(i, ignore))),
    print(supervisor:start_child(Name, (child(j, ignore))#{restart => temporary})),
    print(supervisor:start_child(Name, (child(j, ignore))#{restart => temporary})),
    print(supervisor:start_child(Name, child(e, error))),
    print(supervisor:start_child(Name, child(n, nonsense))),
    {error, {{'EXIT', {failed, _}}, {child, undefined, f, _, _, _, _, _, _}}} =
        supervisor:start_child(Name, child(f, fail)),
    print(supervisor:start_child(Name, nonsense)),
    print(supervisor:start_child(Name, #{id => a})),
    io:format("-- ending~n"),
    print([supervisor:terminate_child(Name, Id) || Id <- [a, a, i, t, t, nobody]]),
    print([is_process_alive(Pid) || Pid <- [A, S, T, U]]),
    print([{Id, Pid =:= undefined} || {Id, Pid, _, _} <- supervisor:which_children(Name)]),
    print(supervisor:count_children(Sup)),
    print(supervisor:start_child(Name, child(a, run))),
    {ok, NewA} = supervisor:restart_child(Name, a),
    print(NewA =/= A),
    print([supervisor:restart_child(Name, Id) || Id <- [a, i, nobody]]),
    print([supervisor:delete_child(Name, Id) || Id <- [a, i, i, nobody]]),
    ok = supervisor:terminate_child(Name, s),
    {ok, _, information} = supervisor:restart_child(Name, s),
    print([Id || {Id, _, _, _} <- supervisor:which_children(Name)]),
    print(sys:get_status(Sup) =/= undefined),
    exit(Sup, shutdown),
    receive {'EXIT', Sup, Reason} -> print(Reason) end,
    print(catch supervisor:which_children(Name)),
    logger_std_h:filesync(default).

print(Term) -> io:format("~p~n", [Term]).

child(Id, How) -> #{id => Id, start => {?MODULE, start, [How]}}.

init([]) -> {ok, {#{}, []}}.

start(run) -> {ok, spawn_link(fun run/0)};
start(information) -> {ok, spawn_link(fun run/0), information};
start(ignore) -> ignore;
start(error) -> {error, reason};
start(nonsense) -> nonsense;
start(fail) -> error(failed).

run() -> receive never -> ok end.

%% expect: []
%% expect: [{specs,0},{active,0},{supervisors,0},{workers,0}]
%% expect: [{u,true,worker,[]},
%% expect:  {t,true,worker,dynamic},
%% expect:  {s,true,supervisor,[managing_children]},
%% expect:  {a,true,worker,[managing_children]}]
%% expect: [{specs,4},{active,4},{supervisors,1},{workers,3}]
%% expect: {ok,#{id => a,
%% expect:       modules => [managing_children],
%% expect:       restart => permanent,shutdown => 5000,significant => false,
%% expect:       start => {managing_children,start,[run]},
%% expect:       type => worker}}
%% expect: {ok,#{id => s,
%% expect:       modules => [managing_children],
%% expect:       restart => permanent,shutdown => infinity,significant => false,
%% expect:       start => {managing_children,start,[information]},
%% expect:       type => supervisor}}
%% expect: {ok,#{id => t,modules => dynamic,restart => temporary,shutdown => brutal_kill,
%% expect:       significant => false,
%% expect:       start => {managing_children,start,undefined},
%% expect:       type => worker}}
%% expect: {ok,#{id => u,modules => [],restart => transient,shutdown => 100,
%% expect:       significant => false,
%% expect:       start => {managing_children,start,[run]},
%% expect:       type => worker}}
%% expect: {error,not_found}
%% expect: true
%% expect: {ok,undefined}
%% expect: {error,already_present}
%% expect: {ok,undefined}
%% expect: {ok,undefined}
%% expect: {error,{reason,{child,undefined,e,
%% expect:                       {managing_children,start,[error]},
%% expect:                       permanent,false,5000,worker,
%% expect:                       [managing_children]}}}
%% expect: {error,{nonsense,{child,undefined,n,
%% expect:                         {managing_children,start,[nonsense]},
%% expect:                         permanent,false,5000,worker,
%% expect:                         [managing_children]}}}
%% expect: {error,{invalid_child_spec,nonsense}}
%% expect: {error,missing_start}
%% expect: -- ending
%% expect: [ok,ok,ok,ok,{error,not_found},{error,not_found}]
%% expect: [false,true,false,true]
%% expect: [{i,true},{u,false},{s,false},{a,true}]
%% expect: [{specs,4},{active,2},{supervisors,1},{workers,3}]
%% expect: {error,already_present}
%% expect: true
%% expect: [{error,running},{ok,undefined},{error,not_found}]
%% expect: [{error,running},ok,{error,not_found},{error,not_found}]
%% expect: [u,s,a]
%% expect: true
%% expect: shutdown
%% expect: {'EXIT',{noproc,{gen_server,call,[{global,sup},which_children,infinity]}}}
