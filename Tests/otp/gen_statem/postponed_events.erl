%% Postponed events come again, in their order, when the state changes, and not before.
-module(postponed_events).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, closed/3, open/3]).

main(_) ->
    {ok, Pid} = gen_statem:start_link(?MODULE, [], []),
    Requests = [gen_statem:send_request(Pid, {ask, N}) || N <- [1, 2, 3]],
    print(gen_statem:call(Pid, log)),
    gen_statem:cast(Pid, keep),
    print(gen_statem:call(Pid, log)),
    gen_statem:cast(Pid, {open, [{next_event, internal, inserted}]}),
    gen_statem:cast(Pid, last),
    print([gen_statem:receive_response(Request, 1000) || Request <- Requests]),
    print(gen_statem:call(Pid, log)),
    %% A repeated state has not changed. An event may be postponed again and again.
    Again = gen_statem:send_request(Pid, {close, 4}),
    print(gen_statem:receive_response(Again, 1000)),
    Kept = gen_statem:send_request(Pid, {ask, 5}),
    gen_statem:cast(Pid, repeat),
    gen_statem:cast(Pid, repeat),
    print(gen_statem:call(Pid, log)),
    {status, _, _, [_, _, _, _, [_, {data, Data} | _]]} = sys:get_status(Pid),
    {_, [{{call, _}, Postponed}]} = lists:keyfind("Postponed", 1, Data),
    print(Postponed),
    gen_statem:cast(Pid, {open, []}),
    print(gen_statem:receive_response(Kept, 1000)),
    gen_statem:stop(Pid).

print(Term) -> io:format("~p~n", [Term]).

init([]) -> {ok, closed, []}.

callback_mode() -> state_functions.

closed({call, From}, log, Log) -> {keep_state, [], {reply, From, lists:reverse(Log)}};
closed({call, _}, {ask, _} = Event, Log) -> {keep_state, [{closed, Event} | Log], postpone};
closed(cast, {open, Actions}, Log) -> {next_state, open, Log, Actions};
closed(cast, repeat, Log) -> {repeat_state, [{closed, repeat} | Log]};
closed(cast, Event, Log) -> {keep_state, [{closed, Event} | Log]}.

open({call, From}, log, Log) -> {keep_state, [], {reply, From, lists:reverse(Log)}};
open({call, From}, {ask, N} = Event, Log) -> {keep_state, [{open, Event} | Log], {reply, From, {answer, N}}};
open({call, From}, {close, N}, Log) -> {next_state, closed, Log, [{reply, From, {closed, N}}]};
open(Type, Event, Log) -> {keep_state, [{open, Type, Event} | Log]}.

%% expect: [{closed,{ask,1}},{closed,{ask,2}},{closed,{ask,3}}]
%% expect: [{closed,keep}]
%% expect: [{reply,{answer,1}},{reply,{answer,2}},{reply,{answer,3}}]
%% expect: [{open,internal,inserted},
%% expect:  {open,{ask,1}},
%% expect:  {open,{ask,2}},
%% expect:  {open,{ask,3}},
%% expect:  {open,cast,last}]
%% expect: {reply,{closed,4}}
%% expect: [{closed,{ask,5}},{closed,repeat},{closed,repeat}]
%% expect: {ask,5}
%% expect: {reply,{answer,5}}
