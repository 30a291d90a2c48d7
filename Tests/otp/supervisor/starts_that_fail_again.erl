%% A child that cannot be started again is tried until it can, with the others of its strategy.
-module(starts_that_fail_again).
-behaviour(supervisor).
-export([main/1, init/1, start/1, gate/2]).

main(_) ->
    process_flag(trap_exit, true),
    [try_strategy(Strategy) || Strategy <- [one_for_one, rest_for_one, one_for_all]],
    logger_std_h:filesync(default).

try_strategy(Strategy) ->
    Gate = spawn_link(?MODULE, gate, [0, []]),
    register(gate, Gate),
    {ok, Sup} = supervisor:start_link(?MODULE, Strategy),
    {b, B, _, _} = lists:keyfind(b, 1, supervisor:which_children(Sup)),
    Gate ! {fail, 3},
    exit(B, kill),
    wait_until_whole(Sup, B),
    Gate ! {starts, self()},
    receive {starts, Starts} -> io:format("~p: ~p~n", [Strategy, Starts]) end,
    exit(Sup, shutdown),
    receive {'EXIT', Sup, shutdown} -> ok end,
    unlink(Gate),
    exit(Gate, kill),
    wait_until_free().

wait_until_free() ->
    case whereis(gate) of undefined -> ok; _ -> erlang:yield(), wait_until_free() end.

wait_until_whole(Sup, B) ->
    Children = supervisor:which_children(Sup),
    case lists:keymember(B, 2, Children) orelse [Id || {Id, Pid, _, _} <- Children, not is_pid(Pid)] =/= [] of
        true -> erlang:yield(), wait_until_whole(Sup, B);
        false -> ok
    end.

init(Strategy) ->
    {ok, {#{strategy => Strategy, intensity => 10},
          [#{id => Id, start => {?MODULE, start, [Id]}} || Id <- [a, b, c]]}}.

%% The gate refuses to start `b` some times.
start(Id) ->
    gate ! {start, Id, self()},
    receive
        {gate, yes} -> {ok, spawn_link(fun() -> receive never -> ok end end)};
        {gate, no} -> {error, gate_is_closed}
    end.

gate(Failures, Starts) ->
    receive
        {fail, N} -> gate(N, Starts);
        {start, b, Pid} when Failures > 0 -> Pid ! {gate, no}, gate(Failures - 1, [{b, no} | Starts]);
        {start, Id, Pid} -> Pid ! {gate, yes}, gate(Failures, [{Id, yes} | Starts]);
        {starts, Pid} -> Pid ! {starts, lists:reverse(Starts)}, gate(Failures, [])
    end.

%% expect: one_for_one: [{a,yes},{b,yes},{c,yes},{b,no},{b,no},{b,no},{b,yes}]
%% expect: rest_for_one: [{a,yes},{b,yes},{c,yes},{b,no},{b,no},{b,no},{b,yes},{c,yes}]
%% expect: one_for_all: [{a,yes},
%% expect:               {b,yes},
%% expect:               {c,yes},
%% expect:               {a,yes},
%% expect:               {b,no},
%% expect:               {a,yes},
%% expect:               {b,no},
%% expect:               {a,yes},
%% expect:               {b,no},
%% expect:               {a,yes},
%% expect:               {b,yes},
%% expect:               {c,yes}]
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: start_error
%% expect:     reason: gate_is_closed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: start_error
%% expect:     reason: gate_is_closed
%% expect:     offender: [{pid,{restarting,<PID>}},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: start_error
%% expect:     reason: gate_is_closed
%% expect:     offender: [{pid,{restarting,<PID>}},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: start_error
%% expect:     reason: gate_is_closed
%% expect:     offender: [{pid,undefined},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: start_error
%% expect:     reason: gate_is_closed
%% expect:     offender: [{pid,undefined},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: start_error
%% expect:     reason: gate_is_closed
%% expect:     offender: [{pid,undefined},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: start_error
%% expect:     reason: gate_is_closed
%% expect:     offender: [{pid,undefined},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: start_error
%% expect:     reason: gate_is_closed
%% expect:     offender: [{pid,undefined},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,starts_that_fail_again}
%% expect:     errorContext: start_error
%% expect:     reason: gate_is_closed
%% expect:     offender: [{pid,undefined},
%% expect:                {id,b},
%% expect:                {mfargs,{starts_that_fail_again,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
