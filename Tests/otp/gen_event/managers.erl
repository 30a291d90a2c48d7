%% Starting and stopping managers, names, system messages, requests, managers that are not there.
-module(managers).
-behaviour(gen_event).
-export([main/1, init/1, handle_event/2, handle_call/2, terminate/2, code_change/3]).

main(_) ->
    [begin
         {ok, Pid} = gen_event:start_link(Name),
         {error, {already_started, Pid}} = gen_event:start_link(Name),
         ok = gen_event:add_handler(Reference, ?MODULE, state),
         ok = gen_event:notify(Reference, event),
         print(gen_event:call(Reference, ?MODULE, request)),
         ok = gen_event:stop(Reference)
     end || {Name, Reference} <- [{{local, manager}, manager}, {{local, manager}, {manager, node()}},
                                  {{global, manager}, {global, manager}},
                                  {{via, global, manager}, {via, global, manager}}]],
    {ok, {Monitored, Monitor}} = gen_event:start_monitor(),
    ok = gen_event:stop(Monitored, shutdown, 1000),
    receive {'DOWN', Monitor, process, Monitored, Reason} -> print(Reason) end,
    {ok, Manager} = gen_event:start({local, manager}, [{debug, [log]}]),
    ok = gen_event:add_handler(manager, {?MODULE, 1}, one),
    ok = sys:no_debug(manager),
    ok = sys:trace(manager, true),
    ok = gen_event:notify(manager, event),
    print(gen_event:call(manager, {?MODULE, 1}, request)),
    ok = sys:trace(manager, false),
    ok = gen_event:add_sup_handler(manager, ?MODULE, two),
    {status, Manager, {module, gen_event}, [_, running, _, [], Status]} = sys:get_status(Manager),
    print(Status),
    print(sys:get_state(manager)),
    print(sys:replace_state(manager, fun({Module, Id, State}) -> {Module, Id, {new, State}} end)),
    print(sys:replace_state(manager, fun(_) -> error(failed) end)),
    ok = sys:suspend(manager),
    print(sys:change_code(manager, ?MODULE, "1", extra)),
    print(sys:change_code(manager, other, "1", extra)),
    ok = sys:resume(manager),
    print(sys:get_state(manager)),
    print(gen_event:wait_response(gen_event:send_request(manager, {?MODULE, 1}, request), 1000)),
    print(gen_event:receive_response(gen_event:send_request(manager, nobody, request), 1000)),
    Collection = gen_event:send_request(manager, ?MODULE, request, label, gen_event:reqids_new()),
    {Response, Label, Left} = gen_event:receive_response(Collection, 1000, true),
    print({Response, Label, gen_event:reqids_size(Left)}),
    ok = gen_event:stop(manager),
    receive {gen_event_EXIT, Handler, Why} -> print({Handler, Why}) end,
    [print(catch Call())
     || Call <- [fun() -> gen_event:stop(manager) end, fun() -> gen_event:which_handlers(manager) end,
                 fun() -> gen_event:add_handler(manager, ?MODULE, x) end,
                 fun() -> gen_event:delete_handler({global, manager}, ?MODULE, x) end,
                 fun() -> gen_event:call(manager, ?MODULE, request) end,
                 fun() -> gen_event:call(manager, ?MODULE, request, 10) end,
                 fun() -> gen_event:sync_notify(manager, event) end,
                 fun() -> gen_event:notify({global, manager}, event) end]],
    {'EXIT', {badarg, _}} = (catch gen_event:notify(manager, event)),
    ok.

print(Term) -> io:format("~p~n", [Term]).

init(State) -> {ok, State}.
handle_event(_, State) -> {ok, State}.
handle_call(Request, State) -> {ok, {Request, State}, State}.
terminate(_, _) -> ok.
code_change(OldVersion, State, Extra) -> {ok, {State, OldVersion, Extra}}.

%% expect: {request,state}
%% expect: {request,state}
%% expect: {request,state}
%% expect: {request,state}
%% expect: shutdown
%% expect: *DBG* manager got event event
%% expect: *DBG* manager({managers,1}) got call request
%% expect: {request,one}
%% expect: [{header,"Status for event handler manager"},
%% expect:  {data,[{"Status",running},{"Logged Events",[]},{"Parent",<PID>}]},
%% expect:  {items,{"Installed handlers",
%% expect:          [{handler,managers,false,two,<PID>},
%% expect:           {handler,managers,1,one,false}]}}]
%% expect: [{managers,false,two},{managers,1,one}]
%% expect: [{managers,false,{new,two}},{managers,1,{new,one}}]
%% expect: [{managers,false,{new,two}},{managers,1,{new,one}}]
%% expect: ok
%% expect: ok
%% expect: [{managers,false,{{new,two},"1",extra}},{managers,1,{{new,one},"1",extra}}]
%% expect: {reply,{request,{{new,one},"1",extra}}}
%% expect: {error,bad_module}
%% expect: {{reply,{request,{{new,two},"1",extra}}},label,0}
%% expect: {managers,shutdown}
%% expect: {'EXIT',noproc}
%% expect: {'EXIT',noproc}
%% expect: {'EXIT',noproc}
%% expect: {'EXIT',noproc}
%% expect: {'EXIT',{noproc,{gen_event,call,[manager,managers,request]}}}
%% expect: {'EXIT',{noproc,{gen_event,call,[manager,managers,request,10]}}}
%% expect: {'EXIT',noproc}
%% expect: ok
