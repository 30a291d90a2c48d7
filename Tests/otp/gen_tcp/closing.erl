%% No data are lost when a socket is closed, and half of a connection can be.
-module(closing).
-export([main/1]).

main(_) ->
    much_then_close(),
    half_closed(),
    reset(),
    busy(),
    local().

pair(Options) ->
    {ok, L} = gen_tcp:listen(0, [binary, {active, false} | Options]),
    {ok, Port} = inet:port(L),
    {ok, A} = gen_tcp:connect("localhost", Port, [binary, {active, false} | Options]),
    {ok, B} = gen_tcp:accept(L),
    gen_tcp:close(L),
    {A, B}.

much_then_close() ->
    {A, B} = pair([]),
    Data = binary:copy(<<"0123456789">>, 1000000),
    spawn_link(fun() ->
        receive go -> ok end,
        ok = gen_tcp:send(A, Data),
        ok = gen_tcp:close(A)
    end) ! go,
    Got = all(B, []),
    io:format("~p~n", [Got =:= Data]),
    gen_tcp:close(B).

all(Socket, Parts) ->
    case gen_tcp:recv(Socket, 0) of
        {ok, Part} -> all(Socket, [Part | Parts]);
        {error, closed} -> iolist_to_binary(lists:reverse(Parts))
    end.

half_closed() ->
    {A, B} = pair([{exit_on_close, false}]),
    ok = gen_tcp:send(A, "question"),
    ok = gen_tcp:shutdown(A, write),
    io:format("~p~n", [all(B, [])]),
    ok = gen_tcp:send(B, "answer"),
    ok = gen_tcp:close(B),
    io:format("~p~n", [all(A, [])]),
    gen_tcp:close(A).

reset() ->
    {A, B} = pair([]),
    ok = inet:setopts(A, [{linger, {true, 0}}]),
    ok = inet:setopts(B, [{show_econnreset, true}]),
    gen_tcp:close(A),
    io:format("~p~n", [gen_tcp:recv(B, 0)]),
    gen_tcp:close(B).

%% Who sends more than the peer takes waits, and only that one.
busy() ->
    {A, B} = pair([{sndbuf, 4096}, {recbuf, 4096}, {send_timeout, 50}]),
    Timeout = fill(A, binary:copy(<<0>>, 100000)),
    io:format("~p~n", [Timeout]),
    gen_tcp:close(B),
    gen_tcp:close(A).

fill(Socket, Data) ->
    case gen_tcp:send(Socket, Data) of
        ok -> fill(Socket, Data);
        Error -> Error
    end.

local() ->
    Path = "/tmp/alder_closing_" ++ os:getpid(),
    file:delete(Path),
    {ok, L} = gen_tcp:listen(0, [binary, {active, false}, {ifaddr, {local, Path}}]),
    {ok, A} = gen_tcp:connect({local, Path}, 0, [binary, {active, false}]),
    {ok, B} = gen_tcp:accept(L),
    ok = gen_tcp:send(A, "near"),
    io:format("~p~n", [gen_tcp:recv(B, 4)]),
    io:format("~p~n", [inet:sockname(L) =:= {ok, {local, list_to_binary(Path)}}]),
    gen_tcp:close(A),
    io:format("~p~n", [gen_tcp:recv(B, 0)]),
    file:delete(Path).

%% expect: true
%% expect: <<"question">>
%% expect: <<"answer">>
%% expect: {error,econnreset}
%% expect: {error,timeout}
%% expect: {ok,<<"near">>}
%% expect: true
%% expect: {error,closed}
