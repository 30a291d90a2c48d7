%% Each return value of handle_call, and each action.
-module(returns_of_handle_call).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2, terminate/2]).

main(_) ->
    {ok, Server} = gen_server:start(?MODULE, [], []),
    [print(Request, gen_server:call(Server, Request))
     || Request <- [reply, reply_infinity, reply_timeout, {wait, timeout}, reply_hibernate, events,
                    reply_continue, events, noreply, noreply_timeout, {wait, timeout},
                    noreply_hibernate, noreply_continue, events, throw_reply]],
    Monitor = monitor(process, Server),
    print(stop_reply, gen_server:call(Server, stop_reply)),
    receive {'DOWN', Monitor, _, _, Reason} -> print(down, Reason) end,
    {ok, Other} = gen_server:start(?MODULE, [], []),
    print(stop_noreply, catch gen_server:call(Other, stop_noreply)),
    ok.

print(Request, Reply) ->
    io:format("~p: ~p~n", [Request, strip(Reply)]).

strip({'EXIT', {Reason, {Module, Function, [Pid, Request]}}}) when is_pid(Pid) ->
    {exit, Reason, Module, Function, Request};
strip(Reply) -> Reply.

init([]) -> {ok, {[], none}}.

%% The state: events, newest first, and who waits for a timeout.
handle_call(reply, _From, State) -> {reply, replied, State};
handle_call(reply_infinity, _From, State) -> {reply, replied, State, infinity};
handle_call(reply_timeout, _From, State) -> {reply, replied, State, 0};
handle_call({wait, timeout}, From, {[timeout | _], none} = State) ->
    gen_server:reply(From, came),
    {noreply, State};
handle_call({wait, timeout}, From, {Events, none}) -> {noreply, {Events, From}, 1};
handle_call(reply_hibernate, _From, State) -> {reply, replied, State, hibernate};
handle_call(reply_continue, _From, State) -> {reply, replied, State, {continue, after_reply}};
handle_call(noreply, From, State) -> gen_server:reply(From, later), {noreply, State};
handle_call(noreply_timeout, From, State) -> gen_server:reply(From, later), {noreply, State, 0};
handle_call(noreply_hibernate, From, State) ->
    gen_server:reply(From, later),
    {noreply, State, hibernate};
handle_call(noreply_continue, From, State) -> {noreply, State, {continue, {reply, From}}};
handle_call(events, _From, {Events, Waiting}) ->
    {reply, [Event || Event <- lists:reverse(Events), Event =/= timeout], {[], Waiting}};
handle_call(throw_reply, _From, State) -> throw({reply, thrown, State});
handle_call(stop_reply, _From, State) -> {stop, normal, goodbye, State};
handle_call(stop_noreply, _From, State) -> {stop, {shutdown, no_reply}, State}.

handle_cast(_, State) -> {noreply, State}.

handle_info(timeout, {Events, none}) -> {noreply, {[timeout | Events], none}};
handle_info(timeout, {Events, From}) ->
    gen_server:reply(From, came),
    {noreply, {Events, none}}.

handle_continue({reply, From}, {Events, Waiting}) ->
    gen_server:reply(From, in_continue),
    {noreply, {[continued | Events], Waiting}, {continue, again}};
handle_continue(What, {Events, Waiting}) ->
    {noreply, {[What | Events], Waiting}}.

terminate(Reason, {_, Waiting}) ->
    io:format("terminate: ~p ~p~n", [Reason, Waiting]).

%% expect: reply: replied
%% expect: reply_infinity: replied
%% expect: reply_timeout: replied
%% expect: {wait,timeout}: came
%% expect: reply_hibernate: replied
%% expect: events: []
%% expect: reply_continue: replied
%% expect: events: [after_reply]
%% expect: noreply: later
%% expect: noreply_timeout: later
%% expect: {wait,timeout}: came
%% expect: noreply_hibernate: later
%% expect: noreply_continue: in_continue
%% expect: events: [continued,again]
%% expect: throw_reply: thrown
%% expect: terminate: normal none
%% expect: stop_reply: goodbye
%% expect: down: normal
%% expect: terminate: {shutdown,no_reply} none
%% expect: stop_noreply: {exit,{shutdown,no_reply},gen_server,call,stop_noreply}
