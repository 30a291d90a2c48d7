%% Calls, casts, messages, inserted events and replies, in both callback modes.
-module(kinds_of_events).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, on/3, off/3, handle_event/4, terminate/3]).

main(_) ->
    [begin
         register(main, self()),
         {ok, Pid} = gen_statem:start_link({local, machine}, ?MODULE, Mode, []),
         print(gen_statem:call(machine, hello)),
         print(gen_statem:call(Pid, toggle, 1000)),
         ok = gen_statem:cast(machine, toggle),
         Pid ! message,
         ok = (gen_statem:call(Pid, {insert, [{next_event, cast, first}, {next_event, info, second},
                                              {next_event, internal, third}, {next_event, timeout, fourth},
                                              {next_event, {timeout, name}, fifth},
                                              {next_event, state_timeout, sixth}]})),
         print(gen_statem:call(Pid, reply_twice)),
         print(gen_statem:call(Pid, reply_list)),
         print(gen_statem:wait_response(gen_statem:send_request(Pid, hello), 1000)),
         print(gen_statem:receive_response(gen_statem:send_request(machine, hello), 1000)),
         Id = gen_statem:send_request(Pid, hello),
         receive Message -> print(gen_statem:check_response(Message, Id)) end,
         Collection = gen_statem:send_request(Pid, hello, label, gen_statem:reqids_new()),
         {Response, Label, Left} = gen_statem:receive_response(Collection, 1000, true),
         print({Response, Label, gen_statem:reqids_size(Left)}),
         print(messages()),
         ok = gen_statem:stop(Pid),
         unregister(main)
     end || Mode <- [state_functions, handle_event_function]],
    print(catch gen_statem:call(machine, hello)),
    print(catch gen_statem:call(machine, hello, 100)),
    print(catch gen_statem:call(machine, hello, {clean_timeout, 100})),
    print(catch gen_statem:call(machine, hello, {dirty_timeout, 100})),
    print(catch gen_statem:call({global, machine}, hello)),
    print(gen_statem:cast(machine, hello)),
    print(catch gen_statem:stop(machine)).

print(Term) -> io:format("~p~n", [Term]).

messages() -> receive {tag, _} = Message -> [Message | messages()] after 0 -> [] end.

init(Mode) -> put(mode, Mode), {ok, off, 0}.

callback_mode() -> get(mode).

off(Type, Content, Data) -> handle(Type, Content, off, Data).
on(Type, Content, Data) -> handle(Type, Content, on, Data).

handle_event(Type, Content, State, Data) -> handle(Type, Content, State, Data).

handle({call, From}, toggle, State, Data) ->
    {next_state, other(State), Data + 1, {reply, From, {was, State}}};
handle({call, From}, {insert, Actions}, _State, _Data) ->
    {keep_state_and_data, [{reply, From, ok} | Actions]};
handle({call, From}, reply_twice, _State, Data) ->
    {keep_state, Data + 1, [{reply, From, one}, {reply, From, two}]};
handle({call, From}, reply_list, _State, _Data) ->
    ok = gen_statem:reply([{reply, From, in_a_list}]),
    ok = gen_statem:reply({reply, {whereis(main), tag}, alone}),
    ok = gen_statem:reply({whereis(main), tag}, two_arguments),
    keep_state_and_data;
handle({call, From}, Request, State, Data) ->
    {keep_state_and_data, [{reply, From, {Request, State, Data}}]};
handle(cast, toggle, State, Data) ->
    print({cast, toggle, State, Data}),
    {next_state, other(State), Data + 1};
handle(Type, Content, State, Data) ->
    print({Type, Content, State, Data}),
    {keep_state, Data + 1}.

other(on) -> off;
other(off) -> on.

terminate(Reason, State, Data) -> print({terminate, Reason, State, Data}).

%% expect: {hello,off,0}
%% expect: {was,off}
%% expect: {cast,toggle,on,1}
%% expect: {info,message,off,2}
%% expect: {cast,first,off,3}
%% expect: {info,second,off,4}
%% expect: {internal,third,off,5}
%% expect: {timeout,fourth,off,6}
%% expect: {{timeout,name},fifth,off,7}
%% expect: {state_timeout,sixth,off,8}
%% expect: one
%% expect: in_a_list
%% expect: {reply,{hello,off,10}}
%% expect: {reply,{hello,off,10}}
%% expect: no_reply
%% expect: {{reply,{hello,off,10}},label,0}
%% expect: [{tag,alone},{tag,two_arguments}]
%% expect: {terminate,normal,off,10}
%% expect: {hello,off,0}
%% expect: {was,off}
%% expect: {cast,toggle,on,1}
%% expect: {info,message,off,2}
%% expect: {cast,first,off,3}
%% expect: {info,second,off,4}
%% expect: {internal,third,off,5}
%% expect: {timeout,fourth,off,6}
%% expect: {{timeout,name},fifth,off,7}
%% expect: {state_timeout,sixth,off,8}
%% expect: one
%% expect: in_a_list
%% expect: {reply,{hello,off,10}}
%% expect: {reply,{hello,off,10}}
%% expect: no_reply
%% expect: {{reply,{hello,off,10}},label,0}
%% expect: [{tag,alone},{tag,two_arguments}]
%% expect: {terminate,normal,off,10}
%% expect: {'EXIT',{noproc,{gen_statem,call,[machine,hello,infinity]}}}
%% expect: {'EXIT',{noproc,{gen_statem,call,[machine,hello,100]}}}
%% expect: {'EXIT',{noproc,{gen_statem,call,[machine,hello,{clean_timeout,100}]}}}
%% expect: {'EXIT',{noproc,{gen_statem,call,[machine,hello,{dirty_timeout,100}]}}}
%% expect: {'EXIT',{noproc,{gen_statem,call,[{global,machine},hello,infinity]}}}
%% expect: ok
%% expect: {'EXIT',noproc}
