%% A reply that comes after the timeout of its call never reaches the mailbox.
-module(late_replies).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2]).

main(_) ->
    {ok, Server} = gen_server:start_link({local, server}, ?MODULE, [], []),
    {'EXIT', {timeout, {gen_server, call, [server, wait, 10]}}} = (catch gen_server:call(server, wait, 10)),
    {'EXIT', {timeout, {gen_server, call, [Server, wait, 0]}}} = (catch gen_server:call(Server, wait, 0)),
    ok = gen_server:call(Server, reply_to_all, infinity),
    io:format("~p~n", [process_info(self(), messages)]),
    io:format("~p~n", [gen_server:call(Server, waiting)]),
    [io:format("~p~n", [Result])
     || Result <- [catch gen_server:call(nobody, request), catch gen_server:call(nobody, request, 100),
                   catch gen_server:call({nobody, node()}, request),
                   catch gen_server:call({global, nobody}, request),
                   catch gen_server:call({via, global, nobody}, request),
                   catch gen_server:call({server, 'other@nowhere'}, request)]].

init([]) -> {ok, []}.

handle_call(wait, From, Waiting) -> {noreply, [From | Waiting]};
handle_call(reply_to_all, _From, Waiting) ->
    [gen_server:reply(From, late) || From <- Waiting],
    {reply, ok, []};
handle_call(waiting, _From, Waiting) -> {reply, Waiting, Waiting}.

handle_cast(_, State) -> {noreply, State}.

%% expect: {messages,[]}
%% expect: []
%% expect: {'EXIT',{noproc,{gen_server,call,[nobody,request]}}}
%% expect: {'EXIT',{noproc,{gen_server,call,[nobody,request,100]}}}
%% expect: {'EXIT',{noproc,{gen_server,call,[{nobody,nonode@nohost},request]}}}
%% expect: {'EXIT',{noproc,{gen_server,call,[{global,nobody},request]}}}
%% expect: {'EXIT',{noproc,{gen_server,call,[{via,global,nobody},request]}}}
%% expect: {'EXIT',{{nodedown,other@nowhere},
%% expect:          {gen_server,call,[{server,other@nowhere},request]}}}
