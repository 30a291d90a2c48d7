%% get_status, get_state, replace_state, change_code and tracing of state machines; format_status/1.
-module(status_and_debugging).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, a/3, b/3, code_change/4, format_status/1]).

main(_) ->
    {ok, Pid} = gen_statem:start_link({local, machine}, ?MODULE, [], [{debug, [trace]}]),
    gen_statem:cast(Pid, {keep_state_and_data, [{{timeout, n}, 100000, n}, {next_event, internal, i}]}),
    gen_statem:cast(Pid, postpone),
    ok = gen_statem:call(Pid, reply),
    ok = sys:trace(Pid, false),
    status(Pid),
    print(sys:get_state(Pid)),
    print(sys:replace_state(Pid, fun({State, Data}) -> {State, {replaced, Data}} end)),
    ok = sys:suspend(Pid),
    print(sys:change_code(Pid, ?MODULE, "1", extra)),
    print(sys:change_code(Pid, ?MODULE, "1", refuse)),
    status(Pid),
    ok = sys:resume(Pid),
    gen_statem:cast(Pid, {next_state, a, secret}),
    status(Pid),
    unlink(Pid),
    Monitor = monitor(process, Pid),
    gen_statem:cast(Pid, {stop, because}),
    receive {'DOWN', Monitor, _, _, Reason} -> print(Reason) end,
    logger_std_h:filesync(default).

print(Term) -> io:format("~p~n", [Term]).

status(Pid) ->
    {status, Pid, {module, gen_statem}, [_, Mode, _, _, Shown]} = sys:get_status(Pid),
    print({Mode, Shown}).

init([]) -> {ok, a, data}.

callback_mode() -> [state_functions, state_enter].

a(enter, _, _) -> keep_state_and_data;
a(cast, postpone, _) -> {keep_state_and_data, postpone};
a(cast, Result, _) -> Result;
a(internal, i, _) -> {keep_state_and_data, {state_timeout, 100000, s}};
a({call, From}, reply, _) -> {keep_state_and_data, {reply, From, ok}}.

b(enter, _, _) -> keep_state_and_data;
b(cast, postpone, _) -> keep_state_and_data;
b(cast, Result, _) -> Result.

code_change(_, _, _, refuse) -> {error, refused};
code_change(OldVersion, a, Data, Extra) -> {ok, b, {Data, OldVersion, Extra}}.

format_status(#{data := secret} = Status) -> Status#{data := hidden};
format_status(Status) -> Status.

%% expect: *DBG* machine enter status_and_debugging in state a
%% expect: *DBG* machine consume internal init_state in state a
%% expect: *DBG* machine receive cast {keep_state_and_data,[{{timeout,n},100000,n},{next_event,internal,i}]} in state a
%% expect: *DBG* machine receive internal i in state a
%% expect: *DBG* machine consume cast {keep_state_and_data,[{{timeout,n},100000,n},{next_event,internal,i}]} in state a
%% expect: *DBG* machine start_timer {{timeout,n},100000,n,[]} in state a
%% expect: *DBG* machine consume internal i in state a
%% expect: *DBG* machine start_timer {state_timeout,100000,s,[]} in state a
%% expect: *DBG* machine receive cast postpone in state a
%% expect: *DBG* machine postpone cast postpone in state a
%% expect: *DBG* machine receive call reply from <PID> in state a
%% expect: *DBG* machine send ok to <PID>
%% expect: *DBG* machine consume call reply from <PID> in state a
%% expect: {running,[{header,"Status for state machine machine"},
%% expect:           {data,[{"Status",running},
%% expect:                  {"Parent",<PID>},
%% expect:                  {"Modules",[status_and_debugging]},
%% expect:                  {"Time-outs",{2,[{{timeout,n},n},{state_timeout,s}]}},
%% expect:                  {"Logged Events",[]},
%% expect:                  {"Postponed",[{cast,postpone}]}]},
%% expect:           {data,[{"State",{a,data}}]}]}
%% expect: {a,data}
%% expect: {a,{replaced,data}}
%% expect: ok
%% expect: {error,{error,refused}}
%% expect: {suspended,[{header,"Status for state machine machine"},
%% expect:             {data,[{"Status",suspended},
%% expect:                    {"Parent",<PID>},
%% expect:                    {"Modules",[status_and_debugging]},
%% expect:                    {"Time-outs",{2,[{{timeout,n},n},{state_timeout,s}]}},
%% expect:                    {"Logged Events",[]},
%% expect:                    {"Postponed",[{cast,postpone}]}]},
%% expect:             {data,[{"State",{b,{{replaced,data},"1",extra}}}]}]}
%% expect: {running,[{header,"Status for state machine machine"},
%% expect:           {data,[{"Status",running},
%% expect:                  {"Parent",<PID>},
%% expect:                  {"Modules",[status_and_debugging]},
%% expect:                  {"Time-outs",{1,[{{timeout,n},n}]}},
%% expect:                  {"Logged Events",[]},
%% expect:                  {"Postponed",[{cast,postpone}]}]},
%% expect:           {data,[{"State",{a,hidden}}]}]}
%% expect: because
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** State machine machine terminating
%% expect: ** Last event = {cast,{stop,because}}
%% expect: ** When server state  = {a,hidden}
%% expect: ** Reason for termination = exit:because
%% expect: ** Callback modules = [status_and_debugging]
%% expect: ** Callback mode = [state_functions,state_enter]
%% expect: ** Postponed = [{cast,postpone}]
%% expect: ** Stacktrace =
%% expect: **  []
%% expect: ** Time-outs: {1,[{{timeout,n},n}]}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: status_and_debugging:init/1
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
