%% A manager ends with its parent, after its handlers; handlers without handle_info; hibernation.
-module(end_of_a_manager).
-behaviour(gen_event).
-export([main/1, init/1, handle_event/2, handle_call/2, terminate/2]).

main(_) ->
    process_flag(trap_exit, true),
    [begin
         {ok, Manager} = gen_event:start_link(),
         ok = gen_event:add_handler(Manager, ?MODULE, Reason),
         exit(Manager, Reason),
         receive {'EXIT', Manager, End} -> io:format("~p: ~p~n", [Reason, End]) end
     end || Reason <- [normal, shutdown, {shutdown, x}, bad, kill]],
    {ok, Manager} = gen_event:start_link([{hibernate_after, 1}]),
    ok = gen_event:add_handler(Manager, ?MODULE, state),
    Manager ! message,
    hibernates(Manager),
    io:format("~p~n", [gen_event:call(Manager, ?MODULE, request)]),
    hibernates(Manager),
    ok = gen_event:stop(Manager),
    logger_std_h:filesync(default).

hibernates(Pid) ->
    case process_info(Pid, [current_function, status]) of
        [{current_function, {erlang, hibernate, 3}}, {status, waiting}] -> io:format("hibernates~n");
        _ -> erlang:yield(), hibernates(Pid)
    end.

init(State) -> {ok, State}.
handle_event(_, State) -> {ok, State}.
handle_call(Request, State) -> {ok, {Request, State}, State}.
terminate(Reason, State) -> io:format("terminate ~p ~p~n", [Reason, State]).

%% expect: terminate stop normal
%% expect: normal: normal
%% expect: terminate stop shutdown
%% expect: shutdown: shutdown
%% expect: terminate stop {shutdown,x}
%% expect: {shutdown,x}: {shutdown,x}
%% expect: terminate stop bad
%% expect: bad: bad
%% expect: kill: killed
%% expect: hibernates
%% expect: {request,state}
%% expect: hibernates
%% expect: terminate stop state
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: gen_event:init_it/6
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: bad
%% expect:     ancestors: [<PID>]
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
%% expect: =WARNING REPORT==== <TIME> ===
%% expect: ** Undefined handle_info in end_of_a_manager
%% expect: ** Unhandled message: message
%% expect:
