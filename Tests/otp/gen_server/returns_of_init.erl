%% Each return value of init, and how starting ends for each kind of start.
-module(returns_of_init).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2]).

main(_) ->
    process_flag(trap_exit, true),
    [begin
         print(start, Return, gen_server:start({local, server}, ?MODULE, Return, [])),
         print(start_link, Return, gen_server:start_link({local, server}, ?MODULE, Return, [])),
         print(start_monitor, Return, gen_server:start_monitor({local, server}, ?MODULE, Return, []))
     end || Return <- [{ok, state}, {ok, state, infinity}, {ok, state, 0}, {ok, state, hibernate},
                       {ok, state, {continue, more}}, ignore, {stop, normal}, {stop, shutdown},
                       {stop, {shutdown, why}}, {stop, because}, {throw, {ok, thrown}},
                       {throw, ignore}, {exit, normal}, {exit, because}, nonsense, {ok, state, soon},
                       {throw, nonsense}]],
    print(timeout, 10, gen_server:start_link(?MODULE, {sleep, infinity}, [{timeout, 10}])),
    messages(),
    {ok, First} = gen_server:start_link({local, server}, ?MODULE, {ok, state}, []),
    {error, {already_started, First}} = gen_server:start_link({local, server}, ?MODULE, {ok, state}, []),
    {error, {already_started, First}} = gen_server:start_monitor({local, server}, ?MODULE, ignore, []),
    ok = gen_server:stop(First),
    io:format("messages: ~p~n", [messages()]),
    logger_std_h:filesync(default).

print(Start, Return, Result) ->
    io:format("~p ~p: ~p~n", [Start, Return, shown(Result)]),
    case Result of
        {ok, Pid} when is_pid(Pid) -> ended(Pid);
        {ok, {Pid, Monitor}} -> ended(Pid), demonitor(Monitor, [flush]);
        _ -> free()
    end.

%% Before OTP 26 a failed start could return before the process had ended.
free() ->
    case whereis(server) of
        undefined -> timer:sleep(20);
        _ -> erlang:yield(), free()
    end.

shown({ok, Pid}) when is_pid(Pid) -> {ok, gen_server:call(Pid, state)};
shown({ok, {Pid, Monitor}}) when is_reference(Monitor) -> {ok, gen_server:call(Pid, state)};
shown(Other) -> Other.

ended(Pid) ->
    ok = gen_server:stop(Pid).

messages() ->
    receive {'EXIT', Pid, Reason} when is_pid(Pid) -> [Reason | messages()];
            Other -> [Other | messages()]
    after 100 -> []
    end.

init({throw, Value}) -> throw(Value);
init({exit, Value}) -> exit(Value);
init({sleep, Time}) -> timer:sleep(Time);
init(Return) -> Return.

handle_call(state, _From, State) -> {reply, State, State}.
handle_cast(_, State) -> {noreply, State}.
handle_info(timeout, State) -> {noreply, {timeout, State}}.
handle_continue(Continue, State) -> {noreply, {Continue, State}}.

%% expect: start {ok,state}: {ok,state}
%% expect: start_link {ok,state}: {ok,state}
%% expect: start_monitor {ok,state}: {ok,state}
%% expect: start {ok,state,infinity}: {ok,state}
%% expect: start_link {ok,state,infinity}: {ok,state}
%% expect: start_monitor {ok,state,infinity}: {ok,state}
%% expect: start {ok,state,0}: {ok,{timeout,state}}
%% expect: start_link {ok,state,0}: {ok,{timeout,state}}
%% expect: start_monitor {ok,state,0}: {ok,{timeout,state}}
%% expect: start {ok,state,hibernate}: {ok,state}
%% expect: start_link {ok,state,hibernate}: {ok,state}
%% expect: start_monitor {ok,state,hibernate}: {ok,state}
%% expect: start {ok,state,{continue,more}}: {ok,{more,state}}
%% expect: start_link {ok,state,{continue,more}}: {ok,{more,state}}
%% expect: start_monitor {ok,state,{continue,more}}: {ok,{more,state}}
%% expect: start ignore: ignore
%% expect: start_link ignore: ignore
%% expect: start_monitor ignore: ignore
%% expect: start {stop,normal}: {error,normal}
%% expect: start_link {stop,normal}: {error,normal}
%% expect: start_monitor {stop,normal}: {error,normal}
%% expect: start {stop,shutdown}: {error,shutdown}
%% expect: start_link {stop,shutdown}: {error,shutdown}
%% expect: start_monitor {stop,shutdown}: {error,shutdown}
%% expect: start {stop,{shutdown,why}}: {error,{shutdown,why}}
%% expect: start_link {stop,{shutdown,why}}: {error,{shutdown,why}}
%% expect: start_monitor {stop,{shutdown,why}}: {error,{shutdown,why}}
%% expect: start {stop,because}: {error,because}
%% expect: start_link {stop,because}: {error,because}
%% expect: start_monitor {stop,because}: {error,because}
%% expect: start {throw,{ok,thrown}}: {ok,thrown}
%% expect: start_link {throw,{ok,thrown}}: {ok,thrown}
%% expect: start_monitor {throw,{ok,thrown}}: {ok,thrown}
%% expect: start {throw,ignore}: ignore
%% expect: start_link {throw,ignore}: ignore
%% expect: start_monitor {throw,ignore}: ignore
%% expect: start {exit,normal}: {error,normal}
%% expect: start_link {exit,normal}: {error,normal}
%% expect: start_monitor {exit,normal}: {error,normal}
%% expect: start {exit,because}: {error,because}
%% expect: start_link {exit,because}: {error,because}
%% expect: start_monitor {exit,because}: {error,because}
%% expect: start nonsense: {error,{bad_return_value,nonsense}}
%% expect: start_link nonsense: {error,{bad_return_value,nonsense}}
%% expect: start_monitor nonsense: {error,{bad_return_value,nonsense}}
%% expect: start {ok,state,soon}: {error,{bad_return_value,{ok,state,soon}}}
%% expect: start_link {ok,state,soon}: {error,{bad_return_value,{ok,state,soon}}}
%% expect: start_monitor {ok,state,soon}: {error,{bad_return_value,{ok,state,soon}}}
%% expect: start {throw,nonsense}: {error,{bad_return_value,nonsense}}
%% expect: start_link {throw,nonsense}: {error,{bad_return_value,nonsense}}
%% expect: start_monitor {throw,nonsense}: {error,{bad_return_value,nonsense}}
%% expect: timeout 10: {error,timeout}
%% expect: messages: [normal]
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:       in function  returns_of_init:init/1 (Tests/otp/gen_server/returns_of_init.erl, line 55)
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:       in function  returns_of_init:init/1 (Tests/otp/gen_server/returns_of_init.erl, line 55)
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:       in function  returns_of_init:init/1 (Tests/otp/gen_server/returns_of_init.erl, line 55)
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,nonsense}
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,nonsense}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,nonsense}
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,{ok,state,soon}}
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,{ok,state,soon}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,{ok,state,soon}}
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,nonsense}
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,nonsense}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 0
%% expect:     messages: []
%% expect:     links: [<PID>]
%% expect:     dictionary: []
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_init:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,nonsense}
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
