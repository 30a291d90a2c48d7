%% format_status/1 decides what is shown of a server: in its status and in its report.
-module(format_status).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, format_status/1]).

main(_) ->
    [begin
         {ok, Pid} = gen_server:start({local, server}, ?MODULE, State, [{debug, [log]}]),
         gen_server:cast(Pid, look),
         {status, Pid, {module, gen_server}, [Dictionary, running, Pid, _Debug, Shown]} =
             sys:get_status(Pid),
         io:format("~p~n~p~n", [lists:sort(Dictionary), without_log(Shown)]),
         ok = sys:no_debug(Pid),
         Monitor = monitor(process, Pid),
         gen_server:cast(Pid, stop),
         receive {'DOWN', Monitor, _, _, _} -> ok end
     end || State <- [plain, {secret, "password"}, fails, throws, no_map, other_keys, more_keys]],
    logger_std_h:filesync(default).

without_log([Header, {data, Data} | Rest]) ->
    {_, Log} = lists:keyfind("Logged events", 1, Data),
    [Header, {data, lists:keyreplace("Logged events", 1, Data, {"Logged events", length(Log)})} | Rest].

init(State) -> {ok, State}.
handle_call(_, _From, State) -> {reply, ok, State}.
handle_cast(look, State) -> {noreply, State};
handle_cast(stop, State) -> {stop, because, State}.

format_status(#{state := fails}) -> error(failed);
format_status(#{state := throws}) -> throw(thrown);
format_status(#{state := no_map}) -> no_map;
format_status(#{state := other_keys}) -> #{something => other};
format_status(#{state := more_keys} = Status) -> (hide(Status))#{something => more};
format_status(Status) -> hide(Status).

hide(Status) ->
    maps:map(
        fun(state, {secret, _}) -> {secret, hidden};
           (message, Message) -> {message, Message};
           (reason, Reason) -> {reason, Reason};
           (log, Log) -> [length(Log)];
           (_, Value) -> Value
        end,
        Status).

%% expect: [{'$ancestors',[<PID>]},{'$initial_call',{format_status,init,1}}]
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",1}]},
%% expect:  {data,[{"State",plain}]}]
%% expect: [{'$ancestors',[<PID>]},{'$initial_call',{format_status,init,1}}]
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",1}]},
%% expect:  {data,[{"State",{secret,hidden}}]}]
%% expect: [{'$ancestors',[<PID>]},{'$initial_call',{format_status,init,1}}]
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",2}]},
%% expect:  {data,[{"State","format_status:format_status/1 crashed"}]}]
%% expect: [{'$ancestors',[<PID>]},{'$initial_call',{format_status,init,1}}]
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",2}]},
%% expect:  {data,[{"State","format_status:format_status/1 crashed"}]}]
%% expect: [{'$ancestors',[<PID>]},{'$initial_call',{format_status,init,1}}]
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",2}]},
%% expect:  {data,[{"State","format_status:format_status/1 did not return a map"}]}]
%% expect: [{'$ancestors',[<PID>]},{'$initial_call',{format_status,init,1}}]
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",2}]},
%% expect:  {data,[{"State",
%% expect:          "format_status:format_status/1 returned a map with unknown keys"}]}]
%% expect: [{'$ancestors',[<PID>]},{'$initial_call',{format_status,init,1}}]
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",running},{"Parent",<PID>},{"Logged events",1}]},
%% expect:  {data,[{"State",more_keys}]}]
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server server terminating
%% expect: ** Last message in was {message,{'$gen_cast',stop}}
%% expect: ** When Server state == plain
%% expect: ** Reason for termination ==
%% expect: ** {reason,because}
%% expect: ** Log ==
%% expect: ** [0]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: format_status:init/1
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
%% expect: ** Last message in was {message,{'$gen_cast',stop}}
%% expect: ** When Server state == {secret,hidden}
%% expect: ** Reason for termination ==
%% expect: ** {reason,because}
%% expect: ** Log ==
%% expect: ** [0]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: format_status:init/1
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
%% expect: ** When Server state == "format_status:format_status/1 crashed"
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: format_status:init/1
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
%% expect: ** When Server state == "format_status:format_status/1 crashed"
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: format_status:init/1
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
%% expect: ** When Server state == "format_status:format_status/1 did not return a map"
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: format_status:init/1
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
%% expect: ** When Server state == "format_status:format_status/1 returned a map with unknown keys"
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: format_status:init/1
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
%% expect: ** Last message in was {message,{'$gen_cast',stop}}
%% expect: ** When Server state == more_keys
%% expect: ** Reason for termination ==
%% expect: ** {reason,because}
%% expect: ** Log ==
%% expect: ** [0]
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: format_status:init/1
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
