-module(inet).
-moduledoc "Sockets and hosts: options, addresses, names. See docs/Network.md.".

-export([setopts/2, getopts/2, sockname/1, peername/1, socknames/1, socknames/2, peernames/1, peernames/2, port/1]).
-export([getstat/1, getstat/2, getfd/1, close/1, controlling_process/2, info/1, i/0, i/1, i/2]).
-export([monitor/1, cancel_monitor/1]).
-export([gethostname/0, getaddr/2, getaddrs/2, gethostbyname/1, gethostbyname/2, gethostbyaddr/1]).
-export([getif/0, getifaddrs/0, getifaddrs/1]).
-export([parse_address/1, parse_strict_address/1, parse_ipv4_address/1, parse_ipv4strict_address/1]).
-export([parse_ipv6_address/1, parse_ipv6strict_address/1, ntoa/1]).
-export([is_ip_address/1, is_ipv4_address/1, is_ipv6_address/1, ipv4_mapped_ipv6_address/1]).
-export([format_error/1, get_rc/0]).

-export_type([posix/0, ip_address/0, ip4_address/0, ip6_address/0, port_number/0, hostname/0, socket/0]).
-export_type([socket_address/0, local_address/0, address_family/0, hostent/0, socket_getopt/0]).
-export_type([socket_setopt/0, family_address/0, any_address/0, getifaddrs_ifopts/0, stat_option/0]).

-include_lib("kernel/include/inet.hrl").

-type posix() :: atom().
-type ip4_address() :: {0..255, 0..255, 0..255, 0..255}.
-type ip6_address() :: {0..65535, 0..65535, 0..65535, 0..65535, 0..65535, 0..65535, 0..65535, 0..65535}.
-type ip_address() :: ip4_address() | ip6_address().
-type port_number() :: 0..65535.
-type hostname() :: atom() | string().
-type socket() :: port().
-type local_address() :: {local, binary() | string()}.
-type any_address() :: any | loopback | {any | loopback, inet | inet6}.
-type socket_address() :: ip_address() | any | loopback | local_address().
-type family_address() :: {inet | inet6 | local, term()}.
-type address_family() :: inet | inet6 | local.
-type hostent() :: #hostent{}.
-type socket_getopt() :: atom() | {raw, term(), term(), term()}.
-type socket_setopt() :: term().
-type stat_option() :: recv_cnt | recv_max | recv_avg | recv_oct | recv_dvi | send_cnt | send_max
                     | send_avg | send_oct | send_pend.
-type getifaddrs_ifopts() :: [term()].

%% Options

-doc "Sets options.".
-spec setopts(socket(), [socket_setopt()]) -> ok | {error, posix()}.
setopts(Socket, Options) when is_port(Socket) ->
    case inet_options:change(Options, Socket) of
        {ok, Kept, System} -> set_system(Socket, System, Kept);
        {error, _} = Error -> Error
    end.

set_system(Socket, [], Kept) ->
    set_kept(Socket, Kept);
set_system(Socket, System, Kept) ->
    case alder_inet:set_kernel(Socket, System) of
        ok -> set_kept(Socket, Kept);
        {error, _} = Error -> Error
    end.

set_kept(Socket, Options) ->
    %% What comes in is given away when everything else is as it is to be.
    {Active, Others} = lists:partition(fun({Name, _}) -> Name =:= active end, Options),
    set_each(Socket, Others ++ lists:foldl(fun active/2, [], Active)).

%% Counts add up; anything else is as said last.
active({active, Count}, [{active, Before}]) when is_integer(Count), is_integer(Before) ->
    [{active, Before + Count}];
active(Active, _Before) ->
    [Active].

set_each(_Socket, []) -> ok;
set_each(Socket, [{Name, Value} | Options]) ->
    case alder_inet:set(Socket, Name, Value) of
        ok -> set_each(Socket, Options);
        {error, _} = Error -> Error
    end.

-doc "The values of options; those that the socket does not have are left out.".
-spec getopts(socket(), [socket_getopt()]) -> {ok, [term()]} | {error, posix()}.
getopts(Socket, Names) when is_port(Socket), is_list(Names) ->
    case alder_inet:kind(Socket) of
        undefined -> {error, einval};
        _ -> getopts(Socket, Names, [])
    end.

getopts(_Socket, [], Found) ->
    {ok, lists:reverse(Found)};
getopts(Socket, [{raw, Level, Option, Size} = Raw | Names], Found) ->
    Bytes = if is_binary(Size) -> byte_size(Size); true -> Size end,
    case alder_inet:get_raw(Socket, Level, Option, Bytes) of
        {ok, Value} -> getopts(Socket, Names, [setelement(4, Raw, Value) | Found]);
        {error, _} -> getopts(Socket, Names, Found)
    end;
getopts(Socket, [Name | Names], Found) when is_atom(Name) ->
    case alder_inet:get(Socket, Name) of
        {ok, Value} ->
            getopts(Socket, Names, [{Name, Value} | Found]);
        {error, _} ->
            case alder_inet:get_kernel(Socket, [Name]) of
                {ok, Values} -> getopts(Socket, Names, Values ++ Found);
                {error, _} = Error -> Error
            end
    end;
getopts(_Socket, _Names, _Found) ->
    {error, einval}.

%% Addresses of sockets

-doc "The address of this end.".
-spec sockname(socket()) -> {ok, {ip_address(), port_number()} | term()} | {error, posix()}.
sockname(Socket) when is_port(Socket) -> alder_inet:sockname(Socket).

-doc "The address of the other end.".
-spec peername(socket()) -> {ok, {ip_address(), port_number()} | term()} | {error, posix()}.
peername(Socket) when is_port(Socket) -> alder_inet:peername(Socket).

-spec socknames(socket()) -> {ok, [term()]} | {error, posix()}.
socknames(Socket) -> listed(sockname(Socket)).

-spec peernames(socket()) -> {ok, [term()]} | {error, posix()}.
peernames(Socket) -> listed(peername(Socket)).

-doc "The same: associations are a matter of SCTP, which is not there.".
-spec socknames(socket(), term()) -> {ok, [term()]} | {error, posix()}.
socknames(Socket, _Association) -> socknames(Socket).

-spec peernames(socket(), term()) -> {ok, [term()]} | {error, posix()}.
peernames(Socket, _Association) -> peernames(Socket).

listed({ok, Name}) -> {ok, [Name]};
listed(Error) -> Error.

-doc "The number of this end's port.".
-spec port(socket()) -> {ok, port_number()} | {error, any()}.
port(Socket) ->
    case sockname(Socket) of
        {ok, {local, _}} -> {ok, 0};
        {ok, {_Address, Port}} -> {ok, Port};
        {error, _} = Error -> Error
    end.

%% Sockets

-doc "How much has gone through a socket.".
-spec getstat(socket()) -> {ok, [{stat_option(), integer()}]} | {error, posix()}.
getstat(Socket) ->
    getstat(Socket, [recv_cnt, recv_max, recv_avg, recv_oct, recv_dvi, send_cnt, send_max, send_avg,
                     send_oct, send_pend]).

-spec getstat(socket(), [stat_option()]) -> {ok, [{stat_option(), integer()}]} | {error, posix()}.
getstat(Socket, Names) when is_port(Socket), is_list(Names) ->
    case alder_inet:figures(Socket) of
        {error, _} = Error -> Error;
        Figures -> {ok, [{Name, figure(Name, Figures)} || Name <- Names]}
    end.

figure(recv_cnt, Figures) -> element(1, Figures);
figure(recv_oct, Figures) -> element(2, Figures);
figure(recv_max, Figures) -> element(3, Figures);
figure(recv_avg, Figures) -> element(2, Figures) div max(1, element(1, Figures));
figure(recv_dvi, _Figures) -> 0;
figure(send_cnt, Figures) -> element(4, Figures);
figure(send_oct, Figures) -> element(5, Figures);
figure(send_max, Figures) -> element(6, Figures);
figure(send_avg, Figures) -> element(5, Figures) div max(1, element(4, Figures));
figure(send_pend, Figures) -> element(7, Figures).

-doc "The descriptor behind a socket.".
-spec getfd(socket()) -> {ok, non_neg_integer()} | {error, posix()}.
getfd(Socket) -> alder_inet:descriptor(Socket).

-doc "Closes a socket.".
-spec close(socket()) -> ok.
close(Socket) -> gen_tcp:close(Socket).

-spec controlling_process(socket(), pid()) -> ok | {error, term()}.
controlling_process(Socket, Owner) -> inet_owner:give(Socket, Owner).

-doc "What is known of a socket.".
-spec info(socket()) -> map().
info(Socket) when is_port(Socket) ->
    case getstat(Socket) of
        {ok, Figures} ->
            {connected, Owner} = erlang:port_info(Socket, connected),
            #{counters => maps:from_list(Figures), owner => Owner, input => figure_of(recv_oct, Figures),
              output => figure_of(send_oct, Figures), num_acceptors => 0, memory => 0};
        {error, _} ->
            #{states => [closed]}
    end.

figure_of(Name, Figures) -> element(2, lists:keyfind(Name, 1, Figures)).

-doc "Shows all sockets.".
-spec i() -> ok.
i() -> inet_listing:show().

-doc "Shows those of a protocol.".
-spec i(tcp | udp | sctp) -> ok.
i(Protocol) -> i(Protocol, inet_listing:columns()).

-doc "Shows some of what is known of those of a protocol.".
-spec i(tcp | udp | sctp, [atom()]) -> ok.
i(Protocol, Columns) when Protocol =:= tcp; Protocol =:= udp; Protocol =:= sctp -> inet_listing:show(Protocol, Columns).

-doc "A message `{'DOWN', Reference, port, Socket, Reason}` comes when the socket has been closed.".
-spec monitor(socket()) -> reference().
monitor(Socket) when is_port(Socket) -> erlang:monitor(port, Socket);
monitor(_Socket) -> error(badarg).

-doc "Ends a monitor. False when there is none, or its message has been sent.".
-spec cancel_monitor(reference()) -> boolean().
cancel_monitor(Reference) when is_reference(Reference) -> erlang:demonitor(Reference, [info]);
cancel_monitor(_Reference) -> error(badarg).

%% Hosts

-doc "The name of this host, without its domain.".
-spec gethostname() -> {ok, string()}.
gethostname() ->
    {ok, Text} = alder_file:read_text("/proc/sys/kernel/hostname"),
    {ok, hd(string:lexemes(Text, ".\n"))}.

-doc "An address of a host.".
-spec getaddr(socket_address() | hostname(), address_family()) -> {ok, term()} | {error, posix()}.
getaddr(Host, Family) ->
    case getaddrs(Host, Family) of
        {ok, [Address | _]} -> {ok, Address};
        {ok, []} -> {error, nxdomain};
        {error, _} = Error -> Error
    end.

-doc "The addresses of a host.".
-spec getaddrs(socket_address() | hostname(), address_family()) -> {ok, [term()]} | {error, posix()}.
getaddrs(Host, Family) -> inet_names:addresses(Host, Family).

-doc "What is known of the host with a name.".
-spec gethostbyname(hostname()) -> {ok, hostent()} | {error, posix()}.
gethostbyname(Name) -> gethostbyname(Name, inet).

-spec gethostbyname(hostname(), address_family()) -> {ok, hostent()} | {error, posix()}.
gethostbyname(Name, Family) -> inet_names:host(Name, Family).

-doc "What is known of the host with an address.".
-spec gethostbyaddr(string() | ip_address()) -> {ok, hostent()} | {error, posix()}.
gethostbyaddr(Address) -> inet_names:host_of(Address).

-doc "The interfaces that are up, as `{Address, Broadcast, Netmask}`.".
-spec getif() -> {ok, [tuple()]} | {error, posix()}.
getif() -> inet_interfaces:short().

-doc "All interfaces.".
-spec getifaddrs() -> {ok, [{string(), getifaddrs_ifopts()}]} | {error, posix()}.
getifaddrs() -> inet_interfaces:all().

-doc "The same; other name spaces of the network than the program's are not supported.".
-spec getifaddrs([term()] | binary() | string()) -> {ok, [{string(), getifaddrs_ifopts()}]} | {error, posix()}.
getifaddrs([]) -> getifaddrs();
getifaddrs(_Options) -> {error, enotsup}.

%% Addresses

-spec parse_address(string()) -> {ok, ip_address()} | {error, einval}.
parse_address(Text) -> either(fun inet_address:parse_v4/1, Text).

-spec parse_strict_address(string()) -> {ok, ip_address()} | {error, einval}.
parse_strict_address(Text) -> either(fun inet_address:parse_v4_strictly/1, Text).

either(ParseV4, Text) when is_list(Text) ->
    case ParseV4(Text) of
        {ok, _} = Address -> Address;
        {error, einval} -> inet_address:parse_v6(Text)
    end;
either(_ParseV4, _Text) ->
    {error, einval}.

-spec parse_ipv4_address(string()) -> {ok, ip4_address()} | {error, einval}.
parse_ipv4_address(Text) -> inet_address:parse_v4(Text).

-spec parse_ipv4strict_address(string()) -> {ok, ip4_address()} | {error, einval}.
parse_ipv4strict_address(Text) -> inet_address:parse_v4_strictly(Text).

-spec parse_ipv6_address(string()) -> {ok, ip6_address()} | {error, einval}.
parse_ipv6_address(Text) ->
    case inet_address:parse_v6(Text) of
        {ok, _} = Address -> Address;
        {error, einval} -> mapped(inet_address:parse_v4(Text))
    end.

mapped({ok, Address}) -> {ok, ipv4_mapped_ipv6_address(Address)};
mapped(Error) -> Error.

-spec parse_ipv6strict_address(string()) -> {ok, ip6_address()} | {error, einval}.
parse_ipv6strict_address(Text) -> inet_address:parse_v6(Text).

-doc "The text of an address.".
-spec ntoa(ip_address()) -> string() | {error, einval}.
ntoa(Address) -> inet_address:to_text(Address).

-spec is_ip_address(term()) -> boolean().
is_ip_address(Address) -> is_ipv4_address(Address) orelse is_ipv6_address(Address).

-spec is_ipv4_address(term()) -> boolean().
is_ipv4_address({A, B, C, D}) -> lists:all(fun(Part) -> is_part(Part, 255) end, [A, B, C, D]);
is_ipv4_address(_) -> false.

-spec is_ipv6_address(term()) -> boolean().
is_ipv6_address(Address) when tuple_size(Address) =:= 8 ->
    lists:all(fun(Part) -> is_part(Part, 65535) end, tuple_to_list(Address));
is_ipv6_address(_) -> false.

is_part(Part, Most) -> is_integer(Part) andalso Part >= 0 andalso Part =< Most.

-spec ipv4_mapped_ipv6_address(ip_address()) -> ip_address().
ipv4_mapped_ipv6_address({A, B, C, D}) -> {0, 0, 0, 0, 0, 16#ffff, A bsl 8 bor B, C bsl 8 bor D};
ipv4_mapped_ipv6_address({_, _, _, _, _, _, G, H}) -> {G bsr 8, G band 255, H bsr 8, H band 255}.

%% Errors

-doc "The text of a reason.".
-spec format_error(posix() | term()) -> string().
format_error(exbadport) -> "invalid port state";
format_error(exbadseq) -> "bad command sequence";
format_error(system_limit) -> "a system limit was hit, probably not enough ports";
format_error(nxdomain) -> "non-existing domain";
format_error(Reason) -> erl_posix_msg:message(Reason).

-doc "The configuration of names: there is none.".
-spec get_rc() -> [].
get_rc() -> [].
