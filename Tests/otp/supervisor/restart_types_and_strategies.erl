%% Each strategy with each restart type: which children are started again when one ends, and which are
%% not touched.
-module(restart_types_and_strategies).
-behaviour(supervisor).
-export([main/1, init/1, start/1, run/1]).

main(_) ->
    process_flag(trap_exit, true),
    [try_end(Strategy, Restart, Reason)
     || Strategy <- [one_for_one, one_for_all, rest_for_one],
        Restart <- [permanent, transient, temporary],
        Reason <- [normal, shutdown, {shutdown, x}, bad, kill]],
    logger_std_h:filesync(default).

try_end(Strategy, Restart, Reason) ->
    {ok, Sup} = supervisor:start_link(?MODULE, {Strategy, Restart}),
    Before = supervisor:which_children(Sup),
    {b, B, _, _} = lists:keyfind(b, 1, Before),
    case Reason of
        kill -> exit(B, kill);
        _ -> B ! {exit, Reason}
    end,
    After = wait_until_noticed(Sup, B),
    io:format("~p ~p ~p: ~p~n",
              [Strategy, Restart, Reason, [{Id, compare(Id, Before, After)} || Id <- [a, b, c]]]),
    ended(Sup).

wait_until_noticed(Sup, Pid) ->
    Children = supervisor:which_children(Sup),
    case lists:keymember(Pid, 2, Children) of
        true -> erlang:yield(), wait_until_noticed(Sup, Pid);
        false -> Children
    end.

compare(Id, Before, After) ->
    {Id, Old, _, _} = lists:keyfind(Id, 1, Before),
    case lists:keyfind(Id, 1, After) of
        {Id, Old, _, _} -> same;
        {Id, undefined, _, _} -> undefined;
        {Id, _, _, _} -> new;
        false -> gone
    end.

ended(Sup) ->
    exit(Sup, shutdown),
    receive {'EXIT', Sup, shutdown} -> ok end.

init({Strategy, Restart}) ->
    {ok, {#{strategy => Strategy},
          [#{id => Id, start => {?MODULE, start, [Id]}, restart => type(Id, Restart)} || Id <- [a, b, c]]}}.

type(b, Restart) -> Restart;
type(_, _) -> permanent.

start(Id) -> {ok, spawn_link(?MODULE, run, [Id])}.

run(_) -> receive {exit, Reason} -> exit(Reason) end.

%% expect: one_for_one permanent normal: [{a,same},{b,new},{c,same}]
%% expect: one_for_one permanent shutdown: [{a,same},{b,new},{c,same}]
%% expect: one_for_one permanent {shutdown,x}: [{a,same},{b,new},{c,same}]
%% expect: one_for_one permanent bad: [{a,same},{b,new},{c,same}]
%% expect: one_for_one permanent kill: [{a,same},{b,new},{c,same}]
%% expect: one_for_one transient normal: [{a,same},{b,undefined},{c,same}]
%% expect: one_for_one transient shutdown: [{a,same},{b,undefined},{c,same}]
%% expect: one_for_one transient {shutdown,x}: [{a,same},{b,undefined},{c,same}]
%% expect: one_for_one transient bad: [{a,same},{b,new},{c,same}]
%% expect: one_for_one transient kill: [{a,same},{b,new},{c,same}]
%% expect: one_for_one temporary normal: [{a,same},{b,gone},{c,same}]
%% expect: one_for_one temporary shutdown: [{a,same},{b,gone},{c,same}]
%% expect: one_for_one temporary {shutdown,x}: [{a,same},{b,gone},{c,same}]
%% expect: one_for_one temporary bad: [{a,same},{b,gone},{c,same}]
%% expect: one_for_one temporary kill: [{a,same},{b,gone},{c,same}]
%% expect: one_for_all permanent normal: [{a,new},{b,new},{c,new}]
%% expect: one_for_all permanent shutdown: [{a,new},{b,new},{c,new}]
%% expect: one_for_all permanent {shutdown,x}: [{a,new},{b,new},{c,new}]
%% expect: one_for_all permanent bad: [{a,new},{b,new},{c,new}]
%% expect: one_for_all permanent kill: [{a,new},{b,new},{c,new}]
%% expect: one_for_all transient normal: [{a,same},{b,undefined},{c,same}]
%% expect: one_for_all transient shutdown: [{a,same},{b,undefined},{c,same}]
%% expect: one_for_all transient {shutdown,x}: [{a,same},{b,undefined},{c,same}]
%% expect: one_for_all transient bad: [{a,new},{b,new},{c,new}]
%% expect: one_for_all transient kill: [{a,new},{b,new},{c,new}]
%% expect: one_for_all temporary normal: [{a,same},{b,gone},{c,same}]
%% expect: one_for_all temporary shutdown: [{a,same},{b,gone},{c,same}]
%% expect: one_for_all temporary {shutdown,x}: [{a,same},{b,gone},{c,same}]
%% expect: one_for_all temporary bad: [{a,same},{b,gone},{c,same}]
%% expect: one_for_all temporary kill: [{a,same},{b,gone},{c,same}]
%% expect: rest_for_one permanent normal: [{a,same},{b,new},{c,new}]
%% expect: rest_for_one permanent shutdown: [{a,same},{b,new},{c,new}]
%% expect: rest_for_one permanent {shutdown,x}: [{a,same},{b,new},{c,new}]
%% expect: rest_for_one permanent bad: [{a,same},{b,new},{c,new}]
%% expect: rest_for_one permanent kill: [{a,same},{b,new},{c,new}]
%% expect: rest_for_one transient normal: [{a,same},{b,undefined},{c,same}]
%% expect: rest_for_one transient shutdown: [{a,same},{b,undefined},{c,same}]
%% expect: rest_for_one transient {shutdown,x}: [{a,same},{b,undefined},{c,same}]
%% expect: rest_for_one transient bad: [{a,same},{b,new},{c,new}]
%% expect: rest_for_one transient kill: [{a,same},{b,new},{c,new}]
%% expect: rest_for_one temporary normal: [{a,same},{b,gone},{c,same}]
%% expect: rest_for_one temporary shutdown: [{a,same},{b,gone},{c,same}]
%% expect: rest_for_one temporary {shutdown,x}: [{a,same},{b,gone},{c,same}]
%% expect: rest_for_one temporary bad: [{a,same},{b,gone},{c,same}]
%% expect: rest_for_one temporary kill: [{a,same},{b,gone},{c,same}]
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: normal
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: shutdown
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: {shutdown,x}
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: normal
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: shutdown
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: {shutdown,x}
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: normal
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: shutdown
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: {shutdown,x}
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,permanent},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,transient},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: bad
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
%% expect: =SUPERVISOR REPORT==== <TIME> ===
%% expect:     supervisor: {<PID>,restart_types_and_strategies}
%% expect:     errorContext: child_terminated
%% expect:     reason: killed
%% expect:     offender: [{pid,<PID>},
%% expect:                {id,b},
%% expect:                {mfargs,{restart_types_and_strategies,start,[b]}},
%% expect:                {restart_type,temporary},
%% expect:                {significant,false},
%% expect:                {shutdown,5000},
%% expect:                {child_type,worker}]
%% expect:
