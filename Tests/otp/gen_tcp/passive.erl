%% Passive sockets: receive by length, with a time, and what is left when the peer has closed.
-module(passive).
-export([main/1]).

main(_) ->
    {ok, L} = gen_tcp:listen(0, [binary, {active, false}, {ip, {127, 0, 0, 1}}]),
    {ok, Port} = inet:port(L),
    {ok, A} = gen_tcp:connect({127, 0, 0, 1}, Port, [binary, {active, false}]),
    {ok, B} = gen_tcp:accept(L),
    io:format("~p~n", [gen_tcp:accept(L, 20)]),
    ok = gen_tcp:send(A, [<<"he">>, "llo", $!, [" wor" | <<"ld">>]]),
    io:format("~p~n", [gen_tcp:recv(B, 5)]),
    io:format("~p~n", [gen_tcp:recv(B, 3)]),
    io:format("~p~n", [gen_tcp:recv(B, 100, 20)]),
    io:format("~p~n", [gen_tcp:recv(B, 4, 1000)]),
    io:format("~p~n", [gen_tcp:recv(B, 0, 20)]),
    Self = self(),
    spawn_link(fun() -> Self ! {got, gen_tcp:recv(B, 0)} end),
    ok = gen_tcp:send(A, "to another"),
    receive {got, Got} -> io:format("~p~n", [Got]) end,
    ok = gen_tcp:send(A, "last words"),
    ok = gen_tcp:close(A),
    io:format("~p~n", [gen_tcp:recv(B, 4)]),
    io:format("~p~n", [gen_tcp:recv(B, 0)]),
    io:format("~p~n", [gen_tcp:recv(B, 0)]),
    io:format("~p~n", [gen_tcp:send(B, "x")]),
    io:format("~p~n", [gen_tcp:close(B)]),
    io:format("~p ~p~n", [gen_tcp:recv(B, 0), gen_tcp:send(B, "x")]),
    io:format("~p ~p~n", [gen_tcp:close(A), gen_tcp:close(L)]),
    io:format("~p~n", [gen_tcp:accept(L)]),
    io:format("~p~n", [erlang:port_info(L)]).

%% expect: {error,timeout}
%% expect: {ok,<<"hello">>}
%% expect: {ok,<<"! w">>}
%% expect: {error,timeout}
%% expect: {ok,<<"orld">>}
%% expect: {error,timeout}
%% expect: {ok,<<"to another">>}
%% expect: {ok,<<"last">>}
%% expect: {ok,<<" words">>}
%% expect: {error,closed}
%% expect: {error,closed}
%% expect: ok
%% expect: {error,closed} {error,closed}
%% expect: ok ok
%% expect: {error,closed}
%% expect: undefined
