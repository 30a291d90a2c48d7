%% Where a process comes from: its ancestors and its initial call, however it was spawned.
-module(ancestors).
-export([main/1, report/1, wait/3, start/1, main2/0]).

main(_) ->
    register(main, self()),
    proc_lib:spawn(fun() -> report(self()) end), done(),
    proc_lib:spawn_link(?MODULE, report, [none]), done(),
    proc_lib:spawn_opt(?MODULE, report, [none], [link, {priority, high}]), done(),
    {_, Monitor} = proc_lib:spawn_opt(fun() -> report(none) end, [monitor]), done(),
    receive {'DOWN', Monitor, process, _, Reason} -> io:format("~p~n", [Reason]) end,
    {_, Monitor2} = proc_lib:spawn_opt(?MODULE, report, [none], [monitor]), done(),
    receive {'DOWN', Monitor2, process, _, Reason2} -> io:format("~p~n", [Reason2]) end,
    proc_lib:spawn(node(), ?MODULE, report, [none]), done(),
    proc_lib:spawn(fun() ->
        register(second, self()),
        proc_lib:spawn(fun() -> proc_lib:spawn_link(fun() -> report(none) end), done2() end),
        done2()
    end), done(),
    spawn(fun() -> report(none) end), done(),
    Pid = proc_lib:spawn(?MODULE, wait, [self(), b, c]),
    receive {Pid, waits} -> ok end,
    io:format("~p ~p~n", [proc_lib:initial_call(Pid), proc_lib:translate_initial_call(Pid)]),
    Other = spawn(?MODULE, wait, [self(), b, c]),
    receive {Other, waits} -> ok end,
    io:format("~p ~p~n", [proc_lib:initial_call(Other), proc_lib:translate_initial_call(Other)]),
    io:format("~p~n", [proc_lib:start(?MODULE, start, [a])]).

done() -> receive done -> ok end.
done2() -> receive never -> ok after 200 -> ok end.

main2() -> ok.

report(_) ->
    io:format("~p ~p~n", [get('$ancestors'), get('$initial_call')]),
    main ! done.

wait(Pid, _, _) ->
    Pid ! {self(), waits},
    receive stop -> ok end.

start(_) ->
    proc_lib:init_ack({get('$ancestors'), get('$initial_call')}).

%% expect: [main] {ancestors,'-main/1-fun-0-',0}
%% expect: [main] {ancestors,report,1}
%% expect: [main] {ancestors,report,1}
%% expect: [main] {ancestors,'-main/1-fun-1-',0}
%% expect: normal
%% expect: [main] {ancestors,report,1}
%% expect: normal
%% expect: [main] {ancestors,report,1}
%% expect: [<PID>,second,main] {ancestors,'-main/1-fun-2-',0}
%% expect: undefined undefined
%% expect: {ancestors,wait,['Argument__1','Argument__2','Argument__3']} {ancestors,wait,
%% expect:                                                               3}
%% expect: false {proc_lib,init_p,5}
%% expect: {[main],{ancestors,start,1}}
