%% Each return value of handle_cast, handle_info and handle_continue, and what is no return value.
-module(returns_of_the_other_callbacks).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2, terminate/2]).

main(_) ->
    Returns = [{noreply, new}, {noreply, new, infinity}, {noreply, new, 0}, {noreply, new, hibernate},
               {noreply, new, {continue, {return, {noreply, newer}}}},
               {stop, normal, new}, {stop, shutdown, new}, {stop, {shutdown, why}, new},
               {stop, because, new}, {throw, {noreply, thrown}}, no_return, {throw, no_return},
               {noreply, new, -1}, {noreply, new, soon}, {reply, answer, new}],
    [try_return(Way, Return) || Way <- [cast, info, continue], Return <- Returns],
    logger_std_h:filesync(default).

try_return(Way, Return) ->
    {ok, Server} = gen_server:start(?MODULE, [], []),
    Monitor = monitor(process, Server),
    case Way of
        cast -> gen_server:cast(Server, {return, Return});
        info -> Server ! {return, Return};
        continue -> gen_server:cast(Server, {return, {noreply, first, {continue, {return, Return}}}})
    end,
    Server ! {tell, self()},
    Result =
        receive
            {state, State} -> {state, State};
            {'DOWN', Monitor, _, _, Reason} -> {down, Reason}
        end,
    io:format("~p ~p: ~p~n", [Way, Return, Result]),
    exit(Server, kill),
    receive {'DOWN', Monitor, _, _, _} -> ok after 0 -> ok end.

init([]) -> {ok, old}.

handle_call(_, _From, State) -> {reply, ok, State}.

handle_cast({return, {throw, Return}}, _) -> throw(Return);
handle_cast({return, Return}, _) -> Return.

handle_info({tell, Pid}, State) -> Pid ! {state, State}, {noreply, State};
handle_info(timeout, State) -> {noreply, {timeout, State}};
handle_info({return, {throw, Return}}, _) -> throw(Return);
handle_info({return, Return}, _) -> Return.

handle_continue({return, {throw, Return}}, _) -> throw(Return);
handle_continue({return, Return}, _) -> Return.

terminate(Reason, State) ->
    io:format("terminate: ~p ~p~n", [Reason, State]).

%% expect: cast {noreply,new}: {state,new}
%% expect: cast {noreply,new,infinity}: {state,new}
%% expect: cast {noreply,new,0}: {state,new}
%% expect: cast {noreply,new,hibernate}: {state,new}
%% expect: cast {noreply,new,{continue,{return,{noreply,newer}}}}: {state,newer}
%% expect: terminate: normal new
%% expect: cast {stop,normal,new}: {down,normal}
%% expect: terminate: shutdown new
%% expect: cast {stop,shutdown,new}: {down,shutdown}
%% expect: terminate: {shutdown,why} new
%% expect: cast {stop,{shutdown,why},new}: {down,{shutdown,why}}
%% expect: terminate: because new
%% expect: cast {stop,because,new}: {down,because}
%% expect: cast {throw,{noreply,thrown}}: {state,thrown}
%% expect: terminate: {bad_return_value,no_return} old
%% expect: cast no_return: {down,{bad_return_value,no_return}}
%% expect: terminate: {bad_return_value,no_return} old
%% expect: cast {throw,no_return}: {down,{bad_return_value,no_return}}
%% expect: terminate: {bad_return_value,{noreply,new,-1}} old
%% expect: cast {noreply,new,-1}: {down,{bad_return_value,{noreply,new,-1}}}
%% expect: terminate: {bad_return_value,{noreply,new,soon}} old
%% expect: cast {noreply,new,soon}: {down,{bad_return_value,{noreply,new,soon}}}
%% expect: terminate: {bad_return_value,{reply,answer,new}} old
%% expect: cast {reply,answer,new}: {down,{bad_return_value,{reply,answer,new}}}
%% expect: info {noreply,new}: {state,new}
%% expect: info {noreply,new,infinity}: {state,new}
%% expect: info {noreply,new,0}: {state,new}
%% expect: info {noreply,new,hibernate}: {state,new}
%% expect: info {noreply,new,{continue,{return,{noreply,newer}}}}: {state,newer}
%% expect: terminate: normal new
%% expect: info {stop,normal,new}: {down,normal}
%% expect: terminate: shutdown new
%% expect: info {stop,shutdown,new}: {down,shutdown}
%% expect: terminate: {shutdown,why} new
%% expect: info {stop,{shutdown,why},new}: {down,{shutdown,why}}
%% expect: terminate: because new
%% expect: info {stop,because,new}: {down,because}
%% expect: info {throw,{noreply,thrown}}: {state,thrown}
%% expect: terminate: {bad_return_value,no_return} old
%% expect: info no_return: {down,{bad_return_value,no_return}}
%% expect: terminate: {bad_return_value,no_return} old
%% expect: info {throw,no_return}: {down,{bad_return_value,no_return}}
%% expect: terminate: {bad_return_value,{noreply,new,-1}} old
%% expect: info {noreply,new,-1}: {down,{bad_return_value,{noreply,new,-1}}}
%% expect: terminate: {bad_return_value,{noreply,new,soon}} old
%% expect: info {noreply,new,soon}: {down,{bad_return_value,{noreply,new,soon}}}
%% expect: terminate: {bad_return_value,{reply,answer,new}} old
%% expect: info {reply,answer,new}: {down,{bad_return_value,{reply,answer,new}}}
%% expect: continue {noreply,new}: {state,new}
%% expect: continue {noreply,new,infinity}: {state,new}
%% expect: continue {noreply,new,0}: {state,new}
%% expect: continue {noreply,new,hibernate}: {state,new}
%% expect: continue {noreply,new,{continue,{return,{noreply,newer}}}}: {state,newer}
%% expect: terminate: normal new
%% expect: continue {stop,normal,new}: {down,normal}
%% expect: terminate: shutdown new
%% expect: continue {stop,shutdown,new}: {down,shutdown}
%% expect: terminate: {shutdown,why} new
%% expect: continue {stop,{shutdown,why},new}: {down,{shutdown,why}}
%% expect: terminate: because new
%% expect: continue {stop,because,new}: {down,because}
%% expect: continue {throw,{noreply,thrown}}: {state,thrown}
%% expect: terminate: {bad_return_value,no_return} first
%% expect: continue no_return: {down,{bad_return_value,no_return}}
%% expect: terminate: {bad_return_value,no_return} first
%% expect: continue {throw,no_return}: {down,{bad_return_value,no_return}}
%% expect: terminate: {bad_return_value,{noreply,new,-1}} first
%% expect: continue {noreply,new,-1}: {down,{bad_return_value,{noreply,new,-1}}}
%% expect: terminate: {bad_return_value,{noreply,new,soon}} first
%% expect: continue {noreply,new,soon}: {down,{bad_return_value,{noreply,new,soon}}}
%% expect: terminate: {bad_return_value,{reply,answer,new}} first
%% expect: continue {reply,answer,new}: {down,{bad_return_value,{reply,answer,new}}}
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {'$gen_cast',{return,{stop,because,new}}}
%% expect: ** When Server state == new
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {'$gen_cast',{return,no_return}}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,no_return}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,no_return}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {'$gen_cast',{return,{throw,no_return}}}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,no_return}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,no_return}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {'$gen_cast',{return,{noreply,new,-1}}}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,{noreply,new,-1}}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,{noreply,new,-1}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {'$gen_cast',{return,{noreply,new,soon}}}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,{noreply,new,soon}}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,{noreply,new,soon}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {'$gen_cast',{return,{reply,answer,new}}}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,{reply,answer,new}}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,{reply,answer,new}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {return,{stop,because,new}}
%% expect: ** When Server state == new
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {return,no_return}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,no_return}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,no_return}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {return,{throw,no_return}}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,no_return}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,no_return}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {return,{noreply,new,-1}}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,{noreply,new,-1}}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,{noreply,new,-1}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {return,{noreply,new,soon}}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,{noreply,new,soon}}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,{noreply,new,soon}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {return,{reply,answer,new}}
%% expect: ** When Server state == old
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,{reply,answer,new}}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,{reply,answer,new}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {continue,{return,{stop,because,new}}}
%% expect: ** When Server state == new
%% expect: ** Reason for termination ==
%% expect: ** because
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: because
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {continue,{return,no_return}}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,no_return}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,no_return}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {continue,{return,{throw,no_return}}}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,no_return}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,no_return}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {continue,{return,{noreply,new,-1}}}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,{noreply,new,-1}}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,{noreply,new,-1}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {continue,{return,{noreply,new,soon}}}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,{noreply,new,soon}}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,{noreply,new,soon}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
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
%% expect: ** Generic server <PID> terminating
%% expect: ** Last message in was {continue,{return,{reply,answer,new}}}
%% expect: ** When Server state == first
%% expect: ** Reason for termination ==
%% expect: ** {bad_return_value,{reply,answer,new}}
%% expect:
%% expect: =CRASH REPORT==== <TIME> ===
%% expect:   crasher:
%% expect:     initial call: returns_of_the_other_callbacks:init/1
%% expect:     pid: <PID>
%% expect:     registered_name: []
%% expect:     exception exit: {bad_return_value,{reply,answer,new}}
%% expect:     ancestors: [<PID>]
%% expect:     message_queue_len: 1
%% expect:     messages: [{tell,<PID>}]
%% expect:     links: []
%% expect:     dictionary: []
%% expect:     trap_exit: false
%% expect:     status: running
%% expect:     heap_size: <N>
%% expect:     stack_size: <N>
%% expect:     reductions: <N>
%% expect:   neighbours:
%% expect:
