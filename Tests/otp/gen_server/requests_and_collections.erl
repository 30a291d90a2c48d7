%% Requests whose answers are asked for later, one by one and in collections.
-module(requests_and_collections).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2]).

main(_) ->
    {ok, Server} = gen_server:start(?MODULE, [], []),
    single(Server),
    collection(Server),
    bad_arguments(gen_server:send_request(Server, {echo, x})),
    io:format("left over: ~p~n", [length(messages())]).

single(Server) ->
    io:format("-- single~n"),
    Id1 = gen_server:send_request(Server, {echo, 1}),
    print(gen_server:wait_response(Id1, 1000)),
    print(gen_server:receive_response(gen_server:send_request(Server, {echo, 2}), infinity)),
    print(gen_server:wait_response(gen_server:send_request(Server, {echo, 3}), infinity)),
    Id4 = gen_server:send_request(Server, keep),
    print(gen_server:wait_response(Id4, 0)),
    print(gen_server:receive_response(Id4, {abs, erlang:monotonic_time(millisecond) + 10})),
    print(gen_server:call(Server, answer_kept)),
    Id5 = gen_server:send_request(Server, {echo, 5}),
    receive Message -> print(gen_server:check_response(Message, Id5)) end,
    print(gen_server:check_response(something, Id5)),
    print(gen_server:wait_response(gen_server:send_request(nobody, {echo, 6}), 1000)),
    print(gen_server:wait_response(gen_server:send_request({global, nobody}, {echo, 6}), 1000)),
    print(gen_server:wait_response(gen_server:send_request({nobody, node()}, {echo, 6}), 1000)),
    {error, {Reason, Object}} = gen_server:receive_response(gen_server:send_request(Server, fail), 1000),
    print({Reason, Object =:= Server}).

collection(_) ->
    io:format("-- collection~n"),
    {ok, Server} = gen_server:start(?MODULE, [], []),
    Empty = gen_server:reqids_new(),
    print(gen_server:receive_response(Empty, 0, true)),
    print(gen_server:wait_response(Empty, 0, true)),
    print(gen_server:check_response(message, Empty, true)),
    Two = gen_server:send_request(Server, {echo, b}, second,
                                  gen_server:send_request(Server, {echo, a}, first, Empty)),
    Three = gen_server:reqids_add(gen_server:send_request(Server, {echo, c}), third, Two),
    print(gen_server:reqids_size(Three)),
    print(lists:sort([Label || {_, Label} <- gen_server:reqids_to_list(Three)])),
    {Response1, Label1, Left1} = gen_server:receive_response(Three, 1000, true),
    {Response2, Label2, Left2} = gen_server:wait_response(Left1, 1000, true),
    {Response3, Label3, Left3} = receive Message -> gen_server:check_response(Message, Left2, false) end,
    print([{Response1, Label1}, {Response2, Label2}, {Response3, Label3}, gen_server:reqids_size(Left3)]),
    print(gen_server:check_response(message, Left3, true)),
    Kept = gen_server:send_request(Server, keep, kept, Empty),
    print(gen_server:wait_response(Kept, 0, true)),
    print(gen_server:receive_response(Kept, 10, true)),
    print(gen_server:call(Server, answer_kept)),
    Failing = gen_server:send_request(Server, fail, failing, Empty),
    {{error, {Reason, Object}}, Label, Left} = gen_server:receive_response(Failing, 1000, true),
    print({Reason, Object =:= Server, Label, gen_server:reqids_size(Left)}).

bad_arguments(Id) ->
    io:format("-- bad arguments~n"),
    Collection = gen_server:reqids_add(Id, label, gen_server:reqids_new()),
    [try Fun() of
         Value -> print(Value)
     catch
         Class:Reason -> print({Class, Reason})
     end
     || Fun <- [fun() -> gen_server:reqids_add(Id, again, Collection) end,
                fun() -> gen_server:reqids_add(no_id, label, Collection) end,
                fun() -> gen_server:reqids_size(no_collection) end,
                fun() -> gen_server:reqids_to_list(no_collection) end]],
    print(gen_server:receive_response(Id, 1000)).

print(Term) -> io:format("~p~n", [Term]).

messages() -> receive Message -> [Message | messages()] after 0 -> [] end.

init([]) -> {ok, []}.
handle_call({echo, Term}, _From, Kept) -> {reply, Term, Kept};
handle_call(keep, From, Kept) -> {noreply, [From | Kept]};
handle_call(answer_kept, _From, Kept) ->
    [gen_server:reply(From, late) || From <- Kept],
    {reply, length(Kept), []};
handle_call(fail, _From, Kept) -> {stop, shutdown, Kept}.
handle_cast(_, State) -> {noreply, State}.

%% expect: -- single
%% expect: {reply,1}
%% expect: {reply,2}
%% expect: {reply,3}
%% expect: timeout
%% expect: timeout
%% expect: 1
%% expect: {reply,5}
%% expect: no_reply
%% expect: {error,{noproc,nobody}}
%% expect: {error,{noproc,{global,nobody}}}
%% expect: {error,{noproc,{nobody,nonode@nohost}}}
%% expect: {shutdown,true}
%% expect: -- collection
%% expect: no_request
%% expect: no_request
%% expect: no_request
%% expect: 3
%% expect: [first,second,third]
%% expect: [{{reply,a},first},{{reply,b},second},{{reply,c},third},1]
%% expect: no_reply
%% expect: timeout
%% expect: timeout
%% expect: 1
%% expect: {shutdown,true,failing,0}
%% expect: -- bad arguments
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,{noproc,<PID>}}
%% expect: left over: 0
