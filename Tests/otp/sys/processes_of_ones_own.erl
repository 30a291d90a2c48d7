%% A process that is no behaviour, but handles system messages by itself.
-module(processes_of_ones_own).
-export([main/1, init/1]).
-export([system_continue/3, system_terminate/4, system_code_change/4, system_get_state/1,
         system_replace_state/2]).

main(_) ->
    process_flag(trap_exit, true),
    {ok, Pid} = proc_lib:start_link(?MODULE, init, [self()]),
    print(sys:get_state(Pid)),
    print(sys:replace_state(Pid, fun(N) -> N + 1 end)),
    print(catch sys:replace_state(Pid, fun(_) -> exit(failed) end)),
    ok = sys:log(Pid, true),
    Pid ! {ask, self()},
    receive {answer, N} -> print(N) end,
    print(sys:log(Pid, get)),
    ok = sys:trace(Pid, true),
    Pid ! {ask, self()},
    ok = sys:trace(Pid, false),
    receive {answer, M} -> print(M) end,
    ok = sys:suspend(Pid),
    print(sys:change_code(Pid, ?MODULE, undefined, 10)),
    {status, Pid, {module, ?MODULE}, [_, suspended, Parent, _, Misc]} = sys:get_status(Pid),
    print({Parent =:= self(), Misc}),
    ok = sys:resume(Pid),
    print(proc_lib:stop(Pid, {because, of_this}, 1000)),
    receive {'EXIT', Pid, Reason} -> print(Reason) end,
    print(catch proc_lib:stop(Pid)).

print(Term) -> io:format("~p~n", [Term]).

init(Parent) ->
    proc_lib:init_ack(Parent, {ok, self()}),
    loop(Parent, sys:debug_options([]), 0).

loop(Parent, Debug, N) ->
    receive
        {system, From, Request} ->
            sys:handle_system_msg(Request, From, Parent, ?MODULE, Debug, N);
        {ask, Pid} ->
            Debug1 = sys:handle_debug(Debug, fun write/3, own, {in, ask}),
            Pid ! {answer, N},
            Debug2 = sys:handle_debug(Debug1, fun write/3, own, {out, {answer, N}, somebody}),
            loop(Parent, Debug2, N + 1)
    end.

write(Device, Event, Name) -> io:format(Device, "~p event = ~p~n", [Name, Event]).

system_continue(Parent, Debug, N) -> loop(Parent, Debug, N).
system_terminate(Reason, _Parent, _Debug, N) -> print({terminate, Reason, N}), exit(Reason).
system_code_change(N, ?MODULE, undefined, Extra) -> {ok, N + Extra}.
system_get_state(N) -> {ok, N}.
system_replace_state(Fun, N) -> New = Fun(N), {ok, New, New}.

%% expect: 0
%% expect: 1
%% expect: {'EXIT',
%% expect:     {{callback_failed,
%% expect:          {processes_of_ones_own,system_replace_state},
%% expect:          {exit,failed}},
%% expect:      [{processes_of_ones_own,main,1,
%% expect:           [{file,"Tests/otp/sys/processes_of_ones_own.erl"},{line,12}]}]}}
%% expect: 1
%% expect: {ok,[{in,ask},{out,{answer,1},somebody}]}
%% expect: own event = {in,ask}
%% expect: own event = {out,{answer,2},somebody}
%% expect: 2
%% expect: ok
%% expect: {true,13}
%% expect: {terminate,{because,of_this},13}
%% expect: ok
%% expect: {because,of_this}
%% expect: {'EXIT',noproc}
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: processes_of_ones_own:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {because,of_this}
%% expect:       in function  processes_of_ones_own:system_terminate/4 (Tests/otp/sys/processes_of_ones_own.erl, line 50)
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
