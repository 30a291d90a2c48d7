%% simple_one_for_one with each restart type and each way to end; each kind of shutdown when the supervisor
%% ends.
-module(restarts_of_simple_ones).
-behaviour(supervisor).
-export([main/1, init/1, start/2, run/1]).

main(_) ->
    process_flag(trap_exit, true),
    logger:set_primary_config(level, none),
    [try_end(Restart, Reason)
     || Restart <- [permanent, transient, temporary], Reason <- [normal, shutdown, {shutdown, x}, bad, kill]],
    [try_shutdown(Shutdown, Type, Behaviour)
     || Shutdown <- [brutal_kill, 20, 5000, infinity], Type <- [worker, supervisor], Behaviour <- [dies, ends, exits, stays],
        Behaviour =/= stays orelse Shutdown =:= brutal_kill orelse Shutdown =:= 20].

try_end(Restart, Reason) ->
    {ok, Sup} = supervisor:start_link(?MODULE, {Restart, 1000, worker}),
    {ok, Other} = supervisor:start_child(Sup, [dies]),
    {ok, Pid} = supervisor:start_child(Sup, [dies]),
    case Reason of
        kill -> exit(Pid, kill);
        _ -> Pid ! {exit, Reason}
    end,
    After = wait_until_noticed(Sup, Pid),
    io:format("~p ~p: the other ~p, restarted ~p, ~p~n",
              [Restart, Reason, lists:member(Other, After), length(After -- [Other]), supervisor:count_children(Sup)]),
    exit(Sup, shutdown),
    receive {'EXIT', Sup, shutdown} -> ok end.

wait_until_noticed(Sup, Pid) ->
    Pids = [Child || {undefined, Child, _, _} <- supervisor:which_children(Sup)],
    case lists:member(Pid, Pids) orelse lists:member(restarting, Pids) of
        true -> erlang:yield(), wait_until_noticed(Sup, Pid);
        false -> Pids
    end.

try_shutdown(Shutdown, Type, Behaviour) ->
    {ok, Sup} = supervisor:start_link(?MODULE, {permanent, Shutdown, Type}),
    Pids = [element(2, supervisor:start_child(Sup, [Behaviour])) || _ <- [1, 2, 3]],
    [begin Pid ! {ready, self()}, receive {ready, Pid} -> ok end end || Pid <- Pids],
    Monitors = [monitor(process, Pid) || Pid <- Pids],
    exit(Sup, shutdown),
    receive {'EXIT', Sup, Reason} -> ok end,
    Reasons = [receive {'DOWN', Monitor, _, _, Why} -> Why after 0 -> still_there end || Monitor <- Monitors],
    io:format("~p ~p ~p: ~p ~p~n", [Shutdown, Type, Behaviour, Reason, Reasons]).

init({Restart, Shutdown, Type}) ->
    {ok, {#{strategy => simple_one_for_one},
          [#{id => child, start => {?MODULE, start, [first]}, restart => Restart, shutdown => Shutdown, type => Type}]}}.

start(first, Behaviour) -> {ok, spawn_link(?MODULE, run, [Behaviour])}.

run(Behaviour) ->
    process_flag(trap_exit, Behaviour =/= dies),
    loop(Behaviour).

loop(Behaviour) ->
    receive
        {ready, Pid} -> Pid ! {ready, self()}, loop(Behaviour);
        {exit, Reason} -> exit(Reason);
        {'EXIT', _, _} when Behaviour =:= stays -> loop(Behaviour);
        {'EXIT', _, _} when Behaviour =:= ends -> ok;
        {'EXIT', _, _} -> exit(otherwise)
    end.

%% expect: permanent normal: the other true, restarted 1, [{specs,1},
%% expect:                                                 {active,2},
%% expect:                                                 {supervisors,0},
%% expect:                                                 {workers,2}]
%% expect: permanent shutdown: the other true, restarted 1, [{specs,1},
%% expect:                                                   {active,2},
%% expect:                                                   {supervisors,0},
%% expect:                                                   {workers,2}]
%% expect: permanent {shutdown,x}: the other true, restarted 1, [{specs,1},
%% expect:                                                       {active,2},
%% expect:                                                       {supervisors,0},
%% expect:                                                       {workers,2}]
%% expect: permanent bad: the other true, restarted 1, [{specs,1},
%% expect:                                              {active,2},
%% expect:                                              {supervisors,0},
%% expect:                                              {workers,2}]
%% expect: permanent kill: the other true, restarted 1, [{specs,1},
%% expect:                                               {active,2},
%% expect:                                               {supervisors,0},
%% expect:                                               {workers,2}]
%% expect: transient normal: the other true, restarted 0, [{specs,1},
%% expect:                                                 {active,1},
%% expect:                                                 {supervisors,0},
%% expect:                                                 {workers,1}]
%% expect: transient shutdown: the other true, restarted 0, [{specs,1},
%% expect:                                                   {active,1},
%% expect:                                                   {supervisors,0},
%% expect:                                                   {workers,1}]
%% expect: transient {shutdown,x}: the other true, restarted 0, [{specs,1},
%% expect:                                                       {active,1},
%% expect:                                                       {supervisors,0},
%% expect:                                                       {workers,1}]
%% expect: transient bad: the other true, restarted 1, [{specs,1},
%% expect:                                              {active,2},
%% expect:                                              {supervisors,0},
%% expect:                                              {workers,2}]
%% expect: transient kill: the other true, restarted 1, [{specs,1},
%% expect:                                               {active,2},
%% expect:                                               {supervisors,0},
%% expect:                                               {workers,2}]
%% expect: temporary normal: the other true, restarted 0, [{specs,1},
%% expect:                                                 {active,1},
%% expect:                                                 {supervisors,0},
%% expect:                                                 {workers,1}]
%% expect: temporary shutdown: the other true, restarted 0, [{specs,1},
%% expect:                                                   {active,1},
%% expect:                                                   {supervisors,0},
%% expect:                                                   {workers,1}]
%% expect: temporary {shutdown,x}: the other true, restarted 0, [{specs,1},
%% expect:                                                       {active,1},
%% expect:                                                       {supervisors,0},
%% expect:                                                       {workers,1}]
%% expect: temporary bad: the other true, restarted 0, [{specs,1},
%% expect:                                              {active,1},
%% expect:                                              {supervisors,0},
%% expect:                                              {workers,1}]
%% expect: temporary kill: the other true, restarted 0, [{specs,1},
%% expect:                                               {active,1},
%% expect:                                               {supervisors,0},
%% expect:                                               {workers,1}]
%% expect: brutal_kill worker dies: shutdown [killed,killed,killed]
%% expect: brutal_kill worker ends: shutdown [killed,killed,killed]
%% expect: brutal_kill worker exits: shutdown [killed,killed,killed]
%% expect: brutal_kill worker stays: shutdown [killed,killed,killed]
%% expect: brutal_kill supervisor dies: shutdown [killed,killed,killed]
%% expect: brutal_kill supervisor ends: shutdown [killed,killed,killed]
%% expect: brutal_kill supervisor exits: shutdown [killed,killed,killed]
%% expect: brutal_kill supervisor stays: shutdown [killed,killed,killed]
%% expect: 20 worker dies: shutdown [shutdown,shutdown,shutdown]
%% expect: 20 worker ends: shutdown [normal,normal,normal]
%% expect: 20 worker exits: shutdown [otherwise,otherwise,otherwise]
%% expect: 20 worker stays: shutdown [killed,killed,killed]
%% expect: 20 supervisor dies: shutdown [shutdown,shutdown,shutdown]
%% expect: 20 supervisor ends: shutdown [normal,normal,normal]
%% expect: 20 supervisor exits: shutdown [otherwise,otherwise,otherwise]
%% expect: 20 supervisor stays: shutdown [killed,killed,killed]
%% expect: 5000 worker dies: shutdown [shutdown,shutdown,shutdown]
%% expect: 5000 worker ends: shutdown [normal,normal,normal]
%% expect: 5000 worker exits: shutdown [otherwise,otherwise,otherwise]
%% expect: 5000 supervisor dies: shutdown [shutdown,shutdown,shutdown]
%% expect: 5000 supervisor ends: shutdown [normal,normal,normal]
%% expect: 5000 supervisor exits: shutdown [otherwise,otherwise,otherwise]
%% expect: infinity worker dies: shutdown [shutdown,shutdown,shutdown]
%% expect: infinity worker ends: shutdown [normal,normal,normal]
%% expect: infinity worker exits: shutdown [otherwise,otherwise,otherwise]
%% expect: infinity supervisor dies: shutdown [shutdown,shutdown,shutdown]
%% expect: infinity supervisor ends: shutdown [normal,normal,normal]
%% expect: infinity supervisor exits: shutdown [otherwise,otherwise,otherwise]
