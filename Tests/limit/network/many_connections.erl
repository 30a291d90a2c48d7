%% Thousands of connections at once to an echo server, among them some that flood, stall or go away: the others
%% are served without an error.
-module(many_connections).
-export([main/1]).

main([Text]) ->
    Count = list_to_integer(Text),
    {ok, L} = gen_tcp:listen(0, [binary, {packet, 4}, {active, false}, {backlog, 8192}, {ip, {127, 0, 0, 1}}]),
    {ok, Port} = inet:port(L),
    [spawn_link(fun() -> accept(L) end) || _ <- lists:seq(1, 8)],
    Bad = [spawn(fun() -> Behave(Port, 100) end)
           || Behave <- [fun flood/2, fun stall/2, fun vanish/2, fun flood/2, fun stall/2, fun vanish/2]],
    Self = self(),
    Good = [spawn_link(fun() -> client(Self, Port, N) end) || N <- lists:seq(1, Count)],
    io:format("connected: ~b~n", [collect(connected, Count)]),
    [Pid ! go || Pid <- Good],
    io:format("served: ~b~n", [collect(served, Count)]),
    [exit(Pid, kill) || Pid <- Bad],
    gen_tcp:close(L),
    io:format("done~n").

collect(_What, 0) -> 0;
collect(What, Count) -> receive What -> 1 + collect(What, Count - 1) end.

client(Main, Port, N) ->
    {ok, Socket} = gen_tcp:connect({127, 0, 0, 1}, Port, [binary, {packet, 4}, {active, false}]),
    Main ! connected,
    receive go -> ok end,
    [echo(Socket, N, Round) || Round <- lists:seq(1, 5)],
    gen_tcp:close(Socket),
    Main ! served.

echo(Socket, N, Round) ->
    Data = <<N:32, Round:32, 0:(8 * (N rem 200))>>,
    ok = gen_tcp:send(Socket, Data),
    {ok, Data} = gen_tcp:recv(Socket, 0).

accept(L) ->
    case gen_tcp:accept(L) of
        {ok, Socket} ->
            %% It may have been served and closed before.
            _ = gen_tcp:controlling_process(Socket, spawn(fun() -> serve(Socket) end)),
            accept(L);
        {error, closed} ->
            ok
    end.

serve(Socket) ->
    case gen_tcp:recv(Socket, 0) of
        {ok, Data} ->
            case gen_tcp:send(Socket, Data) of
                ok -> serve(Socket);
                {error, _} -> ok
            end;
        {error, _} ->
            gen_tcp:close(Socket)
    end.

%% Sends without end, and never reads.
flood(Port, _) ->
    {ok, Socket} = gen_tcp:connect({127, 0, 0, 1}, Port, [binary, {packet, 4}, {active, false}]),
    flood_on(Socket, binary:copy(<<0>>, 10000)).

flood_on(Socket, Data) ->
    case gen_tcp:send(Socket, Data) of
        ok -> flood_on(Socket, Data);
        {error, _} -> ok
    end.

%% Begins a packet, and stops.
stall(Port, _) ->
    {ok, Socket} = gen_tcp:connect({127, 0, 0, 1}, Port, [binary, {active, false}]),
    ok = gen_tcp:send(Socket, <<1000:32, "begin">>),
    receive never -> ok end.

%% Goes away in the middle of a packet, many times, with and without a reset.
vanish(_Port, 0) ->
    ok;
vanish(Port, Count) ->
    {ok, Socket} = gen_tcp:connect({127, 0, 0, 1}, Port, [binary, {active, false}]),
    ok = gen_tcp:send(Socket, <<1000:32, "begin">>),
    ok = inet:setopts(Socket, [{linger, {rand:uniform(2) =:= 1, 0}}]),
    ok = gen_tcp:close(Socket),
    vanish(Port, Count - 1).

%% args: 5000

%% expect: connected: 5000
%% expect: served: 5000
%% expect: done
