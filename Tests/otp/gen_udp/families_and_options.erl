%% IPv6, multicast, raw options and descriptors that are taken over, for datagrams and for streams.
-module(families_and_options).
-export([main/1]).

main(_) ->
    streams_of_ipv6(),
    datagrams_of_ipv6(),
    multicast(),
    raw(),
    descriptors().

show(Title, Do) ->
    io:format("~s: ~0p~n", [Title, try Do() catch Class:Reason -> {Class, Reason} end]).

streams_of_ipv6() ->
    {ok, Listener} = gen_tcp:listen(0, [inet6, binary, {active, false}, {ip, {0, 0, 0, 0, 0, 0, 0, 1}}]),
    {ok, {Address, Port}} = inet:sockname(Listener),
    {ok, Client} = gen_tcp:connect("::1", Port, [inet6, binary, {active, false}]),
    {ok, Server} = gen_tcp:accept(Listener),
    show("address", fun() -> Address end),
    show("echo", fun() -> ok = gen_tcp:send(Client, "six"), gen_tcp:recv(Server, 3) end),
    show("peer", fun() -> {ok, {Peer, _}} = inet:peername(Server), Peer end),
    show("tclass", fun() -> [inet:setopts(Client, [{tclass, 32}]), inet:getopts(Client, [tclass])] end),
    show("v6only", fun() ->
                       {ok, Only} = gen_tcp:listen(0, [inet6, {ipv6_v6only, true}]),
                       {ok, OnlyPort} = inet:port(Only),
                       [inet:getopts(Only, [ipv6_v6only]), gen_tcp:connect({127, 0, 0, 1}, OnlyPort, [])]
                   end),
    show("an address of the wrong family", fun() -> gen_tcp:connect({127, 0, 0, 1}, Port, [inet6], 1000) =/= ok end),
    show("scope", fun() -> gen_tcp:listen(0, [inet6, {ip, {16#fe80, 0, 0, 0, 0, 0, 0, 99}}]) end).

datagrams_of_ipv6() ->
    {ok, One} = gen_udp:open(0, [inet6, binary, {active, false}, {ip, {0, 0, 0, 0, 0, 0, 0, 1}}]),
    {ok, Other} = gen_udp:open(0, [inet6, binary, {active, true}, {ip, {0, 0, 0, 0, 0, 0, 0, 1}}]),
    {ok, Port} = inet:port(One),
    show("datagram", fun() ->
                         ok = gen_udp:send(Other, {0, 0, 0, 0, 0, 0, 0, 1}, Port, "six"),
                         {ok, {From, FromPort, Data}} = gen_udp:recv(One, 0, 1000),
                         ok = gen_udp:send(One, From, FromPort, Data),
                         receive {udp, Other, Back, Port, Again} -> {Back, Again} after 1000 -> none end
                     end).

multicast() ->
    Group = {224, 9, 9, 9},
    {ok, Member} = gen_udp:open(0, [binary, {active, false}, {ip, Group}, {multicast_if, {127, 0, 0, 1}}, {multicast_loop, true},
                                    {reuseaddr, true}, {multicast_ttl, 1}, {add_membership, {Group, {127, 0, 0, 1}}}]),
    {ok, Port} = inet:port(Member),
    {ok, Sender} = gen_udp:open(0, [binary, {multicast_if, {127, 0, 0, 1}}, {multicast_loop, true}]),
    show("multicast", fun() ->
                          ok = gen_udp:send(Sender, Group, Port, "all"),
                          {ok, {_, _, Data}} = gen_udp:recv(Member, 0, 1000),
                          Data
                      end),
    show("options", fun() -> inet:getopts(Member, [multicast_ttl, multicast_loop]) end),
    show("left", fun() -> inet:setopts(Member, [{drop_membership, {Group, {127, 0, 0, 1}}}]) end),
    show("nothing", fun() -> ok = gen_udp:send(Sender, Group, Port, "all"), gen_udp:recv(Member, 0, 50) end).

%% SO_KEEPALIVE, TCP_NODELAY and others by number.
raw() ->
    {ok, Listener} = gen_tcp:listen(0, [{ip, {127, 0, 0, 1}}, {raw, 1, 9, <<1:32/native>>}]),
    {ok, Port} = inet:port(Listener),
    {ok, Client} = gen_tcp:connect({127, 0, 0, 1}, Port, [{raw, 6, 1, <<1:32/native>>}]),
    Truth = fun({ok, [{raw, _, _, <<Value:32/native>>}]}) -> Value =/= 0; (Other) -> Other end,
    show("raw", fun() -> [Truth(inet:getopts(Listener, [{raw, 1, 9, 4}])), Truth(inet:getopts(Client, [{raw, 6, 1, 4}])),
                          inet:getopts(Client, [nodelay])] end),
    show("set", fun() -> [inet:setopts(Client, [{raw, 6, 1, <<0:32/native>>}]), inet:getopts(Client, [nodelay])] end),
    show("into a binary", fun() -> Truth(inet:getopts(Client, [{raw, 6, 1, <<0:32>>}])) end),
    show("no such", fun() -> inet:setopts(Client, [{raw, x, 1, <<>>}]) end).

descriptors() ->
    {ok, Listener} = gen_tcp:listen(0, [binary, {active, false}, {ip, {127, 0, 0, 1}}]),
    {ok, Port} = inet:port(Listener),
    {ok, Client} = gen_tcp:connect({127, 0, 0, 1}, Port, [binary, {active, false}]),
    {ok, Server} = gen_tcp:accept(Listener),
    show("descriptor", fun() -> {ok, Number} = inet:getfd(Client), is_integer(Number) end),
    show("echo", fun() -> ok = gen_tcp:send(Server, "x"), gen_tcp:recv(Client, 1) end),
    show("bad", fun() -> {error, Reason} = gen_udp:open(0, [{fd, 9999}]), is_atom(Reason) end),
    show("taken over", fun() ->
                           {ok, Raw} = socket:open(inet, dgram, udp),
                           ok = socket:bind(Raw, #{family => inet, addr => loopback, port => 0}),
                           {ok, Number} = socket:getopt(Raw, {otp, fd}),
                           {ok, Taken} = gen_udp:open(0, [binary, {active, false}, {fd, Number}]),
                           {ok, Own} = inet:port(Taken),
                           ok = gen_udp:send(Taken, {127, 0, 0, 1}, Own, "self"),
                           {ok, {_, Own, Data}} = gen_udp:recv(Taken, 0, 1000),
                           Data
                       end).

%% expect: address: {0,0,0,0,0,0,0,1}
%% expect: echo: {ok,<<"six">>}
%% expect: peer: {0,0,0,0,0,0,0,1}
%% expect: tclass: [ok,{ok,[{tclass,32}]}]
%% expect: v6only: [{ok,[{ipv6_v6only,true}]},{error,econnrefused}]
%% expect: an address of the wrong family: true
%% expect: scope: {error,einval}
%% expect: datagram: {{0,0,0,0,0,0,0,1},<<"six">>}
%% expect: multicast: <<"all">>
%% expect: options: {ok,[{multicast_ttl,1},{multicast_loop,true}]}
%% expect: left: ok
%% expect: nothing: {error,timeout}
%% expect: raw: [true,true,{ok,[{nodelay,true}]}]
%% expect: set: [ok,{ok,[{nodelay,false}]}]
%% expect: into a binary: false
%% expect: no such: {error,einval}
%% expect: descriptor: true
%% expect: echo: {ok,<<"x">>}
%% expect: bad: true
%% expect: taken over: <<"self">>
