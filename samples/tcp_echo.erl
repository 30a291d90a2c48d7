%% An echo server over TCP: what comes is sent back, by a process for each connection.
-module(tcp_echo).
-export([main/1]).

main(_) ->
    {ok, Listener} = gen_tcp:listen(0, [binary, {packet, line}, {active, false}]),
    {ok, Port} = inet:port(Listener),
    spawn_link(fun() -> accept(Listener) end),
    {ok, Socket} = gen_tcp:connect("localhost", Port, [binary, {packet, line}, {active, true}]),
    [ask(Socket, Line) || Line <- ["Joe", "Mike", "Robert"]],
    gen_tcp:close(Socket),
    gen_tcp:close(Listener).

ask(Socket, Line) ->
    ok = gen_tcp:send(Socket, [Line, $\n]),
    receive
        {tcp, Socket, Echo} -> io:format("echo: ~s", [Echo])
    end.

accept(Listener) ->
    case gen_tcp:accept(Listener) of
        {ok, Socket} ->
            gen_tcp:controlling_process(Socket, spawn(fun() -> echo(Socket) end)),
            accept(Listener);
        {error, closed} ->
            ok
    end.

echo(Socket) ->
    case gen_tcp:recv(Socket, 0) of
        {ok, Line} ->
            ok = gen_tcp:send(Socket, Line),
            echo(Socket);
        {error, closed} ->
            ok
    end.
