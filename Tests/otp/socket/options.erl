% Options by name and by number, those of `otp`, and what is supported.
-module(options).
-export([main/1]).

main(_) ->
    {ok, T} = socket:open(inet, stream, tcp),
    {ok, U} = socket:open(inet, dgram, udp),
    {ok, S6} = socket:open(inet6, stream, tcp),
    [show(atom_to_list(Name), fun() -> socket:getopt(T, {socket, Name}) end)
     || Name <- [type, protocol, domain, reuseaddr, keepalive, linger, acceptconn, broadcast, error, debug, dontroute, oobinline, priority, rcvlowat,
                 reuseport, timestamp, foo]],
    [show(atom_to_list(Name), fun() -> [Value, socket:setopt(T, {socket, Name}, Value), socket:getopt(T, {socket, Name})] end)
     || {Name, Value} <- [{reuseaddr, true}, {keepalive, true}, {linger, #{onoff => true, linger => 5}}, {linger, abort}, {priority, 3}, {rcvlowat, 10},
                          {foo, 1}, {reuseaddr, foo}, {reuseaddr, 1}, {rcvbuf, 4096}, {type, stream}, {oobinline, true}]],
    show("tcp", fun() -> [socket:getopt(T, {tcp, Name}) || Name <- [nodelay, maxseg, cork, foo]] end),
    show("tcp set", fun() -> [[socket:setopt(T, {tcp, Name}, true), socket:getopt(T, {tcp, Name})] || Name <- [nodelay, cork]] end),
    show("ip", fun() -> [socket:getopt(T, {ip, Name}) || Name <- [tos, ttl, mtu, mtu_discover, recvtos, recvttl, multicast_ttl, multicast_loop, multicast_if,
                                                                  hdrincl, transparent, freebind, minttl, foo]] end),
    show("ip set", fun() -> [[socket:setopt(T, {ip, Name}, Value), socket:getopt(T, {ip, Name})]
                             || {Name, Value} <- [{tos, lowdelay}, {tos, 64}, {ttl, 5}, {recvtos, true}, {mtu_discover, dont}, {multicast_ttl, 3}, {ttl, foo}]] end),
    show("multicast", fun() -> [socket:setopt(U, {ip, Name}, Value)
                                || {Name, Value} <- [{multicast_loop, false}, {multicast_ttl, 3}, {multicast_if, {127, 0, 0, 1}},
                                                     {add_membership, #{multiaddr => {224, 1, 2, 3}, interface => loopback}},
                                                     {add_membership, #{multiaddr => {224, 1, 2, 3}, interface => {127, 0, 0, 1}}},
                                                     {drop_membership, #{multiaddr => {224, 1, 2, 3}, interface => {127, 0, 0, 1}}}]] end),
    show("ipv6", fun() -> [socket:getopt(S6, {ipv6, Name}) || Name <- [v6only, unicast_hops, multicast_hops, multicast_loop, mtu_discover, recvtclass, tclass,
                                                                      recvhoplimit, recvpktinfo, hoplimit, foo]] end),
    show("ipv6 set", fun() -> [socket:setopt(S6, {ipv6, v6only}, true), socket:getopt(S6, {ipv6, v6only})] end),
    [show("otp " ++ atom_to_list(Name), fun() -> socket:getopt(T, {otp, Name}) end)
     || Name <- [debug, iow, controlling_process, rcvbuf, sndctrlbuf, rcvctrlbuf, meta, use_registry, domain, foo]],
    [show("otp " ++ atom_to_list(Name), fun() -> [Value, socket:setopt(T, {otp, Name}, Value), socket:getopt(T, {otp, Name})] end)
     || {Name, Value} <- [{rcvbuf, 1000}, {rcvbuf, {3, 1000}}, {rcvbuf, default}, {meta, hello}, {debug, false}, {iow, true}, {foo, 1}]],
    show("fd", fun() -> {ok, Descriptor} = socket:getopt(T, {otp, fd}), is_integer(Descriptor) end),
    show("native", fun() -> [socket:getopt_native(T, {socket, type}, integer), socket:getopt_native(T, {6, 1}, 4) =:= {ok, <<1:32/native>>},
                             socket:setopt_native(T, {6, 1}, <<0:32/native>>), socket:getopt_native(T, {6, 1}, boolean)] end),
    show("in two", fun() -> [socket:setopt(T, socket, reuseaddr, false), socket:getopt(T, socket, reuseaddr), socket:getopt(T, {foo, bar}), socket:setopt(T, {foo, bar}, 1)] end),
    show("supported", fun() -> [socket:is_supported(Key) || Key <- [ipv6, local, foo]] end),
    show("options", fun() -> [socket:is_supported(options, tcp, nodelay), socket:is_supported(options, tcp, foo), socket:is_supported(protocols, tcp),
                              socket:is_supported(msg_flags, peek), socket:is_supported(msg_flags, foo)] end),
    show("sets", fun() -> [Key || {Key, _} <- lists:sort(socket:supports())] end),
    show("flags", fun() -> lists:sort(socket:supports(msg_flags)) end),
    show("tcp options", fun() -> [lists:member({Name, true}, socket:supports(options, tcp)) || Name <- [nodelay, cork, maxseg, congestion]] end),
    show("all", fun() -> [length(socket:which_sockets()) >= 3, socket:number_of() >= 3, length(socket:which_sockets(tcp)), length(socket:which_sockets(dgram))] end).


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

%% expect: type: {ok,stream}
%% expect: protocol: {ok,tcp}
%% expect: domain: {ok,inet}
%% expect: reuseaddr: {ok,false}
%% expect: keepalive: {ok,false}
%% expect: linger: {ok,#{linger => 0,onoff => false}}
%% expect: acceptconn: {ok,false}
%% expect: broadcast: {ok,false}
%% expect: error: {error,{invalid,{socket_option,{socket,error}}}}
%% expect: debug: {ok,0}
%% expect: dontroute: {ok,false}
%% expect: oobinline: {ok,false}
%% expect: priority: {ok,0}
%% expect: rcvlowat: {ok,1}
%% expect: reuseport: {ok,false}
%% expect: timestamp: {ok,false}
%% expect: foo: {error,{invalid,{socket_option,{socket,foo}}}}
%% expect: reuseaddr: [true,ok,{ok,true}]
%% expect: keepalive: [true,ok,{ok,true}]
%% expect: linger: [#{linger => 5,onoff => true},ok,{ok,#{linger => 5,onoff => true}}]
%% expect: linger: [abort,ok,{ok,#{linger => 0,onoff => true}}]
%% expect: priority: [3,ok,{ok,3}]
%% expect: rcvlowat: [10,ok,{ok,10}]
%% expect: foo: [1,{error,{invalid,{socket_option,{socket,foo}}}},{error,{invalid,{socket_option,{socket,foo}}}}]
%% expect: reuseaddr: [foo,{error,{invalid,{socket_option,{socket,reuseaddr},foo}}},{ok,true}]
%% expect: reuseaddr: [1,{error,{invalid,{socket_option,{socket,reuseaddr},1}}},{ok,true}]
%% expect: rcvbuf: [4096,ok,{ok,8192}]
%% expect: type: [stream,{error,{invalid,{socket_option,{socket,type}}}},{ok,stream}]
%% expect: oobinline: [true,ok,{ok,true}]
%% expect: tcp: [{ok,false},{ok,536},{ok,false},{error,{invalid,{socket_option,{tcp,foo}}}}]
%% expect: tcp set: [[ok,{ok,true}],[ok,{ok,true}]]
%% expect: ip: [{ok,0},{ok,64},{error,enotconn},{ok,want},{ok,false},{ok,false},{ok,1},{ok,true},{ok,{0,0,0,0}},{ok,false},{ok,false},{ok,false},{ok,0},{error,{invalid,{socket_option,{ip,foo}}}}]
%% expect: ip set: [[ok,{ok,lowdelay}],[ok,{ok,64}],[ok,{ok,5}],[ok,{ok,true}],[ok,{ok,dont}],[{error,einval},{ok,1}],[{error,{invalid,{socket_option,{ip,ttl},foo}}},{ok,5}]]
%% expect: multicast: [ok,ok,ok,ok,{error,eaddrinuse},ok]
%% expect: ipv6: [{ok,false},{ok,64},{ok,1},{ok,true},{ok,want},{ok,false},{ok,0},{ok,false},{ok,false},{error,enoprotoopt},{error,{invalid,{socket_option,{ipv6,foo}}}}]
%% expect: ipv6 set: [ok,{ok,true}]
%% expect: otp debug: {ok,false}
%% expect: otp iow: {ok,false}
%% expect: otp controlling_process: {ok,pid}
%% expect: otp rcvbuf: {ok,8192}
%% expect: otp sndctrlbuf: {ok,1024}
%% expect: otp rcvctrlbuf: {ok,1024}
%% expect: otp meta: {ok,undefined}
%% expect: otp use_registry: {ok,true}
%% expect: otp domain: {ok,inet}
%% expect: otp foo: {error,{invalid,{socket_option,{otp,foo}}}}
%% expect: otp rcvbuf: [1000,ok,{ok,1000}]
%% expect: otp rcvbuf: [{3,1000},ok,{ok,{3,1000}}]
%% expect: otp rcvbuf: [default,ok,{ok,8192}]
%% expect: otp meta: [hello,ok,{ok,hello}]
%% expect: otp debug: [false,ok,{ok,false}]
%% expect: otp iow: [true,ok,{ok,true}]
%% expect: otp foo: [1,{error,{invalid,{socket_option,{otp,foo}}}},{error,{invalid,{socket_option,{otp,foo}}}}]
%% expect: fd: true
%% expect: native: [{ok,1},true,ok,{ok,false}]
%% expect: in two: [ok,{ok,false},{error,{invalid,{socket_option,{foo,bar}}}},{error,{invalid,{socket_option,{foo,bar}}}}]
%% expect: supported: [true,true,false]
%% expect: options: [true,false,true,true,false]
%% expect: sets: [ioctl_flags,ioctl_requests,ipv6,local,msg_flags,netns,options,protocols,sctp,sendfile]
%% expect: flags: [{cmsg_cloexec,true},{confirm,true},{ctrunc,true},{dontroute,true},{eor,true},{errqueue,true},{more,true},{nosignal,true},{oob,true},{peek,true},{trunc,true}]
%% expect: tcp options: [true,true,true,true]
%% expect: all: [true,true,2,1]
