%% What a state function may return to stop, and what is reported about returns, actions and crashes.
-module(returns_and_reports).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, handle_event/4, terminate/3]).

main(_) ->
    [begin
         {ok, Pid} = gen_statem:start({local, machine}, ?MODULE, [], []),
         Monitor = monitor(process, Pid),
         gen_statem:cast(Pid, {return, Result}),
         receive
             {'DOWN', Monitor, _, _, {Reason, [_ | _]}} -> io:format("~p: ~p~n", [Result, Reason]);
             {'DOWN', Monitor, _, _, Reason} -> io:format("~p: ~p~n", [Result, Reason])
         end
     end || Result <- [stop, {stop, normal}, {stop, shutdown}, {stop, {shutdown, x}}, {stop, because},
                       {stop, because, new}, {stop_and_reply, normal, []},
                       {stop_and_reply, because, [{reply, {self(), tag}, reply}]},
                       {stop_and_reply, because, {reply, {self(), tag}, reply}, new},
                       {stop_and_reply, because, nonsense}, nonsense, {next_state, only},
                       {keep_state_and_data, nonsense}, {keep_state_and_data, [{reply, nobody, reply}]},
                       {keep_state_and_data, [{next_event, nonsense, content}]},
                       {keep_state_and_data, [{timeout, -1, content}]},
                       {keep_state_and_data, [{state_timeout, soon, content}]},
                       {keep_state_and_data, [{{timeout, n}, 1, content, nonsense}]},
                       {keep_state_and_data, [{{nonsense, n}, 1, content}]},
                       {keep_state_and_data, pop_callback_module},
                       {keep_state_and_data, {push_callback_module, no_such_module}},
                       {error, failed}, {exit, because}, {exit, normal}, {throw, {stop, thrown}},
                       {throw, nonsense}, {undef, module}, {undef, function},
                       {keep_state, fails_in_terminate, {next_event, cast, {return, {stop, normal}}}},
                       {keep_state, exits_in_terminate, {next_event, cast, {return, {stop, normal}}}}]],
    io:format("~p~n", [[receive {tag, reply} -> reply after 0 -> none end || _ <- [1, 2]]]),
    logger_std_h:filesync(default).

init([]) -> {ok, state, data}.

callback_mode() -> handle_event_function.

handle_event(cast, {return, {error, Reason}}, _, _) -> error(Reason);
handle_event(cast, {return, {exit, Reason}}, _, _) -> exit(Reason);
handle_event(cast, {return, {throw, Result}}, _, _) -> throw(Result);
handle_event(cast, {return, {undef, module}}, _, _) -> no_such_module:function(1);
handle_event(cast, {return, {undef, function}}, _, _) -> lists:no_such_function(1);
handle_event(cast, {return, Result}, _, _) -> Result.

terminate(_, _, fails_in_terminate) -> error(failed);
terminate(_, _, exits_in_terminate) -> exit(left);
terminate(Reason, State, Data) -> io:format("terminate ~p ~p ~p~n", [Reason, State, Data]).

%% expect: terminate normal state data
%% expect: stop: normal
%% expect: terminate normal state data
%% expect: {stop,normal}: normal
%% expect: terminate shutdown state data
%% expect: {stop,shutdown}: shutdown
%% expect: terminate {shutdown,x} state data
%% expect: {stop,{shutdown,x}}: {shutdown,x}
%% expect: terminate because state data
%% expect: {stop,because}: because
%% expect: terminate because state new
%% expect: {stop,because,new}: because
%% expect: terminate normal state data
%% expect: {stop_and_reply,normal,[]}: normal
%% expect: terminate because state data
%% expect: {stop_and_reply,because,[{reply,{<PID>,tag},reply}]}: because
%% expect: terminate because state new
%% expect: {stop_and_reply,because,{reply,{<PID>,tag},reply},new}: because
%% expect: terminate {bad_reply_action_from_state_function,nonsense} state data
%% expect: {stop_and_reply,because,nonsense}: {bad_reply_action_from_state_function,
%% expect:                                        nonsense}
%% expect: terminate {bad_return_from_state_function,nonsense} state data
%% expect: nonsense: {bad_return_from_state_function,nonsense}
%% expect: terminate {bad_return_from_state_function,{next_state,only}} state data
%% expect: {next_state,only}: {bad_return_from_state_function,{next_state,only}}
%% expect: terminate {bad_action_from_state_function,nonsense} state data
%% expect: {keep_state_and_data,nonsense}: {bad_action_from_state_function,nonsense}
%% expect: terminate {bad_action_from_state_function,{reply,nobody,reply}} state data
%% expect: {keep_state_and_data,[{reply,nobody,reply}]}: {bad_action_from_state_function,
%% expect:                                                {reply,nobody,reply}}
%% expect: terminate {bad_action_from_state_function,{next_event,nonsense,content}} state data
%% expect: {keep_state_and_data,[{next_event,nonsense,content}]}: {bad_action_from_state_function,
%% expect:                                                         {next_event,nonsense,
%% expect:                                                          content}}
%% expect: terminate {bad_action_from_state_function,{timeout,-1,content}} state data
%% expect: {keep_state_and_data,[{timeout,-1,content}]}: {bad_action_from_state_function,
%% expect:                                                {timeout,-1,content}}
%% expect: terminate {bad_action_from_state_function,{state_timeout,soon,content}} state data
%% expect: {keep_state_and_data,[{state_timeout,soon,content}]}: {bad_action_from_state_function,
%% expect:                                                        {state_timeout,soon,
%% expect:                                                         content}}
%% expect: terminate {bad_action_from_state_function,{{timeout,n},1,content,nonsense}} state data
%% expect: {keep_state_and_data,[{{timeout,n},1,content,nonsense}]}: {bad_action_from_state_function,
%% expect:                                                            {{timeout,n},
%% expect:                                                             1,content,
%% expect:                                                             nonsense}}
%% expect: terminate {bad_action_from_state_function,{{nonsense,n},1,content}} state data
%% expect: {keep_state_and_data,[{{nonsense,n},1,content}]}: {bad_action_from_state_function,
%% expect:                                                    {{nonsense,n},1,content}}
%% expect: terminate {bad_action_from_state_function,pop_callback_module} state data
%% expect: {keep_state_and_data,pop_callback_module}: {bad_action_from_state_function,
%% expect:                                             pop_callback_module}
%% expect: terminate undef state data
%% expect: {keep_state_and_data,{push_callback_module,no_such_module}}: undef
%% expect: terminate failed state data
%% expect: {error,failed}: failed
%% expect: terminate because state data
%% expect: {exit,because}: because
%% expect: terminate normal state data
%% expect: {exit,normal}: normal
%% expect: terminate thrown state data
%% expect: {throw,{stop,thrown}}: thrown
%% expect: terminate {bad_return_from_state_function,nonsense} state data
%% expect: {throw,nonsense}: {bad_return_from_state_function,nonsense}
%% expect: terminate undef state data
%% expect: {undef,module}: undef
%% expect: terminate undef state data
%% expect: {undef,function}: undef
%% expect: {keep_state,fails_in_terminate,{next_event,cast,{return,{stop,normal}}}}: failed
%% expect: {keep_state,exits_in_terminate,{next_event,cast,{return,{stop,normal}}}}: left
%% expect: [reply,reply]
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{stop,because}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = exit:because
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{stop,because,new}}}
%% expect: ** When server state  = {state,new}
%% expect: ** Reason for termination = exit:because
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,
%% expect:                     {return,
%% expect:                         {stop_and_reply,because,
%% expect:                             [{reply,{<PID>,tag},reply}]}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = exit:because
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,
%% expect:                     {return,
%% expect:                         {stop_and_reply,because,
%% expect:                             {reply,{<PID>,tag},reply},
%% expect:                             new}}}
%% expect: ** When server state  = {state,new}
%% expect: ** Reason for termination = exit:because
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{stop_and_reply,because,nonsense}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_reply_action_from_state_function,
%% expect:                                       nonsense}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_reply_action_from_state_function,nonsense}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,nonsense}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_return_from_state_function,nonsense}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_return_from_state_function,nonsense}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{next_state,only}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_return_from_state_function,
%% expect:                                       {next_state,only}}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_return_from_state_function,{next_state,only}}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{keep_state_and_data,nonsense}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_action_from_state_function,nonsense}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_action_from_state_function,nonsense}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{keep_state_and_data,[{reply,nobody,reply}]}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_action_from_state_function,
%% expect:                                       {reply,nobody,reply}}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_action_from_state_function,{reply,nobody,reply}}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,
%% expect:                     {return,
%% expect:                         {keep_state_and_data,
%% expect:                             [{next_event,nonsense,content}]}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_action_from_state_function,
%% expect:                                       {next_event,nonsense,content}}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_action_from_state_function,
%% expect:                          {next_event,nonsense,content}}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{keep_state_and_data,[{timeout,-1,content}]}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_action_from_state_function,
%% expect:                                       {timeout,-1,content}}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_action_from_state_function,{timeout,-1,content}}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,
%% expect:                     {return,
%% expect:                         {keep_state_and_data,[{state_timeout,soon,content}]}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_action_from_state_function,
%% expect:                                       {state_timeout,soon,content}}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_action_from_state_function,
%% expect:                          {state_timeout,soon,content}}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,
%% expect:                     {return,
%% expect:                         {keep_state_and_data,
%% expect:                             [{{timeout,n},1,content,nonsense}]}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_action_from_state_function,
%% expect:                                       {{timeout,n},1,content,nonsense}}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_action_from_state_function,
%% expect:                          {{timeout,n},1,content,nonsense}}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,
%% expect:                     {return,{keep_state_and_data,[{{nonsense,n},1,content}]}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_action_from_state_function,
%% expect:                                       {{nonsense,n},1,content}}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_action_from_state_function,{{nonsense,n},1,content}}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{keep_state_and_data,pop_callback_module}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_action_from_state_function,
%% expect:                                       pop_callback_module}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_action_from_state_function,pop_callback_module}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,
%% expect:                     {return,
%% expect:                         {keep_state_and_data,
%% expect:                             {push_callback_module,no_such_module}}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{'module could not be loaded',
%% expect:                                       no_such_module}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: undefined function no_such_module:callback_mode/0
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{error,failed}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:failed
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  [{returns_and_reports,handle_event,4,
%% expect:                           [{file,"Tests/otp/gen_statem/returns_and_reports.erl"},
%% expect:                            {line,39}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: failed
%% expect:       in function  returns_and_reports:handle_event/4 (Tests/otp/gen_statem/returns_and_reports.erl, line 39)
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{exit,because}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = exit:because
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  [{returns_and_reports,handle_event,4,
%% expect:                           [{file,"Tests/otp/gen_statem/returns_and_reports.erl"},
%% expect:                            {line,40}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception exit: because
%% expect:       in function  returns_and_reports:handle_event/4 (Tests/otp/gen_statem/returns_and_reports.erl, line 40)
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{throw,{stop,thrown}}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = exit:thrown
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception exit: thrown
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{throw,nonsense}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{bad_return_from_state_function,nonsense}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_return_from_state_function,nonsense}
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{undef,module}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{'module could not be loaded',
%% expect:                                       no_such_module}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{undef,function}}}
%% expect: ** When server state  = {state,data}
%% expect: ** Reason for termination = error:{'function not exported',
%% expect:                                       {lists,no_such_function,1}}
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{stop,normal}}}
%% expect: ** When server state  = {state,fails_in_terminate}
%% expect: ** Reason for termination = error:failed
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  [{returns_and_reports,terminate,3,
%% expect:                           [{file,"Tests/otp/gen_statem/returns_and_reports.erl"},
%% expect:                            {line,46}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: failed
%% expect:       in function  returns_and_reports:terminate/3 (Tests/otp/gen_statem/returns_and_reports.erl, line 46)
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
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{stop,normal}}}
%% expect: ** When server state  = {state,exits_in_terminate}
%% expect: ** Reason for termination = exit:left
%% expect: ** Callback modules = [returns_and_reports]
%% expect: ** Callback mode = handle_event_function
%% expect: ** Stacktrace =
%% expect: **  [{returns_and_reports,terminate,3,
%% expect:                           [{file,"Tests/otp/gen_statem/returns_and_reports.erl"},
%% expect:                            {line,47}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_and_reports:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception exit: left
%% expect:       in function  returns_and_reports:terminate/3 (Tests/otp/gen_statem/returns_and_reports.erl, line 47)
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
