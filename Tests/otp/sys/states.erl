%% get_state, replace_state, suspend, resume, change_code, terminate: answers, and what fails.
-module(states).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, terminate/2, code_change/3]).

main(_) ->
    {ok, Server} = gen_server:start({local, server}, ?MODULE, state, []),
    print(sys:get_state(server)),
    print(sys:get_state(Server, 1000)),
    print(sys:replace_state(Server, fun(State) -> {State, replaced} end)),
    print(sys:replace_state(Server, fun(State) -> {State, again} end, 1000)),
    try sys:replace_state(Server, fun(_) -> error(failed) end)
    catch Class:Reason -> print({Class, Reason})
    end,
    print(sys:get_state(Server)),
    print(sys:change_code(Server, ?MODULE, "1", extra)),
    print(sys:suspend(Server)),
    print(sys:suspend(Server, 1000)),
    print(catch gen_server:call(server, request, 10)),
    print(sys:get_state(Server)),
    print(sys:replace_state(Server, fun(_) -> while_suspended end)),
    print(sys:change_code(Server, ?MODULE, "1", extra)),
    print(sys:change_code(Server, ?MODULE, "2", refuse)),
    {error, {'EXIT', {failed, _}}} = sys:change_code(Server, ?MODULE, "2", fail),
    print(sys:change_code(Server, ?MODULE, "2", nonsense, 1000)),
    print(sys:get_state(Server)),
    {status, Server, {module, gen_server}, [_, suspended, Server, [], Shown]} = sys:get_status(Server),
    print(Shown),
    print(sys:resume(Server)),
    print(sys:resume(Server, 1000)),
    print(gen_server:call(Server, request)),
    print(gen:call(Server, system, nonsense)),
    Monitor = monitor(process, Server),
    print(sys:terminate(Server, shutdown)),
    receive {'DOWN', Monitor, _, _, Why} -> print(Why) end,
    [print(catch Call())
     || Call <- [fun() -> sys:get_state(server) end, fun() -> sys:get_state(server, 10) end,
                 fun() -> sys:get_status(server) end, fun() -> sys:suspend(server) end,
                 fun() -> sys:resume(server, 10) end, fun() -> sys:terminate(server, why) end,
                 fun() -> sys:change_code(server, ?MODULE, "1", extra) end,
                 fun() -> sys:trace(server, true) end, fun() -> sys:log(server, get, 10) end,
                 fun() -> sys:get_state({global, server}) end]].

print(Term) -> io:format("~p~n", [Term]).

init(State) -> {ok, State}.
handle_call(Request, _From, State) -> {reply, {Request, State}, State}.
handle_cast(_, State) -> {noreply, State}.
terminate(shutdown, {while_suspended, _, _}) -> ok.
code_change(_, _, refuse) -> {error, refused};
code_change(_, _, fail) -> error(failed);
code_change(_, _, nonsense) -> nonsense;
code_change(OldVersion, State, Extra) -> {ok, {State, OldVersion, Extra}}.

%% expect: state
%% expect: state
%% expect: {state,replaced}
%% expect: {{state,replaced},again}
%% expect: {error,{callback_failed,{gen_server,system_replace_state},{error,failed}}}
%% expect: {{state,replaced},again}
%% expect: {error,{unknown_system_msg,{change_code,states,"1",extra}}}
%% expect: ok
%% expect: ok
%% expect: {'EXIT',{timeout,{gen_server,call,[server,request,10]}}}
%% expect: {{state,replaced},again}
%% expect: while_suspended
%% expect: ok
%% expect: {error,{error,refused}}
%% expect: {error,nonsense}
%% expect: {while_suspended,"1",extra}
%% expect: [{header,"Status for generic server server"},
%% expect:  {data,[{"Status",suspended},{"Parent",<PID>},{"Logged events",[]}]},
%% expect:  {data,[{"State",{while_suspended,"1",extra}}]}]
%% expect: ok
%% expect: ok
%% expect: {request,{while_suspended,"1",extra}}
%% expect: {ok,{error,{unknown_system_msg,nonsense}}}
%% expect: ok
%% expect: shutdown
%% expect: {'EXIT',{noproc,{sys,get_state,[server]}}}
%% expect: {'EXIT',{noproc,{sys,get_state,[server,10]}}}
%% expect: {'EXIT',{noproc,{sys,get_status,[server]}}}
%% expect: {'EXIT',{noproc,{sys,suspend,[server]}}}
%% expect: {'EXIT',{noproc,{sys,resume,[server,10]}}}
%% expect: {'EXIT',{noproc,{sys,terminate,[server,why]}}}
%% expect: {'EXIT',{noproc,{sys,change_code,[server,states,"1",extra]}}}
%% expect: {'EXIT',{noproc,{sys,trace,[server,true]}}}
%% expect: {'EXIT',{noproc,{sys,log,[server,get,10]}}}
%% expect: {'EXIT',{noproc,{sys,get_state,[{global,server}]}}}
