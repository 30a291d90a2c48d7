%% Processes of proc_lib that become servers.
-module(entering_the_loop).
-behaviour(gen_server).
-export([main/1, enter/1, init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2,
         terminate/2]).

main(_) ->
    process_flag(trap_exit, true),
    register(main, self()),
    [begin
         {ok, Pid} = proc_lib:start_link(?MODULE, enter, [{How, Rest}]),
         case lists:member(0, Rest) of
             true -> receive timed_out -> ok end;
             false -> ok
         end,
         io:format("~p: ~p~n", [How, gen_server:call(Pid, state)]),
         exit(Pid, shutdown),
         receive {'EXIT', Pid, Reason} -> io:format("exit ~p~n", [Reason]) end
     end || {How, Rest} <- [{plain, []}, {timeout, [0]}, {infinity, [infinity]},
                            {hibernate, [hibernate]}, {continue, [{continue, more}]},
                            {name, [{local, server}]}, {name_and_timeout, [{local, server}, 0]},
                            {name_and_continue, [{local, server}, {continue, more}]},
                            {global, [{global, server}]}, {via, [{via, global, server}]}]],
    [begin
         {ok, Pid} = proc_lib:start_link(?MODULE, enter, [{How, Rest}]),
         receive {'EXIT', Pid, Reason} -> io:format("~p: ~p~n", [How, Reason]) end
     end || {How, Rest} <- [{not_registered, [{local, other}]}, {not_global, [{global, other}]},
                            {not_via, [{via, global, other}]}]],
    {Plain, Monitor} = spawn_monitor(fun() -> gen_server:enter_loop(?MODULE, [], state) end),
    receive {'DOWN', Monitor, _, Plain, Why} -> io:format("~p~n", [Why]) end,
    logger_std_h:filesync(default).

enter({How, Rest}) ->
    process_flag(trap_exit, true),
    case How of
        not_registered -> ok;
        _ -> register(server, self()), global:register_name(server, self())
    end,
    proc_lib:init_ack({ok, self()}),
    Arguments = [case R of self -> self(); _ -> R end || R <- Rest],
    apply(gen_server, enter_loop, [?MODULE, [], {entered, How} | Arguments]).

init(_) -> exit(not_called).
handle_call(state, _From, State) -> {reply, State, State}.
handle_cast(_, State) -> {noreply, State}.
handle_info(timeout, State) -> main ! timed_out, {noreply, {timeout, State}}.
handle_continue(Continue, State) -> {noreply, {Continue, State}}.
terminate(Reason, State) -> io:format("terminate ~p ~p~n", [Reason, State]).

%% expect: plain: {entered,plain}
%% expect: terminate shutdown {entered,plain}
%% expect: exit shutdown
%% expect: timeout: {timeout,{entered,timeout}}
%% expect: terminate shutdown {timeout,{entered,timeout}}
%% expect: exit shutdown
%% expect: infinity: {entered,infinity}
%% expect: terminate shutdown {entered,infinity}
%% expect: exit shutdown
%% expect: hibernate: {entered,hibernate}
%% expect: terminate shutdown {entered,hibernate}
%% expect: exit shutdown
%% expect: continue: {more,{entered,continue}}
%% expect: terminate shutdown {more,{entered,continue}}
%% expect: exit shutdown
%% expect: name: {entered,name}
%% expect: terminate shutdown {entered,name}
%% expect: exit shutdown
%% expect: name_and_timeout: {timeout,{entered,name_and_timeout}}
%% expect: terminate shutdown {timeout,{entered,name_and_timeout}}
%% expect: exit shutdown
%% expect: name_and_continue: {more,{entered,name_and_continue}}
%% expect: terminate shutdown {more,{entered,name_and_continue}}
%% expect: exit shutdown
%% expect: global: {entered,global}
%% expect: terminate shutdown {entered,global}
%% expect: exit shutdown
%% expect: via: {entered,via}
%% expect: terminate shutdown {entered,via}
%% expect: exit shutdown
%% expect: not_registered: process_not_registered
%% expect: not_global: process_not_registered_globally
%% expect: not_via: {process_not_registered_via,global}
%% expect: process_was_not_started_by_proc_lib
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: entering_the_loop:enter/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: process_not_registered
%% expect:     ancestors: [main]
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: entering_the_loop:enter/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: process_not_registered_globally
%% expect:     ancestors: [main]
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: entering_the_loop:enter/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {process_not_registered_via,global}
%% expect:     ancestors: [main]
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
