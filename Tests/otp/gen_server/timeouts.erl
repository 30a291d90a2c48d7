%% The timeout of a return value: it comes when no message does, and any message ends it, system messages
%% included; a return value without one has none.
-module(timeouts).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2]).

main(_) ->
    {ok, Server} = gen_server:start_link(?MODULE, self(), []),
    io:format("-- comes~n"),
    [begin
         gen_server:cast(Server, {noreply, Timeout}),
         print({Timeout, told(1000)})
     end || Timeout <- [0, 1, 10]],
    ok = gen_server:call(Server, {reply, 5}),
    print({call, told(1000)}),
    Server ! {noreply, 5},
    print({info, told(1000)}),
    gen_server:cast(Server, {continue, 5}),
    print({continue, told(1000)}),
    io:format("-- is ended by a message~n"),
    [begin
         ok = gen_server:call(Server, {reply, 300}),
         Message(),
         print(told(500))
     end || Message <- [fun() -> gen_server:cast(Server, nothing) end, fun() -> Server ! nothing end,
                        fun() -> gen_server:call(Server, nothing) end]],
    ok = gen_server:call(Server, {reply, 300}),
    _ = sys:get_state(Server),
    print({system, told(500)}),
    ok = gen_server:call(Server, {reply, 300}),
    ok = sys:suspend(Server),
    ok = sys:resume(Server),
    print({suspended, told(500)}),
    io:format("-- with messages waiting~n"),
    ok = sys:suspend(Server),
    gen_server:cast(Server, {noreply, 0}),
    gen_server:cast(Server, nothing),
    gen_server:cast(Server, {noreply, 0}),
    ok = sys:resume(Server),
    print(told(200)),
    print(told(50)),
    ok = gen_server:stop(Server).

print(Term) -> io:format("~p~n", [Term]).

told(Time) -> receive {told, What} -> What after Time -> nothing end.

init(Main) -> {ok, Main}.
handle_call({reply, Timeout}, _From, Main) -> {reply, ok, Main, Timeout};
handle_call(nothing, _From, Main) -> {reply, ok, Main}.
handle_cast({noreply, Timeout}, Main) -> {noreply, Main, Timeout};
handle_cast({continue, Timeout}, Main) -> {noreply, Main, {continue, Timeout}};
handle_cast(nothing, Main) -> {noreply, Main}.
handle_info({noreply, Timeout}, Main) -> {noreply, Main, Timeout};
handle_info(timeout, Main) -> Main ! {told, timeout}, {noreply, Main};
handle_info(nothing, Main) -> {noreply, Main}.
handle_continue(Timeout, Main) -> {noreply, Main, Timeout}.

%% expect: -- comes
%% expect: {0,timeout}
%% expect: {1,timeout}
%% expect: {10,timeout}
%% expect: {call,timeout}
%% expect: {info,timeout}
%% expect: {continue,timeout}
%% expect: -- is ended by a message
%% expect: nothing
%% expect: nothing
%% expect: nothing
%% expect: {system,timeout}
%% expect: {suspended,timeout}
%% expect: -- with messages waiting
%% expect: timeout
%% expect: nothing
