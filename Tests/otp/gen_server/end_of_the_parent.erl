%% A server that traps exits ends with its parent, after terminate; other exits are messages.
-module(end_of_the_parent).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, handle_info/2, terminate/2]).

main(_) ->
    [try_end(Trap, Reason) || Trap <- [true, false], Reason <- [normal, shutdown, {shutdown, x}, bad, kill]],
    logger_std_h:filesync(default).

try_end(Trap, Reason) ->
    Main = self(),
    Parent = spawn(fun() ->
        {ok, Pid} = gen_server:start_link(?MODULE, {Trap, Main}, []),
        Main ! {server, Pid},
        receive {exit, Why} -> exit(Why) end
    end),
    Server = receive {server, Pid} -> Pid end,
    Monitor = monitor(process, Server),
    Stranger = spawn(fun() -> link(Server), unlink(Server), exit(Server, other_exit), Main ! sent end),
    receive sent -> ok end,
    _ = Stranger,
    case Trap of
        true ->
            io:format("~p~n", [gen_server:call(Server, state)]),
            case Reason of kill -> exit(Parent, kill); _ -> Parent ! {exit, Reason} end;
        false ->
            ok
    end,
    receive {'DOWN', Monitor, _, _, Down} -> io:format("~p ~p: ~p~n", [Trap, Reason, Down])
    after 2000 -> io:format("~p ~p: lives~n", [Trap, Reason])
    end.

init({Trap, Main}) -> process_flag(trap_exit, Trap), {ok, {Main, []}}.
handle_call(state, _From, {_, State} = Both) -> {reply, State, Both}.
handle_cast(_, State) -> {noreply, State}.
handle_info({'EXIT', Pid, Reason}, {Main, State}) when is_pid(Pid) -> {noreply, {Main, [Reason | State]}}.
terminate(Reason, {_, State}) -> io:format("terminate ~p ~p~n", [Reason, State]).

%% expect: [other_exit]
%% expect: terminate normal [other_exit]
%% expect: true normal: normal
%% expect: [other_exit]
%% expect: terminate shutdown [other_exit]
%% expect: true shutdown: shutdown
%% expect: [other_exit]
%% expect: terminate {shutdown,x} [other_exit]
%% expect: true {shutdown,x}: {shutdown,x}
%% expect: [other_exit]
%% expect: terminate bad [other_exit]
%% expect: true bad: bad
%% expect: [other_exit]
%% expect: terminate killed [other_exit]
%% expect: true kill: killed
%% expect: false normal: other_exit
%% expect: false shutdown: other_exit
%% expect: false {shutdown,x}: other_exit
%% expect: false bad: other_exit
%% expect: false kill: other_exit
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {'EXIT',<PID>,bad}
%% expect: ** When Server state == {<PID>,[other_exit]}
%% expect: ** Reason for termination ==
%% expect: ** bad
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: end_of_the_parent:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: bad
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: []
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {'EXIT',<PID>,killed}
%% expect: ** When Server state == {<PID>,[other_exit]}
%% expect: ** Reason for termination ==
%% expect: ** killed
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: end_of_the_parent:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: killed
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: []
%% expect:     dictionary: []
%% expect:     trap_exit: true
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
