%% A small server of HTTP: one process waits for connections, and each connection has its own.
%%
%%     alder samples/http_server.erl 8080      serves until it is stopped
%%     alder samples/http_server.erl           asks itself some questions, and shows the answers
-module(http_server).
-export([main/1, start/1]).

main([Port]) ->
    {ok, Listener} = start(list_to_integer(Port)),
    io:format("http://localhost:~s/~n", [Port]),
    Monitor = monitor(port, Listener),
    receive
        {'DOWN', Monitor, port, Listener, Reason} -> exit(Reason)
    end;
main([]) ->
    {ok, Listener} = start(0),
    {ok, Port} = inet:port(Listener),
    [show(ask(Port, Request)) || Request <- ["GET / HTTP/1.0", "GET /hello/Joe HTTP/1.0", "GET /sum/1/2/39 HTTP/1.0",
                                             "GET /nothing HTTP/1.0", "PUT / HTTP/1.0", "nonsense"]],
    gen_tcp:close(Listener).

%% The client

ask(Port, Request) ->
    {ok, Socket} = gen_tcp:connect("localhost", Port, [binary, {active, false}]),
    ok = gen_tcp:send(Socket, [Request, "\r\n\r\n"]),
    Answer = read_all(Socket, []),
    gen_tcp:close(Socket),
    {Request, Answer}.

read_all(Socket, Parts) ->
    case gen_tcp:recv(Socket, 0) of
        {ok, Part} -> read_all(Socket, [Parts, Part]);
        {error, closed} -> iolist_to_binary(Parts)
    end.

show({Request, Answer}) ->
    [Head, Body] = binary:split(Answer, <<"\r\n\r\n">>),
    [Status | _] = binary:split(Head, <<"\r\n">>),
    io:format("~s~n    ~s: ~s~n", [Request, Status, string:trim(Body)]).

%% The server

start(Port) ->
    {ok, Listener} = gen_tcp:listen(Port, [binary, {packet, http_bin}, {active, false}, {backlog, 1024},
                                           {reuseaddr, true}, {nodelay, true}]),
    [spawn_link(fun() -> accept(Listener) end) || _ <- lists:seq(1, 4)],
    {ok, Listener}.

accept(Listener) ->
    case gen_tcp:accept(Listener) of
        {ok, Socket} ->
            Server = spawn(fun() -> receive go -> serve(Socket) end end),
            ok = gen_tcp:controlling_process(Socket, Server),
            Server ! go,
            accept(Listener);
        {error, closed} ->
            ok
    end.

serve(Socket) ->
    case gen_tcp:recv(Socket, 0, 30000) of
        {ok, {http_request, Method, {abs_path, Path}, Version}} ->
            Headers = headers(Socket, #{}),
            {Status, Body} = answer(Method, binary:split(Path, <<"/">>, [global, trim_all])),
            KeepsOpen = keeps_open(Version, Headers),
            ok = gen_tcp:send(Socket, response(Status, KeepsOpen, Body)),
            if KeepsOpen -> serve(Socket); true -> gen_tcp:close(Socket) end;
        {ok, _} ->
            gen_tcp:send(Socket, response(400, false, <<"what?\n">>)),
            gen_tcp:close(Socket);
        {error, _} ->
            gen_tcp:close(Socket)
    end.

headers(Socket, Headers) ->
    case gen_tcp:recv(Socket, 0, 30000) of
        {ok, {http_header, _, Name, _, Value}} -> headers(Socket, Headers#{Name => Value});
        {ok, http_eoh} -> Headers;
        _ -> Headers
    end.

keeps_open({1, 1}, #{'Connection' := <<"close">>}) -> false;
keeps_open({1, 1}, _Headers) -> true;
keeps_open(_, #{'Connection' := <<"Keep-Alive">>}) -> true;
keeps_open(_, #{'Connection' := <<"keep-alive">>}) -> true;
keeps_open(_, _Headers) -> false.

answer('GET', []) -> {200, <<"It works.\n">>};
answer('GET', [<<"hello">>, Name]) -> {200, ["Hello, ", Name, "!\n"]};
answer('GET', [<<"sum">> | Numbers]) ->
    try lists:sum([binary_to_integer(Number) || Number <- Numbers]) of
        Sum -> {200, io_lib:format("~b~n", [Sum])}
    catch
        error:badarg -> {400, <<"numbers, please\n">>}
    end;
answer('GET', _) -> {404, <<"there is nothing here\n">>};
answer(_, _) -> {405, <<"you can only look\n">>}.

response(Status, KeepsOpen, Body) ->
    ["HTTP/1.1 ", status(Status), "\r\nContent-Type: text/plain\r\nContent-Length: ",
     integer_to_list(iolist_size(Body)), "\r\nConnection: ",
     if KeepsOpen -> "keep-alive"; true -> "close" end, "\r\n\r\n", Body].

status(200) -> "200 OK";
status(400) -> "400 Bad Request";
status(404) -> "404 Not Found";
status(405) -> "405 Method Not Allowed".
