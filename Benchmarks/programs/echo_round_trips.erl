%%% 20,000 messages of 100 bytes sent to an echo server over loopback and back, by one connection and
%%% shared between 50.
-module(echo_round_trips).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["20000"]);
main([Argument]) ->
    Count = list_to_integer(Argument),
    {ok, Listener} = gen_tcp:listen(0, [binary, {active, false}, {packet, 4}, {backlog, 128}, {nodelay, true}]),
    {ok, Port} = inet:port(Listener),
    spawn_link(fun() -> accept(Listener) end),
    line(echo_round_trips_1, Port, 1, Count),
    line(echo_round_trips_50, Port, 50, Count div 50).

accept(Listener) ->
    {ok, Socket} = gen_tcp:accept(Listener),
    Server = spawn(fun() -> receive go -> serve(Socket) end end),
    ok = gen_tcp:controlling_process(Socket, Server),
    Server ! go,
    accept(Listener).

serve(Socket) ->
    case gen_tcp:recv(Socket, 0) of
        {ok, Message} ->
            ok = gen_tcp:send(Socket, Message),
            serve(Socket);
        {error, closed} ->
            gen_tcp:close(Socket)
    end.

line(Name, Port, Connections, Count) ->
    Parent = self(),
    Start = erlang:monotonic_time(),
    Clients = [spawn_link(fun() -> Parent ! {self(), client(Port, Count)} end) || _ <- lists:seq(1, Connections)],
    Result = lists:sum([receive {Client, Done} -> Done end || Client <- Clients]),
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    io:format("~s ~.3f ms ~w~n", [Name, Elapsed / 1000, Result]).

client(Port, Count) ->
    {ok, Socket} = gen_tcp:connect("localhost", Port, [binary, {active, false}, {packet, 4}, {nodelay, true}]),
    Done = exchange(Socket, binary:copy(<<"x">>, 100), Count, 0),
    ok = gen_tcp:close(Socket),
    Done.

exchange(_, _, Count, Count) ->
    Count;
exchange(Socket, Message, Count, Done) ->
    ok = gen_tcp:send(Socket, Message),
    {ok, Message} = gen_tcp:recv(Socket, 0),
    exchange(Socket, Message, Count, Done + 1).
