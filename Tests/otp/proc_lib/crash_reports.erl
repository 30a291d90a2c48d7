%% Reports of processes that end with an exception, with their dictionary, messages and neighbours.
-module(crash_reports).
-export([main/1, fail/1, hibernated/1]).

main(_) ->
    [crash(fun() -> fail(How) end)
     || How <- [normal, shutdown, {shutdown, x}, kill, error, throw, badmatch, function_clause, undef, badarg,
                dictionary]],
    crash(fun() -> proc_lib:hibernate(?MODULE, hibernated, [self() ! {wake, up}]) end),
    %% The last one: nothing may be printed behind a report with neighbours, which has no empty line.
    ended(fun() ->
        register(crasher, self()),
        Partner = proc_lib:spawn_link(fun() -> register(partner, self()), receive stop -> ok end end),
        wait_until_registered(partner),
        _ = Partner,
        process_flag(trap_exit, true),
        exit({with, a, neighbour})
    end),
    logger_std_h:filesync(default).

wait_until_registered(Name) ->
    case process_info_of(Name) of
        {current_function, {?MODULE, _, _}} -> ok;
        _ -> erlang:yield(), wait_until_registered(Name)
    end.

process_info_of(Name) ->
    case whereis(Name) of
        undefined -> none;
        Pid ->
            case process_info(Pid, [status, current_function]) of
                [{status, waiting}, Function] -> Function;
                _ -> none
            end
    end.

crash(Fun) ->
    io:format("~p~n", [shown(ended(Fun))]).

ended(Fun) ->
    {Pid, Monitor} = proc_lib:spawn_opt(Fun, [monitor]),
    receive {'DOWN', Monitor, process, Pid, Reason} -> Reason end.

shown({Reason, [{_, _, _, _} | _]}) -> Reason;
shown(Reason) -> Reason.

fail(normal) -> exit(normal);
fail(shutdown) -> exit(shutdown);
fail({shutdown, _} = Reason) -> exit(Reason);
fail(kill) -> exit(kill);
fail(error) -> error({some, "reason"});
fail(throw) -> throw(thrown);
fail(badmatch) -> ok = zero();
fail(function_clause) -> fail(nonsense);
fail(undef) -> no_such_module:function(a);
fail(badarg) -> list_to_atom(zero());
fail(dictionary) ->
    put(list, lists:seq(1, 40)),
    self() ! {a, message},
    self() ! {another, message},
    exit(because).

zero() -> 0.

hibernated(Message) -> exit({awake, Message}).

%% expect: normal
%% expect: shutdown
%% expect: {shutdown,x}
%% expect: kill
%% expect: {some,"reason"}
%% expect: {nocatch,thrown}
%% expect: {badmatch,0}
%% expect: function_clause
%% expect: undef
%% expect: badarg
%% expect: because
%% expect: {awake,{wake,up}}
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: crash_reports:'-main/1-fun-1-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: kill
%% expect:       in function  crash_reports:fail/1 (Tests/otp/proc_lib/crash_reports.erl, line 50)
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
%% expect:     initial call: crash_reports:'-main/1-fun-1-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception error: {some,"reason"}
%% expect:       in function  crash_reports:fail/1 (Tests/otp/proc_lib/crash_reports.erl, line 51)
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
%% expect:     initial call: crash_reports:'-main/1-fun-1-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception throw: thrown
%% expect:       in function  crash_reports:fail/1 (Tests/otp/proc_lib/crash_reports.erl, line 52)
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
%% expect:     initial call: crash_reports:'-main/1-fun-1-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception error: no match of right hand side value 0
%% expect:       in function  crash_reports:fail/1 (Tests/otp/proc_lib/crash_reports.erl, line 53)
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
%% expect:     initial call: crash_reports:'-main/1-fun-1-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception error: no function clause matching
%% expect:                      crash_reports:fail(nonsense) (Tests/otp/proc_lib/crash_reports.erl, line 47)
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
%% expect:     initial call: crash_reports:'-main/1-fun-1-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: []
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
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: crash_reports:'-main/1-fun-1-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception error: bad argument
%% expect:       in function  list_to_atom/1
%% expect:          called as list_to_atom(0)
%% expect:          *** argument 1: not a list
%% expect:       in call from crash_reports:fail/1 (Tests/otp/proc_lib/crash_reports.erl, line 56)
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
%% expect:     initial call: crash_reports:'-main/1-fun-1-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:       in function  crash_reports:fail/1 (Tests/otp/proc_lib/crash_reports.erl, line 61)
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 2
%% expect:     messages: [{a,message},{another,message}]
%% expect:     links: []
%% expect:     dictionary: [{list,[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,
%% expect:                          21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,
%% expect:                          38,39,40]}]
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: crash_reports:'-main/1-fun-2-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {awake,{wake,up}}
%% expect:       in function  crash_reports:hibernated/1 (Tests/otp/proc_lib/crash_reports.erl, line 65)
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{wake,up}]
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
%% expect:     initial call: crash_reports:'-main/1-fun-4-'/0
%% expect:     pid: <PID>
%% expect:     registered_name: crasher
%% expect:     exception exit: {with,a,neighbour}
%% expect:       in function  crash_reports:'-main/1-fun-4-'/0 (Tests/otp/proc_lib/crash_reports.erl, line 17)
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
%% expect:     neighbour:
%% expect:       pid: <PID>
%% expect:       registered_name: partner
%% expect:       initial call: crash_reports:'-main/1-fun-3-'/0
%% expect:       current_function: {crash_reports,'-main/1-fun-3-',0}
%% expect:       ancestors: [crasher,<PID>]
%% expect:       message_queue_len: 0
%% expect:       links: [<PID>]
%% expect:       trap_exit: false
%% expect:       status: waiting
%% expect:       heap_size: <N>
%% expect:       stack_size: <N>
%% expect:       reductions: <N>
%% expect:       current_stacktrace: [{crash_reports,'-main/1-fun-3-',0,
%% expect:                       [{file,"Tests/otp/proc_lib/crash_reports.erl"},
%% expect:                        {line,13}]}]
