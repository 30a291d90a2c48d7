%% Active sockets: always, once, for a count; and what the end looks like.
-module(active).
-export([main/1]).

main(_) ->
    always(),
    once(),
    counted(),
    shown_as_list(),
    given_away(),
    owner_ends().

pair(Options) ->
    {ok, L} = gen_tcp:listen(0, [binary, {active, false}, {packet, 1} | Options]),
    {ok, Port} = inet:port(L),
    {ok, A} = gen_tcp:connect("localhost", Port, [binary, {active, false}, {packet, 1}]),
    {ok, B} = gen_tcp:accept(L),
    gen_tcp:close(L),
    {A, B}.

%% The next message, with the socket's place only.
next(Socket) ->
    receive
        Message -> list_to_tuple([case Part of Socket -> socket; _ -> Part end || Part <- tuple_to_list(Message)])
    after 2000 -> nothing
    end.

none() -> receive Message -> Message after 30 -> nothing end.

always() ->
    process_flag(trap_exit, true),
    {A, B} = pair([{active, true}]),
    [gen_tcp:send(A, Data) || Data <- ["one", "two", "three"]],
    gen_tcp:close(A),
    io:format("~p~n", [[next(B) || _ <- lists:seq(1, 5)]]),
    io:format("~p ~p~n", [none(), gen_tcp:send(B, "x")]),
    process_flag(trap_exit, false),
    flush().

flush() -> receive _ -> flush() after 0 -> ok end.

once() ->
    {A, B} = pair([]),
    [gen_tcp:send(A, Data) || Data <- ["one", "two", "three"]],
    io:format("~p~n", [none()]),
    ok = inet:setopts(B, [{active, once}]),
    io:format("~p ~p ~p~n", [next(B), none(), inet:getopts(B, [active])]),
    io:format("~p~n", [gen_tcp:recv(B, 0)]),
    ok = inet:setopts(B, [{active, true}]),
    io:format("~p ~p~n", [next(B), gen_tcp:recv(B, 0)]),
    gen_tcp:close(A),
    io:format("~p~n", [next(B)]).

counted() ->
    {A, B} = pair([]),
    ok = inet:setopts(B, [{active, 2}]),
    io:format("~p~n", [inet:getopts(B, [active])]),
    [gen_tcp:send(A, Data) || Data <- ["one", "two", "three"]],
    io:format("~p~n", [[next(B) || _ <- lists:seq(1, 3)]]),
    io:format("~p ~p~n", [none(), inet:getopts(B, [active])]),
    ok = inet:setopts(B, [{active, 1}, {active, 3}]),
    io:format("~p ~p~n", [next(B), inet:getopts(B, [active])]),
    ok = inet:setopts(B, [{active, -3}]),
    io:format("~p ~p~n", [next(B), inet:getopts(B, [active])]),
    io:format("~p~n", [inet:setopts(B, [{active, 40000}])]),
    gen_tcp:close(A),
    gen_tcp:close(B).

shown_as_list() ->
    {A, B} = pair([list, {active, true}]),
    gen_tcp:send(A, <<1, 2, "abc">>),
    io:format("~p~n", [next(B)]),
    inet:setopts(B, [binary, {header, 2}]),
    gen_tcp:send(A, <<1, 2, "abc">>),
    io:format("~p~n", [next(B)]),
    inet:setopts(B, [{header, 0}, {deliver, port}]),
    gen_tcp:send(A, <<1, 2, "abc">>),
    io:format("~p~n", [next(B)]),
    gen_tcp:close(A),
    io:format("~p~n", [next(B)]).

given_away() ->
    {A, B} = pair([{active, true}]),
    gen_tcp:send(A, "first"),
    receive {tcp, B, _} = Message -> self() ! Message end,
    Self = self(),
    Other = spawn_link(fun() ->
        Self ! {has, next(B)},
        Self ! {has, next(B)}
    end),
    io:format("~p~n", [gen_tcp:controlling_process(B, Other)]),
    io:format("~p~n", [gen_tcp:controlling_process(B, Self)]),
    receive {has, First} -> io:format("~p~n", [First]) end,
    gen_tcp:send(A, "second"),
    receive {has, Second} -> io:format("~p~n", [Second]) end,
    gen_tcp:close(A).

owner_ends() ->
    {A, B} = pair([]),
    Owner = spawn(fun() -> receive go -> ok end end),
    ok = gen_tcp:controlling_process(B, Owner),
    Monitor = monitor(port, B),
    Owner ! go,
    receive {'DOWN', Monitor, port, B, Reason} -> io:format("down: ~p~n", [Reason]) end,
    io:format("~p~n", [gen_tcp:recv(A, 0)]),
    gen_tcp:close(A).

%% expect: [{tcp,socket,<<"one">>},
%% expect:  {tcp,socket,<<"two">>},
%% expect:  {tcp,socket,<<"three">>},
%% expect:  {tcp_closed,socket},
%% expect:  nothing]
%% expect: nothing {error,closed}
%% expect: nothing
%% expect: {tcp,socket,<<"one">>} nothing {ok,[{active,false}]}
%% expect: {ok,<<"two">>}
%% expect: {tcp,socket,<<"three">>} {error,einval}
%% expect: {tcp_closed,socket}
%% expect: {ok,[{active,2}]}
%% expect: [{tcp,socket,<<"one">>},{tcp,socket,<<"two">>},{tcp_passive,socket}]
%% expect: nothing {ok,[{active,false}]}
%% expect: {tcp,socket,<<"three">>} {ok,[{active,3}]}
%% expect: {tcp_passive,socket} {ok,[{active,false}]}
%% expect: {error,einval}
%% expect: {tcp,socket,[1,2,97,98,99]}
%% expect: {tcp,socket,[1,2|<<"abc">>]}
%% expect: {socket,{data,[1,2,97,98,99]}}
%% expect: {tcp_closed,socket}
%% expect: ok
%% expect: {error,not_owner}
%% expect: {tcp,socket,<<"first">>}
%% expect: {tcp,socket,<<"second">>}
%% expect: down: normal
%% expect: {error,closed}
