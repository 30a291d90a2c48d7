%% State enter calls: when they come, with which old state, and what they may return.
-module(state_enter_calls).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, handle_event/4, terminate/3]).

main(_) ->
    [begin
         io:format("-- ~p~n", [Result]),
         {ok, Pid} = gen_statem:start({local, machine}, ?MODULE, [], []),
         Monitor = monitor(process, Pid),
         gen_statem:cast(Pid, {return, {next_state, b, Result}}),
         %% Where it lives on, it has nothing more to do.
         gen_statem:cast(Pid, stop),
         receive
             {'DOWN', Monitor, _, _, {Reason, [_ | _]}} -> io:format("down ~p~n", [Reason]);
             {'DOWN', Monitor, _, _, Reason} -> io:format("down ~p~n", [Reason])
         end
     end || Result <- [keep_state_and_data, {keep_state, data}, {keep_state, data, [{state_timeout, 0, s}]},
                       {next_state, b, data}, {next_state, b, data, {{timeout, n}, 0, n}},
                       {repeat_state, data}, {repeat_state, data, hibernate},
                       {keep_state_and_data, {timeout, 0, t}}, {next_state, c, data}, {stop, normal},
                       {stop, because}, {stop, because, data}, stop, {stop_and_reply, normal, []}, nonsense,
                       {keep_state_and_data, postpone}, {keep_state_and_data, {next_event, internal, i}},
                       {keep_state_and_data, {push_callback_module, m}}, {keep_state_and_data, nonsense},
                       {error, failed}, {throw, keep_state_and_data}]],
    logger_std_h:filesync(default).

init([]) -> {ok, a, none}.

callback_mode() -> [handle_event_function, state_enter].

handle_event(enter, Old, State, Data) ->
    io:format("enter ~p from ~p with ~p~n", [State, Old, Data]),
    case Data of
        none -> keep_state_and_data;
        data -> keep_state_and_data;
        {error, Reason} -> error(Reason);
        {throw, Result} -> throw(Result);
        Result -> Result
    end;
handle_event(cast, {return, Result}, _State, _Data) ->
    Result;
handle_event(Type, Content, State, Data) ->
    io:format("~p ~p in ~p with ~p~n", [Type, Content, State, Data]),
    {stop, normal}.

terminate(Reason, State, Data) ->
    io:format("terminate ~p in ~p with ~p~n", [Reason, State, Data]).

%% expect: -- keep_state_and_data
%% expect: enter a from a with none
%% expect: enter b from a with keep_state_and_data
%% expect: cast stop in b with keep_state_and_data
%% expect: terminate normal in b with keep_state_and_data
%% expect: down normal
%% expect: -- {keep_state,data}
%% expect: enter a from a with none
%% expect: enter b from a with {keep_state,data}
%% expect: cast stop in b with data
%% expect: terminate normal in b with data
%% expect: down normal
%% expect: -- {keep_state,data,[{state_timeout,0,s}]}
%% expect: enter a from a with none
%% expect: enter b from a with {keep_state,data,[{state_timeout,0,s}]}
%% expect: state_timeout s in b with data
%% expect: terminate normal in b with data
%% expect: down normal
%% expect: -- {next_state,b,data}
%% expect: enter a from a with none
%% expect: enter b from a with {next_state,b,data}
%% expect: cast stop in b with data
%% expect: terminate normal in b with data
%% expect: down normal
%% expect: -- {next_state,b,data,{{timeout,n},0,n}}
%% expect: enter a from a with none
%% expect: enter b from a with {next_state,b,data,{{timeout,n},0,n}}
%% expect: {timeout,n} n in b with data
%% expect: terminate normal in b with data
%% expect: down normal
%% expect: -- {repeat_state,data}
%% expect: enter a from a with none
%% expect: enter b from a with {repeat_state,data}
%% expect: enter b from a with data
%% expect: cast stop in b with data
%% expect: terminate normal in b with data
%% expect: down normal
%% expect: -- {repeat_state,data,hibernate}
%% expect: enter a from a with none
%% expect: enter b from a with {repeat_state,data,hibernate}
%% expect: enter b from a with data
%% expect: cast stop in b with data
%% expect: terminate normal in b with data
%% expect: down normal
%% expect: -- {keep_state_and_data,{timeout,0,t}}
%% expect: enter a from a with none
%% expect: enter b from a with {keep_state_and_data,{timeout,0,t}}
%% expect: timeout t in b with {keep_state_and_data,{timeout,0,t}}
%% expect: terminate normal in b with {keep_state_and_data,{timeout,0,t}}
%% expect: down normal
%% expect: -- {next_state,c,data}
%% expect: enter a from a with none
%% expect: enter b from a with {next_state,c,data}
%% expect: terminate {bad_state_enter_return_from_state_function,{next_state,c,data}} in b with {next_state,
%% expect:                                                                                       c,
%% expect:                                                                                       data}
%% expect: down {bad_state_enter_return_from_state_function,{next_state,c,data}}
%% expect: -- {stop,normal}
%% expect: enter a from a with none
%% expect: enter b from a with {stop,normal}
%% expect: terminate normal in b with {stop,normal}
%% expect: down normal
%% expect: -- {stop,because}
%% expect: enter a from a with none
%% expect: enter b from a with {stop,because}
%% expect: terminate because in b with {stop,because}
%% expect: down because
%% expect: -- {stop,because,data}
%% expect: enter a from a with none
%% expect: enter b from a with {stop,because,data}
%% expect: terminate because in b with data
%% expect: down because
%% expect: -- stop
%% expect: enter a from a with none
%% expect: enter b from a with stop
%% expect: terminate normal in b with stop
%% expect: down normal
%% expect: -- {stop_and_reply,normal,[]}
%% expect: enter a from a with none
%% expect: enter b from a with {stop_and_reply,normal,[]}
%% expect: terminate normal in b with {stop_and_reply,normal,[]}
%% expect: down normal
%% expect: -- nonsense
%% expect: enter a from a with none
%% expect: enter b from a with nonsense
%% expect: terminate {bad_return_from_state_function,nonsense} in b with nonsense
%% expect: down {bad_return_from_state_function,nonsense}
%% expect: -- {keep_state_and_data,postpone}
%% expect: enter a from a with none
%% expect: enter b from a with {keep_state_and_data,postpone}
%% expect: terminate {bad_state_enter_action_from_state_function,postpone} in b with {keep_state_and_data,
%% expect:                                                                            postpone}
%% expect: down {bad_state_enter_action_from_state_function,postpone}
%% expect: -- {keep_state_and_data,{next_event,internal,i}}
%% expect: enter a from a with none
%% expect: enter b from a with {keep_state_and_data,{next_event,internal,i}}
%% expect: terminate {bad_state_enter_action_from_state_function,{next_event,internal,i}} in b with {keep_state_and_data,
%% expect:                                                                                           {next_event,
%% expect:                                                                                            internal,
%% expect:                                                                                            i}}
%% expect: down {bad_state_enter_action_from_state_function,{next_event,internal,i}}
%% expect: -- {keep_state_and_data,{push_callback_module,m}}
%% expect: enter a from a with none
%% expect: enter b from a with {keep_state_and_data,{push_callback_module,m}}
%% expect: terminate {bad_state_enter_action_from_state_function,
%% expect:               {push_callback_module,m}} in b with {keep_state_and_data,
%% expect:                                                    {push_callback_module,m}}
%% expect: down {bad_state_enter_action_from_state_function,{push_callback_module,m}}
%% expect: -- {keep_state_and_data,nonsense}
%% expect: enter a from a with none
%% expect: enter b from a with {keep_state_and_data,nonsense}
%% expect: terminate {bad_action_from_state_function,nonsense} in b with {keep_state_and_data,
%% expect:                                                                nonsense}
%% expect: down {bad_action_from_state_function,nonsense}
%% expect: -- {error,failed}
%% expect: enter a from a with none
%% expect: enter b from a with {error,failed}
%% expect: terminate failed in a with none
%% expect: down failed
%% expect: -- {throw,keep_state_and_data}
%% expect: enter a from a with none
%% expect: enter b from a with {throw,keep_state_and_data}
%% expect: cast stop in b with {throw,keep_state_and_data}
%% expect: terminate normal in b with {throw,keep_state_and_data}
%% expect: down normal
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{return,{next_state,b,{next_state,c,data}}}}
%% expect: ** When server state  = {b,{next_state,c,data}}
%% expect: ** Reason for termination = error:{bad_state_enter_return_from_state_function,
%% expect:                                       {next_state,c,data}}
%% expect: ** Callback modules = [state_enter_calls]
%% expect: ** Callback mode = [handle_event_function,state_enter]
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: state_enter_calls:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_state_enter_return_from_state_function,
%% expect:                          {next_state,c,data}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{'$gen_cast',stop}]
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
%% expect: ** Last event = {cast,{return,{next_state,b,{stop,because}}}}
%% expect: ** When server state  = {b,{stop,because}}
%% expect: ** Reason for termination = exit:because
%% expect: ** Callback modules = [state_enter_calls]
%% expect: ** Callback mode = [handle_event_function,state_enter]
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: state_enter_calls:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception exit: because
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{'$gen_cast',stop}]
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
%% expect: ** Last event = {cast,{return,{next_state,b,{stop,because,data}}}}
%% expect: ** When server state  = {b,data}
%% expect: ** Reason for termination = exit:because
%% expect: ** Callback modules = [state_enter_calls]
%% expect: ** Callback mode = [handle_event_function,state_enter]
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: state_enter_calls:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception exit: because
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{'$gen_cast',stop}]
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
%% expect: ** Last event = {cast,{return,{next_state,b,nonsense}}}
%% expect: ** When server state  = {b,nonsense}
%% expect: ** Reason for termination = error:{bad_return_from_state_function,nonsense}
%% expect: ** Callback modules = [state_enter_calls]
%% expect: ** Callback mode = [handle_event_function,state_enter]
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: state_enter_calls:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_return_from_state_function,nonsense}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{'$gen_cast',stop}]
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
%% expect: ** Last event = {cast,{return,{next_state,b,{keep_state_and_data,postpone}}}}
%% expect: ** When server state  = {b,{keep_state_and_data,postpone}}
%% expect: ** Reason for termination = error:{bad_state_enter_action_from_state_function,
%% expect:                                       postpone}
%% expect: ** Callback modules = [state_enter_calls]
%% expect: ** Callback mode = [handle_event_function,state_enter]
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: state_enter_calls:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_state_enter_action_from_state_function,postpone}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{'$gen_cast',stop}]
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
%% expect:                         {next_state,b,
%% expect:                             {keep_state_and_data,{next_event,internal,i}}}}}
%% expect: ** When server state  = {b,{keep_state_and_data,{next_event,internal,i}}}
%% expect: ** Reason for termination = error:{bad_state_enter_action_from_state_function,
%% expect:                                       {next_event,internal,i}}
%% expect: ** Callback modules = [state_enter_calls]
%% expect: ** Callback mode = [handle_event_function,state_enter]
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: state_enter_calls:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_state_enter_action_from_state_function,
%% expect:                          {next_event,internal,i}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{'$gen_cast',stop}]
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
%% expect:                         {next_state,b,
%% expect:                             {keep_state_and_data,{push_callback_module,m}}}}}
%% expect: ** When server state  = {b,{keep_state_and_data,{push_callback_module,m}}}
%% expect: ** Reason for termination = error:{bad_state_enter_action_from_state_function,
%% expect:                                       {push_callback_module,m}}
%% expect: ** Callback modules = [state_enter_calls]
%% expect: ** Callback mode = [handle_event_function,state_enter]
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: state_enter_calls:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_state_enter_action_from_state_function,
%% expect:                          {push_callback_module,m}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{'$gen_cast',stop}]
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
%% expect: ** Last event = {cast,{return,{next_state,b,{keep_state_and_data,nonsense}}}}
%% expect: ** When server state  = {b,{keep_state_and_data,nonsense}}
%% expect: ** Reason for termination = error:{bad_action_from_state_function,nonsense}
%% expect: ** Callback modules = [state_enter_calls]
%% expect: ** Callback mode = [handle_event_function,state_enter]
%% expect: ** Stacktrace =
%% expect: **  []
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: state_enter_calls:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: {bad_action_from_state_function,nonsense}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{'$gen_cast',stop}]
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
%% expect: ** Last event = {cast,{return,{next_state,b,{error,failed}}}}
%% expect: ** When server state  = {a,none}
%% expect: ** Reason for termination = error:failed
%% expect: ** Callback modules = [state_enter_calls]
%% expect: ** Callback mode = [handle_event_function,state_enter]
%% expect: ** Stacktrace =
%% expect: **  [{state_enter_calls,handle_event,4,
%% expect:                         [{file,"Tests/otp/gen_statem/state_enter_calls.erl"},
%% expect:                          {line,37}]}]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: state_enter_calls:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: machine
%% expect:     exception error: failed
%% expect:       in function  state_enter_calls:handle_event/4 (Tests/otp/gen_statem/state_enter_calls.erl, line 37)
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{'$gen_cast',stop}]
%% expect:     links: []
%% expect:     dictionary: []
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
