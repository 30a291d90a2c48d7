%% start, start_link and start_monitor: processes that acknowledge, end, fail or take too long.
-module(starting).
-export([main/1, init/2]).

main(_) ->
    [print(start, How, proc_lib:start(?MODULE, init, [self(), How], Timeout))
     || {How, Timeout} <- ways()],
    [begin
         {Result, Monitor} = proc_lib:start_monitor(?MODULE, init, [self(), How], Timeout),
         print(start_monitor, How, Result),
         receive {'DOWN', Monitor, process, _, Reason} -> io:format("down: ~p~n", [shown(Reason)]) end
     end || {How, Timeout} <- ways()],
    process_flag(trap_exit, true),
    [begin
         print(start_link, How, proc_lib:start_link(?MODULE, init, [self(), How], Timeout))
     end || {How, Timeout} <- ways()],
    [begin
         try proc_lib:Start(?MODULE, init, [self(), acknowledge], infinity, [monitor])
         catch Class:Reason -> io:format("~p~n", [{Start, Class, Reason}])
         end
     end || Start <- [start, start_link, start_monitor]],
    {ok, Pid} = proc_lib:start(?MODULE, init, [self(), stay], infinity, [{priority, low}]),
    io:format("~p~n", [process_info(Pid, [priority, links, monitored_by])]),
    exit(Pid, kill),
    logger_std_h:filesync(default).

ways() ->
    [{acknowledge, infinity}, {answer, 1000}, {end_normally, infinity}, {exit, infinity},
     {shutdown, infinity}, {error, infinity}, {throw, infinity}, {sleep, 10}].

print(Start, How, Result) ->
    io:format("~p ~p: ~p~n", [Start, How, shown(Result)]).

shown({error, Reason}) -> {error, shown(Reason)};
shown({Reason, [{_, _, _, _} | _]}) -> {Reason, stacktrace};
shown(Result) -> Result.

init(_, acknowledge) -> proc_lib:init_ack(acknowledged);
init(Parent, answer) -> proc_lib:init_ack(Parent, {any, term}), exit(shutdown);
init(_, end_normally) -> ok;
init(_, exit) -> exit(because);
init(_, shutdown) -> exit({shutdown, because});
init(_, error) -> error(failed);
init(_, throw) -> throw(thrown);
init(_, sleep) -> timer:sleep(infinity);
init(_, stay) -> proc_lib:init_ack({ok, self()}), timer:sleep(infinity).

%% expect: start acknowledge: acknowledged
%% expect: start answer: {any,term}
%% expect: start end_normally: {error,normal}
%% expect: start exit: {error,because}
%% expect: start shutdown: {error,{shutdown,because}}
%% expect: start error: {error,{failed,stacktrace}}
%% expect: start throw: {error,{{nocatch,thrown},stacktrace}}
%% expect: start sleep: {error,timeout}
%% expect: start_monitor acknowledge: acknowledged
%% expect: down: normal
%% expect: start_monitor answer: {any,term}
%% expect: down: shutdown
%% expect: start_monitor end_normally: {error,normal}
%% expect: down: normal
%% expect: start_monitor exit: {error,because}
%% expect: down: because
%% expect: start_monitor shutdown: {error,{shutdown,because}}
%% expect: down: {shutdown,because}
%% expect: start_monitor error: {error,{failed,stacktrace}}
%% expect: down: {failed,stacktrace}
%% expect: start_monitor throw: {error,{{nocatch,thrown},stacktrace}}
%% expect: down: {{nocatch,thrown},stacktrace}
%% expect: start_monitor sleep: {error,timeout}
%% expect: down: killed
%% expect: start_link acknowledge: acknowledged
%% expect: start_link answer: {any,term}
%% expect: start_link end_normally: {error,normal}
%% expect: start_link exit: {error,because}
%% expect: start_link shutdown: {error,{shutdown,because}}
%% expect: start_link error: {error,{failed,stacktrace}}
%% expect: start_link throw: {error,{{nocatch,thrown},stacktrace}}
%% expect: start_link sleep: {error,timeout}
%% expect: {start,error,badarg}
%% expect: {start_link,error,badarg}
%% expect: {start_monitor,error,badarg}
%% expect: [{priority,low},{links,[]},{monitored_by,[]}]
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: starting:init/2
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:       in function  starting:init/2 (Tests/otp/proc_lib/starting.erl, line 41)
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
%% expect:     initial call: starting:init/2
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception error: failed
%% expect:       in function  starting:init/2 (Tests/otp/proc_lib/starting.erl, line 43)
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
%% expect:     initial call: starting:init/2
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception throw: thrown
%% expect:       in function  starting:init/2 (Tests/otp/proc_lib/starting.erl, line 44)
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
%% expect:     initial call: starting:init/2
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:       in function  starting:init/2 (Tests/otp/proc_lib/starting.erl, line 41)
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
%% expect:     initial call: starting:init/2
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception error: failed
%% expect:       in function  starting:init/2 (Tests/otp/proc_lib/starting.erl, line 43)
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
%% expect:     initial call: starting:init/2
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception throw: thrown
%% expect:       in function  starting:init/2 (Tests/otp/proc_lib/starting.erl, line 44)
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
%% expect:     initial call: starting:init/2
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:       in function  starting:init/2 (Tests/otp/proc_lib/starting.erl, line 41)
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
%% expect:     initial call: starting:init/2
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception error: failed
%% expect:       in function  starting:init/2 (Tests/otp/proc_lib/starting.erl, line 43)
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
%% expect:     initial call: starting:init/2
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception throw: thrown
%% expect:       in function  starting:init/2 (Tests/otp/proc_lib/starting.erl, line 44)
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
