-module(gen_tcp).
-moduledoc """
Connections of TCP, and streams of the local domain.

A socket is a port. Its owner is linked to it, and gets what comes in as messages, `{tcp, Socket, Data}`,
as long as the socket is active; otherwise it asks with `recv/2`. See docs/Network.md for what lies behind.
""".

-export([connect/2, connect/3, connect/4, listen/2, accept/1, accept/2]).
-export([send/2, recv/2, recv/3, unrecv/2, shutdown/2, close/1, controlling_process/2]).

-export_type([socket/0, option/0, option_name/0, connect_option/0, listen_option/0]).

-type socket() :: port().
-type option() :: term().
-type option_name() :: term().
-type connect_option() :: term().
-type listen_option() :: term().

%% How long what has been sent may take to go out after close, without an end.
-define(CLOSING, 180000).

%% Connecting

-doc "Connects to an address with a port: a map of `socket`.".
-spec connect(map(), [connect_option()]) -> {ok, socket()} | {error, term()}.
connect(Address, Options) when is_map(Address) ->
    connect(Address, Options, infinity).

-doc "Connects to a port of a host; or, with an address as a map, waits no longer than a time.".
-spec connect(inet:socket_address() | inet:hostname() | map(), inet:port_number() | [connect_option()],
              [connect_option()] | timeout()) ->
          {ok, socket()} | {error, term()}.
connect(Address, Options, Timeout) when is_map(Address) ->
    case inet_address:of_map(Address) of
        {ok, Host, Port} -> connect(Host, Port, Options, Timeout);
        error -> {error, einval}
    end;
connect(Address, Port, Options) ->
    connect(Address, Port, Options, infinity).

-doc "Connects within a time.".
-spec connect(inet:socket_address() | inet:hostname(), inet:port_number(), [connect_option()], timeout()) ->
          {ok, socket()} | {error, term()}.
connect(Address, Port, Options, Timeout) ->
    case inet_options:connect(Options, Address) of
        {ok, Settings} -> connect_by(inet_wait:deadline(Timeout), Address, Port, Settings);
        {error, Reason} -> exit(Reason)
    end.

connect_by(_Deadline, _Address, _Port, #{fd := Descriptor, options := Options}) when is_integer(Descriptor) ->
    alder_inet:adopt(Descriptor, stream, Options);
connect_by(Deadline, Address, Port, #{family := Family} = Settings) ->
    case inet_address:service(Port) of
        {ok, Number} ->
            case inet_names:addresses(Address, Family) of
                {ok, Hosts} -> connect_to(Hosts, Number, Settings, Deadline, {error, einval});
                {error, einval} -> exit(badarg);
                {error, _} = Error -> Error
            end;
        {error, _} = Error ->
            Error
    end.

%% The first that answers.
connect_to([Host | Hosts], Port, Settings, Deadline, _Error) ->
    case connect_one(Host, Port, Settings, Deadline) of
        {ok, _} = Connected -> Connected;
        {error, einval} = Error -> Error;
        {error, timeout} = Error -> Error;
        {error, _} = Error -> connect_to(Hosts, Port, Settings, Deadline, Error)
    end;
connect_to([], _Port, _Settings, _Deadline, Error) ->
    Error.

connect_one(Host, Port, #{options := Options} = Settings, Deadline) ->
    case inet_address:socket(Host, Port) of
        {ok, Address} ->
            Local = inet_options:local(Settings, Host),
            Started = checked(fun() -> alder_inet:connect(Address, Local, Options) end),
            connecting(Started, Deadline);
        error ->
            {error, einval}
    end.

connecting({ok, Socket, Request}, Deadline) ->
    case inet_wait:answer(Socket, Request, inet_wait:left(Deadline)) of
        ok ->
            {ok, Socket};
        {error, Reason} ->
            _ = close(Socket),
            {error, Reason}
    end;
connecting({error, _} = Error, _Deadline) ->
    Error.

%% Options with values that are none end the caller, as in OTP.
checked(Open) ->
    try
        Open()
    catch
        error:badarg -> exit(badarg)
    end.

%% Listening

-doc "Lets others connect to a port; 0: to one that is free.".
-spec listen(inet:port_number(), [listen_option()]) -> {ok, socket()} | {error, term()}.
listen(Port, Options) ->
    case inet_options:listen(Options) of
        {ok, Settings} -> listen_on(Port, Settings);
        {error, Reason} -> exit(Reason)
    end.

listen_on(_Port, #{fd := Descriptor, options := Options}) when is_integer(Descriptor) ->
    alder_inet:adopt(Descriptor, listener, Options);
listen_on(Port, #{backlog := Backlog, options := Options} = Settings) ->
    case inet_address:service(inet_options:port(Settings, Port)) of
        {ok, Number} ->
            case inet_options:own_address(Settings, Number) of
                {ok, Address} -> checked(fun() -> alder_inet:listen(Address, Backlog, Options) end);
                error -> {error, einval}
            end;
        {error, _} = Error ->
            Error
    end.

-doc "Waits for somebody to connect.".
-spec accept(socket()) -> {ok, socket()} | {error, term()}.
accept(Socket) ->
    accept(Socket, infinity).

-doc "Waits for somebody to connect, but no longer than a time.".
-spec accept(socket(), timeout()) -> {ok, socket()} | {error, term()}.
accept(Socket, Timeout) when is_port(Socket) ->
    case alder_inet:accept(Socket) of
        {wait, Request} -> inet_wait:answer(Socket, Request, Timeout);
        Result -> Result
    end;
accept(_Socket, _Timeout) ->
    exit(badarg).

%% Data

-doc """
Sends a packet. It returns as soon as the data are on their way; when much is waiting to be sent, because the
peer does not read, it waits until that has become less.
""".
-spec send(socket(), iodata()) -> ok | {error, term()}.
send(Socket, Data) when is_port(Socket) ->
    case alder_inet:send(Socket, Data) of
        ok -> ok;
        {wait, Request, Timeout, Closes} -> sending(Socket, Request, Timeout, Closes);
        {error, _} = Error -> Error
    end;
send(_Socket, _Data) ->
    exit(badarg).

sending(Socket, Request, Timeout, Closes) ->
    case inet_wait:answer(Socket, Request, Timeout) of
        {error, timeout} when Closes ->
            alder_inet:abort(Socket),
            {error, timeout};
        Result ->
            Result
    end.

-doc "Waits for a packet; of a raw socket, for so many bytes, or with 0 for any.".
-spec recv(socket(), non_neg_integer()) -> {ok, term()} | {error, term()}.
recv(Socket, Length) ->
    recv(Socket, Length, infinity).

-doc "Waits for a packet, but no longer than a time.".
-spec recv(socket(), non_neg_integer(), timeout()) -> {ok, term()} | {error, term()}.
recv(Socket, Length, Timeout) when is_port(Socket) ->
    case alder_inet:recv(Socket, Length) of
        {ok, _} = Data -> Data;
        {wait, Request} -> inet_wait:answer(Socket, Request, Timeout);
        {error, _} = Error -> Error
    end;
recv(_Socket, _Length, _Timeout) ->
    exit(badarg).

-doc "Not supported: {error, enotsup}.".
-spec unrecv(socket(), iodata()) -> {error, enotsup}.
unrecv(_Socket, _Data) ->
    {error, enotsup}.

%% The end

-doc "Ends one direction, or both. The peer is told when all that was sent before is on its way.".
-spec shutdown(socket(), read | write | read_write) -> ok | {error, term()}.
shutdown(Socket, How) when is_port(Socket) ->
    alder_inet:shutdown(Socket, How).

-doc "Closes a socket, when all that was sent is on its way.".
-spec close(socket()) -> ok.
close(Socket) ->
    inet_wait:close(Socket, ?CLOSING).

-doc "Gives the socket to another process, with what has come in and not been received.".
-spec controlling_process(socket(), pid()) -> ok | {error, closed | not_owner | badarg | term()}.
controlling_process(Socket, Owner) ->
    inet_owner:give(Socket, Owner).
