%% `procs` shows how processes come and go, link and are named; children may inherit what their parent has.
-module(lives_of_processes).
-export([main/1, child/0, short/1]).

child() -> receive stop -> ok end.
short(X) -> X.

main(_) ->
    Worker = spawn(fun work/0),
    1 = erlang:trace(Worker, true, [procs]),
    do(Worker, fun() -> put(a, spawn(?MODULE, child, [])) end),
    do(Worker, fun() -> put(b, spawn_link(?MODULE, child, [])) end),
    do(Worker, fun() -> spawn(fun child/0) end),
    do(Worker, fun() -> link(get(a)) end),
    do(Worker, fun() -> link(get(a)) end),
    do(Worker, fun() -> unlink(get(a)) end),
    do(Worker, fun() -> unlink(get(a)) end),
    do(Worker, fun() -> process_flag(trap_exit, true), B = get(b), B ! stop, receive {'EXIT', B, _} -> ok end end),
    do(Worker, fun() -> register(worker, self()) end),
    do(Worker, fun() -> unregister(worker) end),
    register(worker, Worker),
    link(Worker),
    do(Worker, fun() -> ok end),
    unlink(Worker),
    do(Worker, fun() -> ok end),
    finish(Worker, {shutdown, now}),

    io:format("-- set_on_spawn~n"),
    Parent = spawn(fun work/0),
    1 = erlang:trace(Parent, true, [procs, set_on_spawn]),
    do(Parent, fun() -> in_turn(fun() -> in_turn(?MODULE, short, [1]) end) end),
    1 = erlang:trace(Parent, false, [all]),
    io:format("-- set_on_first_spawn~n"),
    1 = erlang:trace(Parent, true, [procs, set_on_first_spawn]),
    do(Parent, fun() -> in_turn(?MODULE, short, [1]), in_turn(?MODULE, short, [2]) end),
    print(erlang:trace_info(Parent, flags)),
    1 = erlang:trace(Parent, false, [all]),
    io:format("-- set_on_link~n"),
    1 = erlang:trace(Parent, true, [procs, set_on_link]),
    do(Parent, fun() -> process_flag(trap_exit, true), linked(1), in_turn(?MODULE, short, [2]), linked(3) end),
    1 = erlang:trace(Parent, false, [all]),
    1 = erlang:trace(Parent, true, [procs, set_on_first_link]),
    do(Parent, fun() -> linked(1), linked(2) end),
    1 = erlang:trace(Parent, false, [all]),

    io:format("-- new~n"),
    0 = erlang:trace(new, true, [procs]),
    print(erlang:trace_info(new, flags)),
    {tracer, Tracer} = erlang:trace_info(new, tracer),
    print(Tracer =:= self()),
    {New, Monitor} = spawn_monitor(?MODULE, short, [3]),
    receive {'DOWN', Monitor, process, New, _} -> ok end,
    0 = erlang:trace(new, false, [procs]),
    print(erlang:trace_info(new, flags)),
    show().

%% Waits until it has ended.
in_turn(Fun) -> {_, M} = spawn_monitor(Fun), receive {'DOWN', M, _, _, _} -> ok end.
in_turn(Module, Name, Arguments) ->
    {_, M} = spawn_monitor(Module, Name, Arguments),
    receive {'DOWN', M, _, _, _} -> ok end.
linked(X) -> Pid = spawn_link(?MODULE, short, [X]), receive {'EXIT', Pid, _} -> ok end.

finish(Worker, Reason) ->
    Monitor = monitor(process, Worker),
    Worker ! {exit, Reason},
    receive {'DOWN', Monitor, process, Worker, _} -> ok end,
    show().

print(Term) -> io:format("~p~n", [Term]).

do(Worker, Fun) ->
    Reference = make_ref(),
    Worker ! {self(), Reference, Fun},
    receive {Reference, done} -> ok end,
    show(),
    io:format("--~n").

%% Events of one process in their order; those of several in the order of their starts.
show() ->
    Events = events(),
    Pids = lists:uniq([element(2, E) || E <- Events]),
    [io:format("~p ~s~n", [element(3, E), lists:join(" ", [plain(X) || X <- lists:nthtail(3, tuple_to_list(E))])])
     || Pid <- Pids, E <- Events, element(2, E) =:= Pid].

events() ->
    receive E when element(1, E) =:= trace -> [E | events()] after 0 -> [] end.

plain(Pid) when is_pid(Pid) -> "pid";
plain({erlang, apply, [Fun, []]}) when is_function(Fun) -> "fun";
plain(Term) -> io_lib:format("~p", [Term]).

work() ->
    receive
        {From, Reference, Fun} ->
            catch Fun(),
            From ! {Reference, done},
            work();
        {exit, Reason} ->
            exit(Reason)
    end.

%% expect: spawn pid {lives_of_processes,child,[]}
%% expect: --
%% expect: spawn pid {lives_of_processes,child,[]}
%% expect: link pid
%% expect: --
%% expect: spawn pid fun
%% expect: --
%% expect: link pid
%% expect: --
%% expect: link pid
%% expect: --
%% expect: unlink pid
%% expect: --
%% expect: unlink pid
%% expect: --
%% expect: getting_unlinked pid
%% expect: --
%% expect: register worker
%% expect: --
%% expect: unregister worker
%% expect: --
%% expect: register worker
%% expect: getting_linked pid
%% expect: --
%% expect: getting_unlinked pid
%% expect: --
%% expect: exit {shutdown,now}
%% expect: unregister worker
%% expect: -- set_on_spawn
%% expect: spawn pid fun
%% expect: spawned pid fun
%% expect: spawn pid {lives_of_processes,short,[1]}
%% expect: exit normal
%% expect: spawned pid {lives_of_processes,short,[1]}
%% expect: exit normal
%% expect: --
%% expect: -- set_on_first_spawn
%% expect: spawn pid {lives_of_processes,short,[1]}
%% expect: spawn pid {lives_of_processes,short,[2]}
%% expect: spawned pid {lives_of_processes,short,[1]}
%% expect: exit normal
%% expect: --
%% expect: {flags,[procs]}
%% expect: -- set_on_link
%% expect: spawn pid {lives_of_processes,short,[1]}
%% expect: link pid
%% expect: getting_unlinked pid
%% expect: spawn pid {lives_of_processes,short,[2]}
%% expect: spawn pid {lives_of_processes,short,[3]}
%% expect: link pid
%% expect: getting_unlinked pid
%% expect: spawned pid {lives_of_processes,short,[1]}
%% expect: getting_linked pid
%% expect: exit normal
%% expect: spawned pid {lives_of_processes,short,[3]}
%% expect: getting_linked pid
%% expect: exit normal
%% expect: --
%% expect: spawn pid {lives_of_processes,short,[1]}
%% expect: link pid
%% expect: getting_unlinked pid
%% expect: spawn pid {lives_of_processes,short,[2]}
%% expect: link pid
%% expect: getting_unlinked pid
%% expect: spawned pid {lives_of_processes,short,[1]}
%% expect: getting_linked pid
%% expect: exit normal
%% expect: --
%% expect: -- new
%% expect: {flags,[procs]}
%% expect: true
%% expect: {flags,[]}
%% expect: spawned pid {lives_of_processes,short,[3]}
%% expect: exit normal
