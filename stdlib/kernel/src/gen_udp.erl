-module(gen_udp).
-moduledoc "Datagrams of UDP.".

-export([open/1, open/2, close/1, connect/2, connect/3, controlling_process/2]).
-export([send/2, send/3, send/4, send/5, recv/2, recv/3]).

-export_type([socket/0, option/0, option_name/0, open_option/0]).

-type socket() :: port().
-type option() :: term().
-type option_name() :: term().
-type open_option() :: term().

-doc "Opens a socket on a port; 0: on one that is free.".
-spec open(inet:port_number()) -> {ok, socket()} | {error, term()}.
open(Port) ->
    open(Port, []).

-spec open(inet:port_number(), [open_option()]) -> {ok, socket()} | {error, term()}.
open(Port, Options) ->
    {Groups, Others} = lists:partition(fun is_membership/1, Options),
    case inet_options:open(Others) of
        {ok, #{family := local}} -> {error, eafnosupport};
        {ok, Settings} -> open_on(Port, Settings, Groups);
        {error, Reason} -> exit(Reason)
    end.

is_membership({add_membership, _}) -> true;
is_membership({drop_membership, _}) -> true;
is_membership(_) -> false.

open_on(_Port, #{fd := Descriptor, options := Options}, Groups) when is_integer(Descriptor) ->
    joined(alder_inet:adopt(Descriptor, datagram, Options), Groups);
open_on(Port, #{options := Options} = Settings, Groups) ->
    case inet_address:service(inet_options:port(Settings, Port)) of
        {ok, Number} ->
            case inet_options:own_address(Settings, Number) of
                {ok, Address} -> joined(alder_inet:udp_open(Address, Options), Groups);
                error -> {error, einval}
            end;
        {error, _} = Error ->
            Error
    end.

joined({ok, Socket}, [{Kind, {Group, Interface}} | Groups]) ->
    {ok, GroupAddress} = inet_address:socket(Group, 0),
    {ok, OwnAddress} = inet_address:socket(Interface, 0),
    Verb = case Kind of add_membership -> add; drop_membership -> drop end,
    case alder_inet:udp_membership(Socket, Verb, GroupAddress, OwnAddress) of
        ok ->
            joined({ok, Socket}, Groups);
        {error, _} = Error ->
            close(Socket),
            Error
    end;
joined(Opened, _Groups) ->
    Opened.

-doc "Closes a socket.".
-spec close(socket()) -> ok.
close(Socket) ->
    inet_wait:close(Socket, infinity).

-doc "From now on the socket sends to this place, and hears of nobody else.".
-spec connect(socket(), map()) -> ok | {error, term()}.
connect(Socket, Address) when is_map(Address) ->
    case inet_address:of_map(Address) of
        {ok, Host, Port} -> connect(Socket, Host, Port);
        error -> {error, einval}
    end.

-spec connect(socket(), term(), inet:port_number()) -> ok | {error, term()}.
connect(Socket, Host, Port) ->
    to(Socket, Host, Port, fun(Address) -> alder_inet:udp_connect(Socket, Address) end).

-spec controlling_process(socket(), pid()) -> ok | {error, term()}.
controlling_process(Socket, Owner) ->
    inet_owner:give(Socket, Owner).

-doc "Sends a datagram to where the socket is connected.".
-spec send(socket(), iodata()) -> ok | {error, term()}.
send(Socket, Data) when is_port(Socket) ->
    alder_inet:udp_send(Socket, undefined, Data).

-doc "Sends a datagram to an address with its port.".
-spec send(socket(), {term(), inet:port_number()} | map(), iodata()) -> ok | {error, term()}.
send(Socket, {Host, Port}, Data) ->
    send(Socket, Host, Port, Data);
send(Socket, Address, Data) when is_map(Address) ->
    case inet_address:of_map(Address) of
        {ok, Host, Port} -> send(Socket, Host, Port, Data);
        error -> {error, einval}
    end.

-doc "Sends a datagram to a port of a host.".
-spec send(socket(), term(), term(), term()) -> ok | {error, term()}.
send(Socket, {_, _} = Destination, [], Data) ->
    send(Socket, Destination, Data);
send(Socket, Host, Port, Data) when is_port(Socket) ->
    to(Socket, Host, Port, fun(Address) -> alder_inet:udp_send(Socket, Address, Data) end).

-doc "The same; ancillary data are not supported.".
-spec send(socket(), term(), inet:port_number(), list(), iodata()) -> ok | {error, term()}.
send(Socket, Host, Port, [], Data) ->
    send(Socket, Host, Port, Data);
send(_Socket, _Host, _Port, _Ancillary, _Data) ->
    {error, enotsup}.

to(Socket, Host, Port, Act) ->
    case inet_address:service(Port) of
        {ok, Number} ->
            case inet_names:addresses(Host, family(Socket, Host)) of
                {ok, [Address | _]} ->
                    case inet_address:socket(Address, Number) of
                        {ok, Place} -> Act(Place);
                        error -> {error, einval}
                    end;
                {error, _} = Error ->
                    Error
            end;
        {error, _} = Error ->
            Error
    end.

family(_Socket, Host) when tuple_size(Host) =:= 4 -> inet;
family(_Socket, Host) when tuple_size(Host) =:= 8 -> inet6;
family(Socket, _Host) ->
    case inet:sockname(Socket) of
        {ok, {Address, _}} when tuple_size(Address) =:= 8 -> inet6;
        _ -> inet
    end.

-doc "Waits for a datagram: `{ok, {Address, Port, Data}}`.".
-spec recv(socket(), non_neg_integer()) -> {ok, tuple()} | {error, term()}.
recv(Socket, Length) ->
    recv(Socket, Length, infinity).

-spec recv(socket(), non_neg_integer(), timeout()) -> {ok, tuple()} | {error, term()}.
recv(Socket, Length, Timeout) when is_port(Socket), is_integer(Length), Length >= 0 ->
    case alder_inet:udp_recv(Socket) of
        {ok, _} = Datagram -> Datagram;
        {wait, Request} -> inet_wait:answer(Socket, Request, Timeout);
        {error, _} = Error -> Error
    end.
