%% trace, log, statistics, install, remove and no_debug, at the start and while a server runs.
-module(debugging).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2]).

main(_) ->
    {ok, Server} = gen_server:start({local, server}, ?MODULE, 0,
                                    [{debug, [trace, {log, 3}, statistics, {install, {fun watch/3, 0}},
                                              {install, {id, fun watch/3, 100}}]}]),
    events(Server),
    print(sys:log(Server, get)),
    print(sys:log(Server, print)),
    {ok, [{start_time, _}, {current_time, _}, {reductions, _} | Counts]} = sys:statistics(Server, get),
    print(Counts),
    io:format("-- no_debug~n"),
    print(sys:no_debug(Server)),
    events(Server),
    print(sys:log(Server, get)),
    print(sys:statistics(Server, get)),
    io:format("-- again~n"),
    print([sys:trace(Server, true), sys:trace(Server, false), sys:trace(Server, nonsense),
           sys:log(Server, true), sys:log(Server, {true, 2}), sys:log(Server, {true, 0}),
           sys:log(Server, nonsense), sys:statistics(Server, true), sys:statistics(Server, nonsense),
           sys:install(Server, {fun watch/3, 7}), sys:install(Server, {id, fun watch/3, 1}),
           sys:install(Server, {fun fails/3, 1}), sys:install(Server, {fun fails/3, 1}, 1000)]),
    gen_server:cast(Server, hello),
    print(sys:get_state(Server)),
    print(sys:log(Server, get)),
    print([sys:remove(Server, fun watch/3), sys:remove(Server, id, 1000), sys:remove(Server, nobody)]),
    gen_server:cast(Server, hello),
    print(sys:get_state(Server)),
    print([sys:log(Server, false), sys:statistics(Server, false)]),
    gen_server:stop(Server),
    io:format("-- options of no use~n"),
    {ok, Other} = gen_server:start({local, server}, ?MODULE, 0, [{debug, [nonsense]}]),
    gen_server:stop(Other),
    print(sys:handle_debug([], fun(_, _, _) -> ok end, name, event)),
    print(sys:get_debug(statistics, [], default)),
    Debug = sys:handle_debug(sys:debug_options([{log, 2}]), fun write/3, name, event),
    print(sys:get_log(sys:handle_debug(Debug, fun write/3, name, {in, event}))),
    sys:print_log(Debug),
    logger_std_h:filesync(default).

events(Server) ->
    gen_server:cast(Server, hello),
    Server ! hello,
    gen_server:cast(Server, continue),
    print(sys:get_state(Server)).

watch(Count, Event, Name) ->
    io:format("watch ~p ~p ~p~n", [Count, Event, Name]),
    case Count of 3 -> done; _ -> Count + 1 end.

fails(_, _, _) -> error(failed).

write(Device, Event, Name) -> io:format(Device, "written: ~p ~p~n", [Event, Name]).

print(Term) -> io:format("~p~n", [Term]).

init(State) -> {ok, State}.
handle_call(_, _From, State) -> {reply, State, State + 1}.
handle_cast(continue, State) -> {noreply, State + 1, {continue, more}};
handle_cast(hello, State) -> {noreply, State + 1}.
handle_info(hello, State) -> {noreply, State + 1}.
handle_continue(more, State) -> {noreply, State + 1}.

%% expect: watch 100 {in,{'$gen_cast',hello}} server
%% expect: watch 0 {in,{'$gen_cast',hello}} server
%% expect: *DBG* server got cast hello
%% expect: watch 101 {noreply,1} server
%% expect: watch 1 {noreply,1} server
%% expect: *DBG* server new state 1
%% expect: watch 102 {in,hello} server
%% expect: watch 2 {in,hello} server
%% expect: *DBG* server got hello
%% expect: watch 103 {noreply,2} server
%% expect: watch 3 {noreply,2} server
%% expect: *DBG* server new state 2
%% expect: watch 104 {in,{'$gen_cast',continue}} server
%% expect: *DBG* server got cast continue
%% expect: watch 105 {noreply,3} server
%% expect: *DBG* server new state 3
%% expect: watch 106 {continue,more} server
%% expect: *DBG* server dbg  {continue,more}
%% expect: watch 107 {noreply,4} server
%% expect: *DBG* server new state 4
%% expect: 4
%% expect: {ok,[{noreply,3},{continue,more},{noreply,4}]}
%% expect: *DBG* server new state 3
%% expect: *DBG* server dbg  {continue,more}
%% expect: *DBG* server new state 4
%% expect: ok
%% expect: [{messages_in,3},{messages_out,0}]
%% expect: -- no_debug
%% expect: ok
%% expect: 8
%% expect: {ok,[]}
%% expect: {ok,no_statistics}
%% expect: -- again
%% expect: [ok,ok,unknown_debug,ok,ok,unknown_debug,unknown_debug,ok,unknown_debug,ok,ok,
%% expect:  ok,ok]
%% expect: watch 1 {in,{'$gen_cast',hello}} server
%% expect: watch 7 {in,{'$gen_cast',hello}} server
%% expect: watch 2 {noreply,9} server
%% expect: watch 8 {noreply,9} server
%% expect: 9
%% expect: {ok,[{in,{'$gen_cast',hello}},{noreply,9}]}
%% expect: [ok,ok,ok]
%% expect: 10
%% expect: [ok,ok]
%% expect: -- options of no use
%% expect: []
%% expect: default
%% expect: [event,{in,event}]
%% expect: written: event name
