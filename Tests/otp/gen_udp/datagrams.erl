%% Datagrams, passive and active.
-module(datagrams).
-export([main/1]).

main(_) ->
    {ok, A} = gen_udp:open(0, [binary, {active, false}, {ip, {127, 0, 0, 1}}]),
    {ok, B} = gen_udp:open(0, [list, {ip, loopback}]),
    {ok, PortA} = inet:port(A),
    {ok, PortB} = inet:port(B),
    io:format("~p~n", [gen_udp:recv(A, 0, 20)]),
    ok = gen_udp:send(B, {127, 0, 0, 1}, PortA, ["hello ", <<"there">>]),
    {ok, {Address, PortB, Data}} = gen_udp:recv(A, 0, 2000),
    io:format("~p ~p~n", [Address, Data]),
    ok = gen_udp:send(A, "localhost", PortB, <<"an answer">>),
    receive {udp, B, {127, 0, 0, 1}, PortA, Answer} -> io:format("~p~n", [Answer]) end,
    ok = gen_udp:send(A, {{127, 0, 0, 1}, PortB}, <<>>),
    receive {udp, B, _, _, Empty} -> io:format("~p~n", [Empty]) end,
    ok = inet:setopts(B, [{active, once}]),
    [ok = gen_udp:send(A, {127, 0, 0, 1}, PortB, [N]) || N <- [1, 2]],
    receive {udp, B, _, _, One} -> io:format("~p~n", [One]) end,
    io:format("~p~n", [inet:getopts(B, [active])]),
    {ok, {_, _, Two}} = gen_udp:recv(B, 0, 2000),
    io:format("~p~n", [Two]),
    io:format("~p~n", [gen_udp:send(A, {127, 0, 0, 1}, PortB, binary:copy(<<0>>, 70000))]),
    ok = gen_udp:connect(A, {127, 0, 0, 1}, PortB),
    ok = gen_udp:send(A, "connected"),
    {ok, {_, _, Three}} = gen_udp:recv(B, 0, 2000),
    io:format("~p~n", [Three]),
    ok = gen_udp:close(A),
    io:format("~p ~p~n", [gen_udp:recv(A, 0), gen_udp:send(A, {127, 0, 0, 1}, PortB, "x")]),
    ok = gen_udp:close(B).

%% expect: {error,timeout}
%% expect: {127,0,0,1} <<"hello there">>
%% expect: "an answer"
%% expect: []
%% expect: [1]
%% expect: {ok,[{active,false}]}
%% expect: [2]
%% expect: {error,emsgsize}
%% expect: "connected"
%% expect: {error,closed} {error,closed}
