%% format_status/2, from before OTP 25, still decides what is shown.
-module(old_format_status).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, format_status/2]).

main(_) ->
    [begin
         {ok, Pid} = gen_server:start(Name, ?MODULE, State, []),
         {status, Pid, {module, gen_server}, [_, running, Pid, _, Shown]} = sys:get_status(Pid),
         io:format("~p~n", [Shown]),
         Monitor = monitor(process, Pid),
         gen_server:cast(Pid, stop),
         receive {'DOWN', Monitor, _, _, _} -> ok end
     end || {Name, State} <- [{{local, server}, plain}, {{global, server}, data}, {{global, {a, "b"}}, fails},
                              {{local, server}, throws}]],
    logger_std_h:filesync(default).

init(State) -> {ok, State}.
handle_call(_, _From, State) -> {reply, ok, State}.
handle_cast(stop, State) -> {stop, because, State}.

format_status(_, [_, fails]) -> error(failed);
format_status(_, [_, throws]) -> throw(thrown);
format_status(normal, [_, data]) -> [{data, [{"State", hidden}]}];
format_status(Option, [Dictionary, State]) when is_list(Dictionary) -> {Option, State}.

%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",[]}]},
%% expect:  {normal,plain}]
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",[]}]},
%% expect:  {data,[{"State",hidden}]}]
%% expect: [{header,{"Status for generic server",{a,"b"}}},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",[]}]},
%% expect:  {data,[{"State","old_format_status:format_status/2 crashed"}]}]
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",[]}]},
%% expect:  thrown]
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {'$gen_cast',stop}
%% expect: ** When Server state == {terminate,plain}
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: old_format_status:init/1
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
%% expect: ** Last message in was {'$gen_cast',stop}
%% expect: ** When Server state == {terminate,data}
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: old_format_status:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
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
%% expect: ** Generic server {a,"b"} terminating
%% expect: ** Last message in was {'$gen_cast',stop}
%% expect: ** When Server state == "old_format_status:format_status/2 crashed"
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: old_format_status:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
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
%% expect: ** Last message in was {'$gen_cast',stop}
%% expect: ** When Server state == thrown
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: old_format_status:init/1
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
