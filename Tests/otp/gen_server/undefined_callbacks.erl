%% Callbacks that are optional, and ones that are missing.
-module(undefined_callbacks).
-export([main/1, init/1, handle_call/3, handle_cast/2]).

main(_) ->
    {ok, Server} = gen_server:start({local, server}, ?MODULE, [], []),
    Server ! hello,
    io:format("~p~n", [gen_server:call(Server, hello)]),
    ok = gen_server:stop(Server),
    {ok, Other} = gen_server:start({local, server}, ?MODULE, [], []),
    Monitor = monitor(process, Other),
    gen_server:cast(Other, continue),
    receive {'DOWN', Monitor, _, _, {Reason, [{Module, Function, Arguments, _} | _]}} ->
        io:format("~p ~p~n", [Reason, {Module, Function, Arguments}])
    end,
    {error, {undef, [{no_such_module, init, [[]], []} | _]}} = gen_server:start(no_such_module, [], []),
    timer:sleep(100), % before OTP 26, start returns before the report is written
    logger_std_h:filesync(default).

init([]) -> {ok, state}.
handle_call(Request, _From, State) -> {reply, Request, State}.
handle_cast(continue, State) -> {noreply, State, {continue, more}}.

%% expect: hello
%% expect: undef {undefined_callbacks,handle_continue,[more,state]}
%% expect: =WARNING REPORT==== <TIME> ===
%% expect: ** Undefined handle_info in undefined_callbacks
%% expect: ** Unhandled message: hello
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {continue,more}
%% expect: ** When Server state == state
%% expect: ** Reason for termination ==
%% expect: ** {'function not exported',
%% expect:        [{undefined_callbacks,handle_continue,[more,state],[]}]}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: undefined_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception error: undefined function undefined_callbacks:handle_continue/2
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
%% expect:     initial call: no_such_module:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception error: undefined function no_such_module:init/1
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
