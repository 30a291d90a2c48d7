%% What a server that ends for a bad reason leaves on the terminal.
-module(reports_of_crashes).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, handle_info/2, terminate/2]).

main(_) ->
    crash_all([{call, {stop, because, state}}, {call, {stop, because, reply, state}},
                           {call, {error, failed}}, {call, {exit, left}}, {call, {throw, thrown}},
                           {call, {undefined, function}}, {call, {undefined, module}},
                           {cast, {stop, because, state}}, {cast, {error, {badmatch, 1}}},
                           {info, {exit, {complex, [1, 2, 3]}}},
                           {cast, {stop, normal, fail_in_terminate}},
                           {cast, {stop, because, fail_in_terminate}},
                           {cast, {stop, because, throw_in_terminate}},
                           {cast, {stop, because, exit_in_terminate}},
                           {cast, {exit, normal}}, {cast, {exit, shutdown}},
                           {cast, {exit, {shutdown, why}}}]),
    logger_std_h:filesync(default).

crash_all([]) -> ok;
crash_all([How | Rest]) ->
    crash(How),
    crash_all(Rest).

crash({Way, How}) ->
    {ok, Server} = gen_server:start({local, server}, ?MODULE, [], []),
    Monitor = monitor(process, Server),
    case Way of
        call -> catch gen_server:call(Server, How);
        cast -> gen_server:cast(Server, How);
        info -> Server ! How
    end,
    receive
        {'DOWN', Monitor, _, _, {Reason, [_ | _]}} -> io:format("~p ~p: ~p~n", [Way, How, Reason]);
        {'DOWN', Monitor, _, _, Reason} -> io:format("~p ~p: ~p~n", [Way, How, Reason])
    end.

init([]) -> {ok, first}.
handle_call(How, _From, State) -> act(How, State).
handle_cast(How, State) -> act(How, State).
handle_info(How, State) -> act(How, State).

act({error, Reason}, _) -> error(Reason);
act({exit, Reason}, _) -> exit(Reason);
act({throw, Value}, _) -> throw(Value);
act({undefined, function}, _) -> lists:no_such_function(1);
act({undefined, module}, _) -> no_such_module:function(1);
act(Return, _) -> Return.

terminate(_, fail_in_terminate) -> error(in_terminate);
terminate(_, throw_in_terminate) -> throw(in_terminate);
terminate(_, exit_in_terminate) -> exit(in_terminate);
terminate(_, _) -> ok.

%% expect: call {stop,because,state}: because
%% expect: call {stop,because,reply,state}: because
%% expect: call {error,failed}: failed
%% expect: call {exit,left}: left
%% expect: call {throw,thrown}: {bad_return_value,thrown}
%% expect: call {undefined,function}: undef
%% expect: call {undefined,module}: undef
%% expect: cast {stop,because,state}: because
%% expect: cast {error,{badmatch,1}}: {badmatch,1}
%% expect: info {exit,{complex,[1,2,3]}}: complex
%% expect: cast {stop,normal,fail_in_terminate}: in_terminate
%% expect: cast {stop,because,fail_in_terminate}: in_terminate
%% expect: cast {stop,because,throw_in_terminate}: because
%% expect: cast {stop,because,exit_in_terminate}: in_terminate
%% expect: cast {exit,normal}: normal
%% expect: cast {exit,shutdown}: shutdown
%% expect: cast {exit,{shutdown,why}}: {shutdown,why}
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {stop,because,state}
%% expect: ** When Server state == state
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect: ** Client <PID> stacktrace
%% expect: ** [{reports_of_crashes,crash,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,29}]},
%% expect:     {reports_of_crashes,crash_all,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,22}]},
%% expect:     {reports_of_crashes,main,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,7}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
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
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {stop,because,reply,state}
%% expect: ** When Server state == state
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect: ** Client <PID> stacktrace
%% expect: ** [{reports_of_crashes,crash,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,29}]},
%% expect:     {reports_of_crashes,crash_all,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,22}]},
%% expect:     {reports_of_crashes,main,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,7}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
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
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {error,failed}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {failed,
%% expect:        [{reports_of_crashes,act,2,
%% expect:             [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},{line,43}]}]}
%% expect: ** Client <PID> stacktrace
%% expect: ** [{reports_of_crashes,crash,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,29}]},
%% expect:     {reports_of_crashes,crash_all,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,22}]},
%% expect:     {reports_of_crashes,main,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,7}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception error: failed
%% expect:       in function  reports_of_crashes:act/2 (Tests/otp/gen_server/reports_of_crashes.erl, line 43)
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
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {exit,left}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {left,[{reports_of_crashes,act,2,
%% expect:                               [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                                {line,44}]}]}
%% expect: ** Client <PID> stacktrace
%% expect: ** [{reports_of_crashes,crash,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,29}]},
%% expect:     {reports_of_crashes,crash_all,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,22}]},
%% expect:     {reports_of_crashes,main,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,7}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: left
%% expect:       in function  reports_of_crashes:act/2 (Tests/otp/gen_server/reports_of_crashes.erl, line 44)
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
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {throw,thrown}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,thrown}
%% expect: ** Client <PID> stacktrace
%% expect: ** [{reports_of_crashes,crash,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,29}]},
%% expect:     {reports_of_crashes,crash_all,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,22}]},
%% expect:     {reports_of_crashes,main,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,7}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {bad_return_value,thrown}
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
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {undefined,function}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {'function not exported',
%% expect:        [{lists,no_such_function,[1],[]}]}
%% expect: ** Client <PID> stacktrace
%% expect: ** [{reports_of_crashes,crash,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,29}]},
%% expect:     {reports_of_crashes,crash_all,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,22}]},
%% expect:     {reports_of_crashes,main,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,7}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception error: undefined function lists:no_such_function/1
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
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {undefined,module}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {'module could not be loaded',
%% expect:        [{no_such_module,function,[1],[]}]}
%% expect: ** Client <PID> stacktrace
%% expect: ** [{reports_of_crashes,crash,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,29}]},
%% expect:     {reports_of_crashes,crash_all,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,22}]},
%% expect:     {reports_of_crashes,main,1,
%% expect:                         [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                          {line,7}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception error: undefined function no_such_module:function/1
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
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {'$gen_cast',{stop,because,state}}
%% expect: ** When Server state == state
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
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
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {'$gen_cast',{error,{badmatch,1}}}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {{badmatch,1},
%% expect:     [{reports_of_crashes,act,2,
%% expect:                          [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                           {line,43}]}]}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception error: no match of right hand side value 1
%% expect:       in function  reports_of_crashes:act/2 (Tests/otp/gen_server/reports_of_crashes.erl, line 43)
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
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {exit,{complex,[1,2,3]}}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {{complex,[1,2,3]},
%% expect:     [{reports_of_crashes,act,2,
%% expect:                          [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},
%% expect:                           {line,44}]}]}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: {complex,[1,2,3]}
%% expect:       in function  reports_of_crashes:act/2 (Tests/otp/gen_server/reports_of_crashes.erl, line 44)
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
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {'$gen_cast',{stop,normal,fail_in_terminate}}
%% expect: ** When Server state == fail_in_terminate
%% expect: ** Reason for termination ==
%% expect: ** {in_terminate,
%% expect:        [{reports_of_crashes,terminate,2,
%% expect:             [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},{line,50}]}]}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception error: in_terminate
%% expect:       in function  reports_of_crashes:terminate/2 (Tests/otp/gen_server/reports_of_crashes.erl, line 50)
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
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {'$gen_cast',{stop,because,fail_in_terminate}}
%% expect: ** When Server state == fail_in_terminate
%% expect: ** Reason for termination ==
%% expect: ** {in_terminate,
%% expect:        [{reports_of_crashes,terminate,2,
%% expect:             [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},{line,50}]}]}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception error: in_terminate
%% expect:       in function  reports_of_crashes:terminate/2 (Tests/otp/gen_server/reports_of_crashes.erl, line 50)
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
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {'$gen_cast',{stop,because,throw_in_terminate}}
%% expect: ** When Server state == throw_in_terminate
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
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
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {'$gen_cast',{stop,because,exit_in_terminate}}
%% expect: ** When Server state == exit_in_terminate
%% expect: ** Reason for termination ==
%% expect: ** {in_terminate,
%% expect:        [{reports_of_crashes,terminate,2,
%% expect:             [{file,"Tests/otp/gen_server/reports_of_crashes.erl"},{line,52}]}]}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: reports_of_crashes:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: server
%% expect:     exception exit: in_terminate
%% expect:       in function  reports_of_crashes:terminate/2 (Tests/otp/gen_server/reports_of_crashes.erl, line 52)
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
