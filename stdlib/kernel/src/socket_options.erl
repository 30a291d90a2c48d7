-module(socket_options).
-moduledoc """
Options of the system that `socket` knows by name, and their values as bytes.

A value that the system keeps in four bytes is a `number` or a `flag`; the other kinds are written out below.
""".

-export([find/2, encode/2, decode/2, size/1, level/1, supported/0, supported/1]).

-type kind() :: atom().

-doc "Level, number and kind of an option; `error` when there is none.".
-spec find(atom(), atom()) -> {integer(), integer(), kind()} | error.
find(Level, Name) ->
    case lists:keyfind(Name, 1, options(Level)) of
        {_, Number, Kind} -> {level(Level), Number, Kind};
        false -> error
    end.

-spec level(atom() | integer()) -> integer() | error.
level(socket) -> 1;
level(ip) -> 0;
level(ipv6) -> 41;
level(tcp) -> 6;
level(udp) -> 17;
level(Number) when is_integer(Number) -> Number;
level(_) -> error.

-doc "All levels, with the names of their options.".
-spec supported() -> [{atom(), [{atom(), boolean()}]}].
supported() -> [{Level, supported(Level)} || Level <- [socket, ip, ipv6, tcp, udp]].

-spec supported(atom()) -> [{atom(), boolean()}].
supported(Level) -> [{Name, true} || {Name, _, _} <- options(Level)].

options(socket) ->
    [{acceptconn, 30, fixed_flag}, {bindtodevice, 25, text}, {broadcast, 6, flag}, {debug, 1, number},
     {domain, 39, domain}, {dontroute, 5, flag}, {keepalive, 9, flag}, {linger, 13, linger}, {oobinline, 10, flag},
     {passcred, 16, flag}, {priority, 12, number}, {protocol, 38, protocol}, {rcvbuf, 8, number},
     {rcvlowat, 18, number}, {reuseaddr, 2, flag}, {reuseport, 15, flag}, {sndbuf, 7, number}, {sndlowat, 19, number},
     {timestamp, 29, flag}, {type, 3, type}];
options(ip) ->
    [{add_membership, 35, membership}, {add_source_membership, 39, source}, {block_source, 38, source},
     {drop_membership, 36, membership}, {drop_source_membership, 40, source}, {freebind, 15, flag},
     {hdrincl, 3, flag}, {minttl, 21, number}, {mtu, 14, number}, {mtu_discover, 10, discovery},
     {multicast_all, 49, flag}, {multicast_if, 32, address}, {multicast_loop, 34, flag}, {multicast_ttl, 33, number},
     {nodefrag, 22, flag}, {pktinfo, 8, flag}, {recverr, 11, flag}, {recvopts, 6, flag}, {recvorigdstaddr, 20, flag},
     {recvtos, 13, flag}, {recvttl, 12, flag}, {retopts, 7, flag}, {router_alert, 5, number}, {tos, 1, service},
     {transparent, 19, flag}, {ttl, 2, number}, {unblock_source, 37, source}];
options(ipv6) ->
    [{add_membership, 20, membership6}, {drop_membership, 21, membership6}, {hoplimit, 52, flag}, {mtu, 24, number},
     {mtu_discover, 23, discovery}, {multicast_hops, 18, number}, {multicast_if, 17, number},
     {multicast_loop, 19, flag}, {recverr, 25, flag}, {recvhoplimit, 51, flag}, {recvpktinfo, 49, flag},
     {recvtclass, 66, flag}, {router_alert, 22, number}, {tclass, 67, number}, {unicast_hops, 16, number},
     {v6only, 26, flag}];
options(tcp) ->
    [{congestion, 13, text}, {cork, 3, flag}, {keepcnt, 6, number}, {keepidle, 4, number}, {keepintvl, 5, number},
     {maxseg, 2, number}, {nodelay, 1, flag}, {user_timeout, 18, number}];
options(udp) ->
    [{cork, 1, flag}];
options(_Level) ->
    [].

%% How many bytes the system may need.
-spec size(kind()) -> pos_integer().
size(linger) -> 8;
size(text) -> 64;
size(_Kind) -> 4.

-doc "The bytes of a value: `fixed` for what cannot be set, `error` for what is no value.".
-spec encode(kind(), term()) -> {ok, binary()} | fixed | error.
encode(flag, true) -> {ok, <<1:32/native>>};
encode(flag, false) -> {ok, <<0:32/native>>};
encode(number, Value) when is_integer(Value) -> {ok, <<Value:32/native>>};
encode(linger, abort) -> {ok, <<1:32/native, 0:32>>};
encode(linger, #{onoff := On, linger := Seconds}) when is_boolean(On), is_integer(Seconds), Seconds >= 0 ->
    {ok, <<(bit(On)):32/native, Seconds:32/native>>};
encode(text, Text) ->
    try {ok, iolist_to_binary(Text)} catch error:badarg -> error end;
encode(address, any) -> {ok, <<0:32>>};
encode(address, loopback) -> {ok, <<127, 0, 0, 1>>};
encode(address, {A, B, C, D}) -> {ok, <<A, B, C, D>>};
encode(membership, #{multiaddr := Group, interface := Interface}) -> joined([Group, Interface]);
encode(source, #{multiaddr := Group, interface := Interface, sourceaddr := Source}) -> joined([Group, Interface, Source]);
encode(membership6, #{multiaddr := {A, B, C, D, E, F, G, H}, interface := Index}) when is_integer(Index) ->
    {ok, <<A:16, B:16, C:16, D:16, E:16, F:16, G:16, H:16, Index:32/native>>};
encode(service, lowdelay) -> {ok, <<16#10:32/native>>};
encode(service, throughput) -> {ok, <<16#08:32/native>>};
encode(service, reliability) -> {ok, <<16#04:32/native>>};
encode(service, mincost) -> {ok, <<16#02:32/native>>};
encode(service, Value) -> encode(number, Value);
encode(discovery, dont) -> {ok, <<0:32/native>>};
encode(discovery, want) -> {ok, <<1:32/native>>};
encode(discovery, do) -> {ok, <<2:32/native>>};
encode(discovery, probe) -> {ok, <<3:32/native>>};
encode(discovery, Value) -> encode(number, Value);
encode(Kind, _Value) when Kind =:= fixed_flag; Kind =:= domain; Kind =:= type; Kind =:= protocol -> fixed;
encode(_Kind, _Value) -> error.

bit(true) -> 1;
bit(false) -> 0.

joined(Addresses) ->
    Encoded = [encode(address, Address) || Address <- Addresses],
    case lists:member(error, Encoded) of
        true -> error;
        false -> {ok, iolist_to_binary([Bytes || {ok, Bytes} <- Encoded])}
    end.

-doc "The value that bytes are.".
-spec decode(kind(), binary()) -> term().
decode(Kind, <<Value>>) -> decode(Kind, <<Value:32/native>>);
decode(Kind, <<Value:32/native>>) when Kind =:= flag; Kind =:= fixed_flag -> Value =/= 0;
decode(linger, <<On:32/native, Seconds:32/native>>) -> #{onoff => On =/= 0, linger => Seconds};
decode(text, Bytes) -> binary_to_list(hd(binary:split(Bytes, <<0>>)));
decode(address, <<A, B, C, D>>) -> {A, B, C, D};
decode(Kind, <<Value:32/native>>) when Kind =:= domain; Kind =:= type; Kind =:= protocol ->
    socket_constants:name_of(Kind, Value);
decode(service, <<Value:32/native>>) ->
    case Value of
        16#10 -> lowdelay;
        16#08 -> throughput;
        16#04 -> reliability;
        16#02 -> mincost;
        _ -> Value
    end;
decode(discovery, <<Value:32/native>>) when Value < 4 -> element(Value + 1, {dont, want, do, probe});
decode(_Kind, <<Value:32/native-signed>>) -> Value;
decode(_Kind, Bytes) -> Bytes.
