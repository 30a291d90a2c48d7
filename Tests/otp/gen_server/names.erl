%% Servers with local, global and via names: starting, calling, casting, stopping, names that are taken.
-module(names).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2]).
-export([register_name/2, unregister_name/1, whereis_name/1, send/2]).

main(_) ->
    [try_name(Name, Reference)
     || {Name, Reference} <- [{{local, server}, server}, {{local, server}, {server, node()}},
                              {{global, {server, 1}}, {global, {server, 1}}},
                              {{via, global, server}, {via, global, server}},
                              {{via, ?MODULE, server}, {via, ?MODULE, server}}]],
    [io:format("~p~n", [reason(catch gen_server:start_link(Name, ?MODULE, [], []))]
     ) || Name <- [{local, "server"}, {via, "module", name}]],
    ok = gen_server:cast(nobody, request),
    ok = gen_server:cast({global, nobody}, request),
    ok = gen_server:cast({via, ?MODULE, nobody}, request),
    ok = gen_server:cast({nobody, 'other@nowhere'}, request).

reason({'EXIT', {Reason, [_ | _]}}) -> Reason;
reason(Other) -> Other.

try_name(Name, Reference) ->
    {ok, Pid} = gen_server:start_link(Name, ?MODULE, [], []),
    {error, {already_started, Pid}} = gen_server:start_link(Name, ?MODULE, [], []),
    ok = gen_server:cast(Reference, {add, 1}),
    io:format("~p: ~p~n", [Name, gen_server:call(Reference, state)]),
    ok = gen_server:stop(Reference),
    io:format("~p~n", [catch gen_server:stop(Reference)]),
    io:format("~p~n", [catch gen_server:call(Reference, state)]).

init([]) -> {ok, 0}.
handle_call(state, _From, State) -> {reply, State, State}.
handle_cast({add, N}, State) -> {noreply, State + N}.

%% A registry of our own, which only knows the name `server`.
register_name(Name, Pid) ->
    io:format("register ~p~n", [Name]),
    case catch register(registered_via, Pid) of
        true -> yes;
        _ -> no
    end.

unregister_name(Name) ->
    io:format("unregister ~p~n", [Name]),
    unregister(registered_via).

whereis_name(server) -> whereis(registered_via);
whereis_name(_) -> undefined.

send(Name, Message) ->
    whereis_name(Name) ! Message.

%% expect: {local,server}: 1
%% expect: {'EXIT',noproc}
%% expect: {'EXIT',{noproc,{gen_server,call,[server,state]}}}
%% expect: {local,server}: 1
%% expect: {'EXIT',noproc}
%% expect: {'EXIT',{noproc,{gen_server,call,[{server,nonode@nohost},state]}}}
%% expect: {global,{server,1}}: 1
%% expect: {'EXIT',noproc}
%% expect: {'EXIT',{noproc,{gen_server,call,[{global,{server,1}},state]}}}
%% expect: {via,global,server}: 1
%% expect: {'EXIT',noproc}
%% expect: {'EXIT',{noproc,{gen_server,call,[{via,global,server},state]}}}
%% expect: register server
%% expect: {via,names,server}: 1
%% expect: {'EXIT',noproc}
%% expect: {'EXIT',{noproc,{gen_server,call,[{via,names,server},state]}}}
%% expect: badarg
%% expect: badarg
