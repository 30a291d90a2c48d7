%% stop/1,3: reasons, timeouts, servers that are not there or end otherwise.
-module(stopping).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, terminate/2]).

main(_) ->
    [begin
         {ok, Server} = gen_server:start(?MODULE, State, []),
         Monitor = monitor(process, Server),
         Result = try gen_server:stop(Server, Reason, Timeout)
                  catch Class:Why -> {Class, Why}
                  end,
         io:format("stop ~p ~p: ~p~n", [Reason, State, Result]),
         exit(Server, kill),
         receive {'DOWN', Monitor, _, _, Down} -> io:format("down: ~p~n", [Down]) end
     end || {Reason, Timeout, State} <- [{normal, infinity, s}, {shutdown, 1000, s},
                                         {{shutdown, x}, infinity, s}, {bad, infinity, s},
                                         {normal, 20, slow}, {normal, infinity, exits}]],
    {ok, Server} = gen_server:start({local, server}, ?MODULE, s, []),
    ok = gen_server:stop(server),
    [io:format("~p~n", [try gen_server:stop(Who) catch Class:Why -> {Class, Why} end])
     || Who <- [server, Server, {server, node()}, {global, server}, {server, 'other@nowhere'}]],
    logger_std_h:filesync(default).

init(State) -> {ok, State}.
handle_call(_, _, State) -> {reply, ok, State}.
handle_cast(_, State) -> {noreply, State}.
terminate(Reason, slow) -> io:format("terminate ~p slowly~n", [Reason]), timer:sleep(infinity);
terminate(_, exits) -> exit(otherwise);
terminate(Reason, State) -> io:format("terminate ~p ~p~n", [Reason, State]).

%% expect: terminate normal s
%% expect: stop normal s: ok
%% expect: down: normal
%% expect: terminate shutdown s
%% expect: stop shutdown s: ok
%% expect: down: shutdown
%% expect: terminate {shutdown,x} s
%% expect: stop {shutdown,x} s: ok
%% expect: down: {shutdown,x}
%% expect: terminate bad s
%% expect: stop bad s: ok
%% expect: down: bad
%% expect: terminate normal slowly
%% expect: stop normal slow: {exit,timeout}
%% expect: down: killed
%% expect: stop normal exits: {exit,otherwise}
%% expect: down: otherwise
%% expect: terminate normal s
%% expect: {exit,noproc}
%% expect: {exit,noproc}
%% expect: {exit,noproc}
%% expect: {exit,noproc}
%% expect: {exit,{nodedown,other@nowhere}}
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was []
%% expect: ** When Server state == s
%% expect: ** Reason for termination ==
%% expect: ** bad
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: stopping:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: bad
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: []
%% expect:     dictionary: []
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was []
%% expect: ** When Server state == exits
%% expect: ** Reason for termination ==
%% expect: ** {otherwise,[{stopping,terminate,2,
%% expect:                          [{file,"Tests/otp/gen_server/stopping.erl"},
%% expect:                           {line,29}]}]}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: stopping:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: otherwise
%% expect:       in function  stopping:terminate/2 (Tests/otp/gen_server/stopping.erl, line 29)
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: []
%% expect:     dictionary: []
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
