% Datagrams: with addresses, connected, and as messages.
-module(datagrams).
-export([main/1]).

main(_) ->
    {ok, U} = socket:open(inet, dgram, udp),
    {ok, V} = socket:open(inet, dgram),
    ok = socket:bind(U, #{family => inet, addr => loopback, port => 0}),
    {ok, To} = socket:sockname(U),
    show("sendto", fun() -> [socket:sendto(V, <<"hi">>, To), socket:recvfrom(U), socket:sendto(V, "abc", To), socket:recvfrom(U, 2), socket:recvfrom(U, 0, 0), socket:recvfrom(U, 0, 20)] end),
    show("nowhere", fun() -> socket:sendto(V, <<>>, foo) end),
    show("nothing in it", fun() -> [socket:sendto(V, <<>>, To), socket:recvfrom(U, 0, 100), socket:sendto(V, <<>>, To), socket:recv(U, 0, 100)] end),
    show("flags", fun() -> [socket:sendto(V, <<"q">>, To, []), socket:recvfrom(U, 0, [], 100), socket:sendto(V, <<"r">>, To, 100), socket:recvfrom(U, 0, [peek], 1000), socket:recvfrom(U, 0, [], nowait), socket:recvfrom(U, 0, nowait)] end),
    receive _ -> ok after 0 -> ok end,
    show("select", fun() -> {select, {select_info, recvfrom, Ref}} = socket:recvfrom(U, 0, nowait), ok = socket:sendto(V, <<"late">>, To), receive {'$socket', U, select, Ref} -> socket:recvfrom(U, 0, nowait) after 500 -> none end end),
    show("too long", fun() -> socket:sendto(V, binary:copy(<<"x">>, 70000), To) end),
    show("connected", fun() -> [socket:connect(V, To), socket:send(V, <<"conn">>), socket:recv(U, 0, 100), socket:peername(V)] end),
    show("longer than the buffer", fun() -> ok = socket:sendto(V, binary:copy(<<"x">>, 20000), To), {ok, {_, Bytes}} = socket:recvfrom(U, 0, 500), byte_size(Bytes) end),
    show("as long as it is", fun() -> ok = socket:sendto(V, binary:copy(<<"x">>, 20000), To), {ok, {_, Bytes}} = socket:recvfrom(U, 30000, 500), byte_size(Bytes) end),
    show("msg", fun() -> [socket:sendmsg(V, #{iov => [<<"a">>, <<"b">>]}), socket:recvmsg(U, 100, 0, [], 500), socket:sendmsg(V, #{iov => [<<"a">>], addr => To}), socket:recvmsg(U, 0, 0, [], 500)] end),
    show("cut", fun() -> ok = socket:send(V, <<"abcdef">>), {ok, #{iov := Data, flags := Flags}} = socket:recvmsg(U, 3, 0, [], 500), [Data, Flags] end),
    show("no msg", fun() -> [catch socket:sendmsg(V, foo), catch socket:sendmsg(V, #{})] end),
    show("unreachable", fun() -> ok = socket:close(U), [socket:send(V, <<"x">>), socket:recv(V, 0, 200)] end),
    show("ipv6", fun() -> {ok, A} = socket:open(inet6, dgram), ok = socket:bind(A, loopback), {ok, Name} = socket:sockname(A), ok = socket:sendto(A, <<"self">>, Name), [Name, socket:recvfrom(A, 0, 500)] end).


show(Title, Do) ->
    io:format("~s: ~0p~n", [Title, masked(try Do() catch _:Reason -> {caught, Reason} end)]).

%% Sockets, references, pids and ports differ.
masked({'$socket', _}) -> socket;
masked(Reference) when is_reference(Reference) -> ref;
masked(Pid) when is_pid(Pid) -> pid;
masked({'EXIT', {Reason, _}}) -> {caught, masked(Reason)};
masked(Tuple) when is_tuple(Tuple) -> list_to_tuple([masked(Element) || Element <- tuple_to_list(Tuple)]);
masked([Head | Tail]) -> [masked(Head) | masked(Tail)];
masked(Map) when is_map(Map) -> maps:map(fun(port, _) -> port; (_, Value) -> masked(Value) end, Map);
masked(Term) -> Term.

%% expect: sendto: [ok,{ok,{#{addr => {127,0,0,1},family => inet,port => port},<<"hi">>}},ok,{ok,{#{addr => {127,0,0,1},family => inet,port => port},<<"ab">>}},{error,timeout},{error,timeout}]
%% expect: nowhere: {caught,{invalid,{sockaddr,foo}}}
%% expect: nothing in it: [ok,{ok,{#{addr => {127,0,0,1},family => inet,port => port},<<>>}},ok,{ok,<<>>}]
%% expect: flags: [ok,{ok,{#{addr => {127,0,0,1},family => inet,port => port},<<"q">>}},ok,{ok,{#{addr => {127,0,0,1},family => inet,port => port},<<"r">>}},{ok,{#{addr => {127,0,0,1},family => inet,port => port},<<"r">>}},{select,{select_info,recvfrom,ref}}]
%% expect: select: {ok,{#{addr => {127,0,0,1},family => inet,port => port},<<"late">>}}
%% expect: too long: {error,emsgsize}
%% expect: connected: [ok,ok,{ok,<<"conn">>},{ok,#{addr => {127,0,0,1},family => inet,port => port}}]
%% expect: longer than the buffer: 8192
%% expect: as long as it is: 20000
%% expect: msg: [ok,{ok,#{addr => #{addr => {127,0,0,1},family => inet,port => port},ctrl => [],flags => [],iov => [<<"ab">>]}},ok,{ok,#{addr => #{addr => {127,0,0,1},family => inet,port => port},ctrl => [],flags => [],iov => [<<"a">>]}}]
%% expect: cut: [[<<"abc">>],[trunc]]
%% expect: no msg: [{caught,badarg},{caught,badarg}]
%% expect: unreachable: [ok,{error,econnrefused}]
%% expect: ipv6: [#{addr => {0,0,0,0,0,0,0,1},family => inet6,flowinfo => 0,port => port,scope_id => 0},{ok,{#{addr => {0,0,0,0,0,0,0,1},family => inet6,flowinfo => 0,port => port,scope_id => 0},<<"self">>}}]
