-module(socket).
-moduledoc """
Sockets as the system has them.

Calls that have to wait do so as long as their timeout says; with `nowait`, or with a reference of the caller's, they
say `{select, SelectInfo}` instead, and `{'$socket', Socket, select, Reference}` comes when it is worth another try.
What lies behind are the calls of the system, in `alder_socket`, which never wait. A socket ends with its owner.
""".

-export([open/1, open/2, open/3, open/4, bind/2, connect/1, connect/2, connect/3, listen/1, listen/2]).
-export([accept/1, accept/2, send/2, send/3, send/4, sendto/3, sendto/4, sendto/5, sendv/2, sendv/3]).
-export([sendmsg/2, sendmsg/3, sendmsg/4, recv/1, recv/2, recv/3, recv/4]).
-export([recvfrom/1, recvfrom/2, recvfrom/3, recvfrom/4, recvmsg/1, recvmsg/2, recvmsg/3, recvmsg/4, recvmsg/5]).
-export([close/1, shutdown/2, cancel/2, setopt/3, setopt/4, setopt_native/3, getopt/2, getopt/3, getopt_native/3]).
-export([sockname/1, peername/1, info/0, info/1, monitor/1, cancel_monitor/1, number_of/0]).
-export([i/0, i/1, i/2, which_sockets/0, which_sockets/1, to_list/1, use_registry/1, debug/1]).
-export([supports/0, supports/1, supports/2, is_supported/1, is_supported/2, is_supported/3]).
-export([sendfile/2, sendfile/3, sendfile/4, sendfile/5, ioctl/2, ioctl/3, ioctl/4]).

-export_type([socket/0, socket_handle/0, select_info/0, select_handle/0, domain/0, type/0, protocol/0]).
-export_type([sockaddr/0, sockaddr_in/0, sockaddr_in6/0, sockaddr_un/0, msg_flag/0, msg/0]).

-type socket_handle() :: port().
-type socket() :: {'$socket', socket_handle()}.
-type select_handle() :: reference().
-type select_info() :: {select_info, term(), select_handle()}.
-type domain() :: inet | inet6 | local.
-type type() :: stream | dgram | raw | rdm | seqpacket.
-type protocol() :: default | atom() | integer().
-type sockaddr() :: sockaddr_in() | sockaddr_in6() | sockaddr_un().
-type sockaddr_in() :: map().
-type sockaddr_in6() :: map().
-type sockaddr_un() :: map().
-type msg_flag() :: atom().
-type msg() :: map().
-type waits() :: timeout() | nowait | select_handle().

%% How much one call of the system reads, at most.
-define(PORTION, 1 bsl 20).

%% Opening

-doc "A socket on a duplicate of a descriptor.".
-spec open(integer()) -> {ok, socket()} | {error, term()}.
open(Descriptor) -> open(Descriptor, #{}).

-doc "A new socket; or one on a descriptor, with options.".
-spec open(domain() | integer(), type() | map()) -> {ok, socket()} | {error, term()}.
open(Descriptor, Options) when is_integer(Descriptor), is_map(Options) -> opened(alder_socket:duplicate(Descriptor));
open(Domain, Type) -> open(Domain, Type, default).

-spec open(domain(), type(), protocol() | map()) -> {ok, socket()} | {error, term()}.
open(Domain, Type, Options) when is_map(Options) -> open(Domain, Type, default, Options);
open(Domain, Type, Protocol) -> open(Domain, Type, Protocol, #{}).

-spec open(domain(), type(), protocol(), map()) -> {ok, socket()} | {error, term()}.
open(Domain, Type, Protocol, Options) when is_map(Options) ->
    case {socket_constants:domain(Domain), socket_constants:type(Type), socket_constants:protocol(Protocol)} of
        {error, _, _} -> {error, {invalid, {domain, Domain}}};
        {_, error, _} -> {error, {invalid, {type, Type}}};
        {_, _, error} -> {error, {invalid, {protocol, Protocol}}};
        {{ok, D}, {ok, T}, {ok, P}} -> opened(alder_socket:open(D, T, P))
    end.

opened({ok, Port}) ->
    true = erlang:port_set_data(Port, #{}),
    {ok, {'$socket', Port}};
opened({error, _} = Error) ->
    Error.

-doc "Gives a socket an address.".
-spec bind(socket(), sockaddr() | any | broadcast | loopback) -> ok | {error, term()}.
bind({'$socket', Port} = Socket, Address) when is_port(Port) ->
    case encoded(Socket, Address) of
        {ok, Encoded} -> alder_socket:bind(Port, Encoded);
        {error, _} = Error -> Error
    end;
bind(_Socket, _Address) -> error(badarg).

encoded(Socket, Address) ->
    case domain_of(Socket) of
        {ok, Domain} ->
            case socket_address:encode(Address, Domain) of
                {ok, _} = Encoded -> Encoded;
                error -> {error, {invalid, {sockaddr, Address}}}
            end;
        {error, _} = Error ->
            Error
    end.

domain_of(Socket) -> getopt(Socket, {socket, domain}).

%% Connecting

-doc "Ends what a call of `connect/3` without waiting has begun.".
-spec connect(socket()) -> ok | {error, term()}.
connect({'$socket', Port}) when is_port(Port) -> connected(Port);
connect(_Socket) -> error(badarg).

-spec connect(socket(), sockaddr()) -> ok | {error, term()}.
connect(Socket, Address) -> connect(Socket, Address, infinity).

-doc "Connects to an address.".
-spec connect(socket(), sockaddr(), waits()) -> ok | {select, select_info()} | {error, term()}.
connect({'$socket', Port} = Socket, Address, Waits) when is_port(Port) ->
    Wait = wait(Waits),
    case encoded(Socket, Address) of
        {ok, Encoded} ->
            case alder_socket:connect(Port, Encoded) of
                {error, einprogress} -> connecting(Socket, Wait);
                Result -> Result
            end;
        {error, _} = Error ->
            Error
    end;
connect(_Socket, _Address, _Waits) -> error(badarg).

connecting({'$socket', Port} = Socket, Wait) ->
    case wait(Socket, write, connect, Wait) of
        ready -> connected(Port);
        Other -> Other
    end.

%% What has become of it.
connected(Port) ->
    case alder_socket:getopt(Port, 1, 4, 4) of
        {ok, <<0:32>>} -> ok;
        {ok, <<Code:32/native>>} -> {error, alder_socket:posix(Code)};
        {error, _} = Error -> Error
    end.

-doc "Lets others connect.".
-spec listen(socket()) -> ok | {error, term()}.
listen(Socket) -> listen(Socket, 5).

-spec listen(socket(), integer()) -> ok | {error, term()}.
listen({'$socket', Port}, Backlog) when is_port(Port), is_integer(Backlog) -> alder_socket:listen(Port, Backlog);
listen(_Socket, _Backlog) -> error(badarg).

-doc "Waits for somebody who connects.".
-spec accept(socket()) -> {ok, socket()} | {error, term()}.
accept(Socket) -> accept(Socket, infinity).

-spec accept(socket(), waits()) -> {ok, socket()} | {select, select_info()} | {error, term()}.
accept({'$socket', Port} = Socket, Waits) when is_port(Port) -> accepting(Socket, wait(Waits));
accept(_Socket, _Waits) -> error(badarg).

accepting({'$socket', Port} = Socket, Wait) ->
    case alder_socket:accept(Port) of
        {error, Again} when Again =:= eagain; Again =:= econnaborted ->
            again(Socket, read, accept, Wait, fun() -> accepting(Socket, Wait) end);
        Result ->
            opened(Result)
    end.

%% Waiting

%% A deadline, or {handle, Reference}.
wait(nowait) -> {handle, make_ref()};
wait(Handle) when is_reference(Handle) -> {handle, Handle};
wait(infinity) -> infinity;
wait(Time) when is_integer(Time), Time >= 0 -> erlang:monotonic_time(millisecond) + Time;
wait(Other) -> error({invalid, {timeout, Other}}).

again(Socket, Mode, Tag, Wait, Next) ->
    case wait(Socket, Mode, Tag, Wait) of
        ready -> Next();
        Other -> Other
    end.

wait({'$socket', Port}, Mode, Tag, {handle, Handle}) ->
    case alder_socket:wait(Port, Mode, Handle) of
        ok -> {select, {select_info, Tag, Handle}};
        {error, _} = Error -> Error
    end;
wait({'$socket', Port} = Socket, Mode, _Tag, Deadline) ->
    Handle = make_ref(),
    case inet_wait:left(Deadline) of
        0 ->
            {error, timeout};
        Left ->
            case alder_socket:wait(Port, Mode, Handle) of
                ok ->
                    receive
                        {'$socket', Socket, select, Handle} -> ready;
                        {'$socket', Socket, abort, {Handle, Reason}} -> {error, Reason}
                    after Left ->
                        _ = forget(Socket, Handle),
                        {error, timeout}
                    end;
                {error, _} = Error ->
                    Error
            end
    end.

forget({'$socket', Port} = Socket, Handle) ->
    case alder_socket:cancel(Port, Handle) of
        true ->
            true;
        _ ->
            receive
                {'$socket', Socket, select, Handle} -> true;
                {'$socket', Socket, abort, {Handle, _}} -> true
            after 0 ->
                false
            end
    end.

-doc "What a call that has not waited has said will not be waited for.".
-spec cancel(socket(), select_info()) -> ok | {error, term()}.
cancel({'$socket', Port} = Socket, {select_info, _, Handle} = Info) when is_port(Port) ->
    case forget(Socket, Handle) of
        true -> ok;
        false -> {error, {invalid, Info}}
    end;
cancel(_Socket, _Info) -> error(badarg).

%% Sending

-doc "Sends all of the data.".
-spec send(socket(), iodata()) -> ok | {error, term()}.
send(Socket, Data) -> send(Socket, Data, [], infinity).

-spec send(socket(), iodata(), [msg_flag()] | waits()) -> ok | {ok, binary()} | {select, term()} | {error, term()}.
send(Socket, Data, Flags) when is_list(Flags) -> send(Socket, Data, Flags, infinity);
send(Socket, Data, {select_info, _, _} = Info) -> send(Socket, Data, Info, infinity);
send(Socket, Data, Waits) -> send(Socket, Data, [], Waits).

-spec send(socket(), iodata(), [msg_flag()] | select_info(), waits()) ->
          ok | {ok, binary()} | {select, term()} | {error, term()}.
send(Socket, Data, {select_info, _, _}, Waits) -> send(Socket, Data, [], Waits);
send({'$socket', Port} = Socket, Data, Flags, Waits) when is_port(Port), is_list(Flags) ->
    sending(Socket, bytes(Data), flags(Flags), undefined, {send, 0}, wait(Waits));
send(_Socket, _Data, _Flags, _Waits) -> error(badarg).

bytes(Data) when is_binary(Data); is_list(Data) -> iolist_to_binary(Data);
bytes(_Data) -> error(badarg).

flags(Names) ->
    case socket_constants:flags(Names) of
        {ok, Flags} -> {ok, Flags};
        {error, Name} -> {error, {invalid, {msg_flag, Name}}}
    end.

sending(Socket, Bytes, {ok, Flags}, Address, Tag, Wait) -> sending(Socket, Bytes, Flags, Address, Tag, Wait, all);
sending(_Socket, _Bytes, {error, _} = Error, _Address, _Tag, _Wait) -> Error.

%% `Sent`: whether there has been more.
sending({'$socket', Port} = Socket, Bytes, Flags, Address, Tag, Wait, Sent) ->
    case alder_socket:send(Port, Bytes, Flags, Address) of
        {ok, Count} when Count >= byte_size(Bytes) ->
            ok;
        {ok, Count} ->
            <<_:Count/binary, Rest/binary>> = Bytes,
            sending(Socket, Rest, Flags, Address, Tag, Wait, rest);
        {error, eagain} ->
            case wait(Socket, write, Tag, Wait) of
                ready -> sending(Socket, Bytes, Flags, Address, Tag, Wait, Sent);
                {select, Info} when Sent =:= rest -> {select, {Info, Bytes}};
                {error, Reason} when Sent =:= rest -> {error, {Reason, Bytes}};
                Other -> Other
            end;
        {error, Reason} when Sent =:= rest ->
            {error, {Reason, Bytes}};
        {error, _} = Error ->
            Error
    end.

-doc "Sends a datagram to an address.".
-spec sendto(socket(), iodata(), sockaddr()) -> ok | {error, term()}.
sendto(Socket, Data, Address) -> sendto(Socket, Data, Address, [], infinity).

-spec sendto(socket(), iodata(), sockaddr(), [msg_flag()] | waits()) -> ok | {select, term()} | {error, term()}.
sendto(Socket, Data, Address, Flags) when is_list(Flags) -> sendto(Socket, Data, Address, Flags, infinity);
sendto(Socket, Data, Address, Waits) -> sendto(Socket, Data, Address, [], Waits).

-spec sendto(socket(), iodata(), sockaddr(), [msg_flag()], waits()) -> ok | {select, term()} | {error, term()}.
sendto({'$socket', Port} = Socket, Data, Address, Flags, Waits) when is_port(Port), is_list(Flags) ->
    case encoded(Socket, Address) of
        {ok, Encoded} -> sending(Socket, bytes(Data), flags(Flags), Encoded, sendto, wait(Waits));
        {error, {invalid, _} = Reason} -> error(Reason);
        {error, _} = Error -> Error
    end;
sendto(_Socket, _Data, _Address, _Flags, _Waits) -> error(badarg).

-doc "Sends several binaries, one behind the other.".
-spec sendv(socket(), [binary()]) -> ok | {error, term()}.
sendv(Socket, Data) -> sendv(Socket, Data, infinity).

-spec sendv(socket(), [binary()], waits()) -> ok | {select, term()} | {error, term()}.
sendv(Socket, Data, Waits) when is_list(Data) ->
    case send(Socket, Data, [], Waits) of
        {select, {Info, Rest}} -> {select, {Info, [Rest]}};
        {error, {Reason, Rest}} when is_binary(Rest) -> {error, {Reason, [Rest]}};
        Result -> Result
    end;
sendv(_Socket, _Data, _Waits) -> error(badarg).

-doc "Sends a message: `iov`, and `addr` if it is not connected. Control messages are not supported.".
-spec sendmsg(socket(), msg()) -> ok | {error, term()}.
sendmsg(Socket, Message) -> sendmsg(Socket, Message, [], infinity).

-spec sendmsg(socket(), msg(), [msg_flag()] | waits()) -> ok | {select, term()} | {error, term()}.
sendmsg(Socket, Message, Flags) when is_list(Flags) -> sendmsg(Socket, Message, Flags, infinity);
sendmsg(Socket, Message, Waits) -> sendmsg(Socket, Message, [], Waits).

-spec sendmsg(socket(), msg(), [msg_flag()], waits()) -> ok | {select, term()} | {error, term()}.
sendmsg(_Socket, #{ctrl := [_ | _]}, _Flags, _Waits) -> {error, enotsup};
sendmsg(Socket, #{iov := Data, addr := Address}, Flags, Waits) -> sendto(Socket, Data, Address, Flags, Waits);
sendmsg(Socket, #{iov := Data}, Flags, Waits) -> send(Socket, Data, Flags, Waits);
sendmsg(_Socket, _Message, _Flags, _Waits) -> error(badarg).

%% Receiving

-doc "Receives what there is.".
-spec recv(socket()) -> {ok, binary()} | {error, term()}.
recv(Socket) -> recv(Socket, 0, [], infinity).

-spec recv(socket(), [msg_flag()] | non_neg_integer()) -> {ok, binary()} | {error, term()}.
recv(Socket, Flags) when is_list(Flags) -> recv(Socket, 0, Flags, infinity);
recv(Socket, Length) -> recv(Socket, Length, [], infinity).

-spec recv(socket(), non_neg_integer() | [msg_flag()], [msg_flag()] | waits()) ->
          {ok, binary()} | {select, term()} | {error, term()}.
recv(Socket, Flags, Waits) when is_list(Flags) -> recv(Socket, 0, Flags, Waits);
recv(Socket, Length, Flags) when is_list(Flags) -> recv(Socket, Length, Flags, infinity);
recv(Socket, Length, Waits) -> recv(Socket, Length, [], Waits).

-doc "Receives `Length` bytes of a stream, or with 0 what there is; or one datagram, with no more bytes than that.".
-spec recv(socket(), non_neg_integer(), [msg_flag()], waits()) -> {ok, binary()} | {select, term()} | {error, term()}.
recv({'$socket', Port} = Socket, Length, Flags, Waits) when is_port(Port), is_integer(Length), Length >= 0, is_list(Flags) ->
    Wait = wait(Waits),
    case {flags(Flags), getopt(Socket, {socket, type})} of
        {{error, _} = Error, _} -> Error;
        {_, {error, _} = Error} -> Error;
        {{ok, Bits}, {ok, stream}} when Length > 0, Bits band 2 =:= 0 -> exactly(Socket, Length, Bits, Wait, <<>>);
        {{ok, Bits}, {ok, Type}} -> some(Socket, size(Port, Length), Bits, Type, Wait)
    end;
recv(_Socket, _Length, _Flags, _Waits) -> error(badarg).

size(Port, 0) ->
    case data(Port, rcvbuf, 8192) of
        {Count, Size} -> min(Count * Size, 1 bsl 24);
        Size -> Size
    end;
size(_Port, Length) -> min(Length, 1 bsl 24).

some({'$socket', Port} = Socket, Size, Flags, Type, Wait) ->
    case alder_socket:recv(Port, Size, Flags) of
        {ok, <<>>, _, _} when Type =:= stream -> {error, closed};
        {ok, Bytes, _, _} -> {ok, Bytes};
        {error, eagain} -> again(Socket, read, recv, Wait, fun() -> some(Socket, Size, Flags, Type, Wait) end);
        {error, _} = Error -> Error
    end.

exactly({'$socket', Port} = Socket, Length, Flags, Wait, Got) ->
    case alder_socket:recv(Port, min(Length, ?PORTION), Flags) of
        {ok, <<>>, _, _} ->
            failed(closed, Got);
        {ok, Bytes, _, _} when byte_size(Bytes) < Length ->
            exactly(Socket, Length - byte_size(Bytes), Flags, Wait, <<Got/binary, Bytes/binary>>);
        {ok, Bytes, _, _} ->
            {ok, <<Got/binary, Bytes/binary>>};
        {error, eagain} ->
            case wait(Socket, read, recv, Wait) of
                ready -> exactly(Socket, Length, Flags, Wait, Got);
                {select, Info} when Got =/= <<>> -> {select, {Info, Got}};
                {select, _} = Select -> Select;
                {error, Reason} -> failed(Reason, Got)
            end;
        {error, Reason} ->
            failed(Reason, Got)
    end.

failed(Reason, <<>>) -> {error, Reason};
failed(Reason, Got) -> {error, {Reason, Got}}.

-doc "Receives a datagram, and who has sent it.".
-spec recvfrom(socket()) -> {ok, {sockaddr(), binary()}} | {error, term()}.
recvfrom(Socket) -> recvfrom(Socket, 0, [], infinity).

-spec recvfrom(socket(), [msg_flag()] | non_neg_integer()) -> {ok, {sockaddr(), binary()}} | {error, term()}.
recvfrom(Socket, Flags) when is_list(Flags) -> recvfrom(Socket, 0, Flags, infinity);
recvfrom(Socket, Size) -> recvfrom(Socket, Size, [], infinity).

-spec recvfrom(socket(), [msg_flag()] | non_neg_integer(), [msg_flag()] | waits()) ->
          {ok, {sockaddr(), binary()}} | {select, term()} | {error, term()}.
recvfrom(Socket, Flags, Waits) when is_list(Flags) -> recvfrom(Socket, 0, Flags, Waits);
recvfrom(Socket, Size, Flags) when is_list(Flags) -> recvfrom(Socket, Size, Flags, infinity);
recvfrom(Socket, Size, Waits) -> recvfrom(Socket, Size, [], Waits).

-spec recvfrom(socket(), non_neg_integer(), [msg_flag()], waits()) ->
          {ok, {sockaddr(), binary()}} | {select, term()} | {error, term()}.
recvfrom(Socket, Size, Flags, Waits) ->
    case datagram(Socket, Size, Flags, recvfrom, Waits) of
        {ok, Bytes, Sender, _} -> {ok, {socket_address:decode(Sender), Bytes}};
        Other -> Other
    end.

datagram({'$socket', Port} = Socket, Size, Flags, Tag, Waits) when is_port(Port), is_integer(Size), Size >= 0, is_list(Flags) ->
    Wait = wait(Waits),
    case flags(Flags) of
        {ok, Bits} -> datagram_by(Socket, size(Port, Size), Bits, Tag, Wait);
        {error, _} = Error -> Error
    end;
datagram(_Socket, _Size, _Flags, _Tag, _Waits) -> error(badarg).

datagram_by({'$socket', Port} = Socket, Size, Flags, Tag, Wait) ->
    case alder_socket:recv(Port, Size, Flags) of
        {error, eagain} -> again(Socket, read, Tag, Wait, fun() -> datagram_by(Socket, Size, Flags, Tag, Wait) end);
        Result -> Result
    end.

-doc "Receives a message, without control messages.".
-spec recvmsg(socket()) -> {ok, msg()} | {error, term()}.
recvmsg(Socket) -> recvmsg(Socket, 0, 0, [], infinity).

-spec recvmsg(socket(), [msg_flag()] | waits()) -> {ok, msg()} | {select, term()} | {error, term()}.
recvmsg(Socket, Flags) when is_list(Flags) -> recvmsg(Socket, 0, 0, Flags, infinity);
recvmsg(Socket, Waits) -> recvmsg(Socket, 0, 0, [], Waits).

-spec recvmsg(socket(), [msg_flag()] | non_neg_integer(), non_neg_integer() | waits()) ->
          {ok, msg()} | {select, term()} | {error, term()}.
recvmsg(Socket, Flags, Waits) when is_list(Flags) -> recvmsg(Socket, 0, 0, Flags, Waits);
recvmsg(Socket, Size, ControlSize) -> recvmsg(Socket, Size, ControlSize, [], infinity).

-spec recvmsg(socket(), non_neg_integer(), non_neg_integer() | [msg_flag()], [msg_flag()] | waits()) ->
          {ok, msg()} | {select, term()} | {error, term()}.
recvmsg(Socket, Size, Flags, Waits) when is_list(Flags) -> recvmsg(Socket, Size, 0, Flags, Waits);
recvmsg(Socket, Size, ControlSize, Flags) when is_list(Flags) -> recvmsg(Socket, Size, ControlSize, Flags, infinity);
recvmsg(Socket, Size, ControlSize, Waits) -> recvmsg(Socket, Size, ControlSize, [], Waits).

-spec recvmsg(socket(), non_neg_integer(), non_neg_integer(), [msg_flag()], waits()) ->
          {ok, msg()} | {select, term()} | {error, term()}.
recvmsg(Socket, Size, ControlSize, Flags, Waits) when is_integer(ControlSize), ControlSize >= 0 ->
    case datagram(Socket, Size, Flags, recvmsg, Waits) of
        {ok, <<>>, undefined, _} ->
            {error, closed};
        {ok, Bytes, Sender, Bits} ->
            Message = #{iov => [Bytes], ctrl => [], flags => socket_constants:flag_names(Bits)},
            {ok, if Sender =:= undefined -> Message; true -> Message#{addr => socket_address:decode(Sender)} end};
        Other ->
            Other
    end;
recvmsg(_Socket, _Size, _ControlSize, _Flags, _Waits) -> error(badarg).

%% The end

-doc "Closes a socket. Those who wait for it are told.".
-spec close(socket()) -> ok | {error, term()}.
close({'$socket', Port}) when is_port(Port) -> alder_socket:close(Port);
close(_Socket) -> error(badarg).

-doc "Ends one direction, or both.".
-spec shutdown(socket(), read | write | read_write) -> ok | {error, term()}.
shutdown({'$socket', Port}, read) when is_port(Port) -> alder_socket:shutdown(Port, 0);
shutdown({'$socket', Port}, write) when is_port(Port) -> alder_socket:shutdown(Port, 1);
shutdown({'$socket', Port}, read_write) when is_port(Port) -> alder_socket:shutdown(Port, 2);
shutdown({'$socket', Port}, How) when is_port(Port) -> error({invalid, {how, How}});
shutdown(_Socket, _How) -> error(badarg).

%% Options

-doc "Sets an option: `{Level, Option}`, by their names or, with a value as `setopt_native/3` has it, the system's numbers.".
-spec setopt(socket(), {term(), term()}, term()) -> ok | {error, term()}.
setopt({'$socket', Port} = Socket, {otp, Name}, Value) when is_port(Port) ->
    set_otp(Socket, Name, Value);
setopt({'$socket', Port}, {Level, Name} = Option, Value) when is_port(Port) ->
    case socket_options:find(Level, Name) of
        {LevelNumber, Number, Kind} ->
            case socket_options:encode(Kind, Value) of
                {ok, Bytes} -> alder_socket:setopt(Port, LevelNumber, Number, Bytes);
                fixed -> {error, {invalid, {socket_option, Option}}};
                error -> {error, {invalid, {socket_option, Option, Value}}}
            end;
        error ->
            {error, {invalid, {socket_option, Option}}}
    end;
setopt(_Socket, _Option, _Value) -> error(badarg).

-spec setopt(socket(), term(), term(), term()) -> ok | {error, term()}.
setopt(Socket, Level, Option, Value) when is_integer(Option) -> setopt_native(Socket, {Level, Option}, Value);
setopt(Socket, Level, Option, Value) -> setopt(Socket, {Level, Option}, Value).

-doc "Sets an option by the system's number; the value is an integer, a truth value or bytes.".
-spec setopt_native(socket(), {term(), term()}, integer() | boolean() | binary()) -> ok | {error, term()}.
setopt_native({'$socket', Port}, Option, Value) when is_port(Port) ->
    case native(Option) of
        {Level, Number} ->
            Bytes = if
                        is_binary(Value) -> Value;
                        is_integer(Value) -> <<Value:32/native>>;
                        Value =:= true -> <<1:32/native>>;
                        Value =:= false -> <<0:32/native>>;
                        true -> error(badarg)
                    end,
            alder_socket:setopt(Port, Level, Number, Bytes);
        error ->
            {error, {invalid, {socket_option, Option}}}
    end;
setopt_native(_Socket, _Option, _Value) -> error(badarg).

native({Level, Number}) when is_integer(Number) ->
    case socket_options:level(Level) of
        error -> error;
        LevelNumber -> {LevelNumber, Number}
    end;
native({Level, Name}) when is_atom(Name) ->
    case socket_options:find(Level, Name) of
        {LevelNumber, Number, _} -> {LevelNumber, Number};
        error -> error
    end;
native(_Option) -> error.

-doc "The value of an option.".
-spec getopt(socket(), {term(), term()}) -> {ok, term()} | {error, term()}.
getopt({'$socket', Port}, {otp, Name}) when is_port(Port) ->
    get_otp(Port, Name);
getopt({'$socket', Port}, {Level, Name} = Option) when is_port(Port) ->
    case socket_options:find(Level, Name) of
        {LevelNumber, Number, Kind} ->
            case alder_socket:getopt(Port, LevelNumber, Number, socket_options:size(Kind)) of
                {ok, Bytes} -> {ok, socket_options:decode(Kind, Bytes)};
                {error, _} = Error -> Error
            end;
        error ->
            {error, {invalid, {socket_option, Option}}}
    end;
getopt(_Socket, _Option) -> error(badarg).

-spec getopt(socket(), term(), term()) -> {ok, term()} | {error, term()}.
getopt(Socket, Level, {Number, Kind}) -> getopt_native(Socket, {Level, Number}, Kind);
getopt(Socket, Level, Option) -> getopt(Socket, {Level, Option}).

-doc "The value of an option by the system's number: an integer, a truth value, or so many bytes.".
-spec getopt_native(socket(), {term(), term()}, integer | boolean | pos_integer() | binary()) ->
          {ok, term()} | {error, term()}.
getopt_native({'$socket', Port}, Option, Kind) when is_port(Port) ->
    case native(Option) of
        {Level, Number} -> native_value(alder_socket:getopt(Port, Level, Number, native_size(Kind)), Kind);
        error -> {error, {invalid, {socket_option, Option}}}
    end;
getopt_native(_Socket, _Option, _Kind) -> error(badarg).

native_size(Kind) when Kind =:= integer; Kind =:= boolean -> 4;
native_size(Size) when is_integer(Size) -> Size;
native_size(Bytes) when is_binary(Bytes) -> byte_size(Bytes);
native_size(_Kind) -> error(badarg).

native_value({ok, <<Value:32/native-signed>>}, integer) -> {ok, Value};
native_value({ok, <<Value:32/native>>}, boolean) -> {ok, Value =/= 0};
native_value({ok, Bytes}, Kind) when is_integer(Kind); is_binary(Kind) -> {ok, Bytes};
native_value({ok, _}, _Kind) -> {error, einval};
native_value(Error, _Kind) -> Error.

%% Those of level otp are ours.

set_otp({'$socket', Port} = Socket, Name, Value) ->
    case is_valid(Name, Value) of
        true when Name =:= controlling_process -> give(Socket, Value);
        true -> keep(Port, Name, Value);
        false -> {error, {invalid, {socket_option, {otp, Name}, Value}}};
        unknown -> {error, {invalid, {socket_option, {otp, Name}}}}
    end.

is_valid(Name, Value) when Name =:= debug; Name =:= iow; Name =:= select_read -> is_boolean(Value);
is_valid(rcvbuf, {Count, Size}) -> is_integer(Count) andalso Count > 0 andalso is_integer(Size) andalso Size > 0;
is_valid(Name, Size) when Name =:= rcvbuf; Name =:= rcvctrlbuf; Name =:= sndctrlbuf ->
    Size =:= default orelse is_integer(Size) andalso Size > 0 andalso Size =< 1 bsl 24;
is_valid(meta, _Value) -> true;
is_valid(controlling_process, Owner) -> is_pid(Owner);
is_valid(_Name, _Value) -> unknown.

give({'$socket', Port}, Owner) ->
    case alder_socket:status(Port) of
        {Self, _, _} when Self =:= self() -> alder_socket:give(Port, Owner);
        {error, _} = Error -> Error;
        _ -> {error, {invalid, not_owner}}
    end.

keep(Port, Name, Value) ->
    try erlang:port_get_data(Port) of
        Data when Value =:= default -> kept(erlang:port_set_data(Port, maps:remove(Name, Data)));
        Data -> kept(erlang:port_set_data(Port, Data#{Name => Value}))
    catch
        error:badarg -> {error, closed}
    end.

kept(true) -> ok.

data(Port, Name, Default) ->
    try
        maps:get(Name, erlang:port_get_data(Port), Default)
    catch
        error:badarg -> Default
    end.

get_otp(Port, Name) ->
    case alder_socket:status(Port) of
        {error, _} = Error -> Error;
        {Owner, _, _} -> get_otp(Port, Name, Owner)
    end.

get_otp(_Port, controlling_process, Owner) -> {ok, Owner};
get_otp(Port, fd, _Owner) -> alder_socket:descriptor(Port);
get_otp(Port, domain, _Owner) -> getopt({'$socket', Port}, {socket, domain});
get_otp(_Port, use_registry, _Owner) -> {ok, true};
get_otp(Port, Name, _Owner) ->
    case default(Name) of
        {ok, Default} -> {ok, data(Port, Name, Default)};
        error -> {error, {invalid, {socket_option, {otp, Name}}}}
    end.

default(debug) -> {ok, false};
default(iow) -> {ok, false};
default(rcvbuf) -> {ok, 8192};
default(rcvctrlbuf) -> {ok, 1024};
default(sndctrlbuf) -> {ok, 1024};
default(meta) -> {ok, undefined};
default(_Name) -> error.

%% What is known

-doc "The address of this end.".
-spec sockname(socket()) -> {ok, sockaddr()} | {error, term()}.
sockname({'$socket', Port}) when is_port(Port) -> named(alder_socket:sockname(Port));
sockname(_Socket) -> error(badarg).

-doc "The address of the other end.".
-spec peername(socket()) -> {ok, sockaddr()} | {error, term()}.
peername({'$socket', Port}) when is_port(Port) -> named(alder_socket:peername(Port));
peername(_Socket) -> error(badarg).

named({ok, Address}) -> {ok, socket_address:decode(Address)};
named(Error) -> Error.

-doc "What is true of all sockets.".
-spec info() -> map().
info() ->
    #{counters => #{number_of_sockets => number_of()}, debug => false, iov_max => 1024, iow => false,
      socket_debug => false, use_registry => true}.

-doc "What is known of a socket.".
-spec info(socket()) -> map().
info({'$socket', Port} = Socket) when is_port(Port) ->
    case alder_socket:status(Port) of
        {Owner, Waiters, {ReadCount, ReadBytes, ReadMax, WriteCount, WriteBytes, WriteMax}} ->
            #{domain => value(Socket, domain), type => value(Socket, type), protocol => value(Socket, protocol),
              owner => Owner, ctype => normal, num_acceptors => 0, num_readers => Waiters, num_writers => 0,
              rstates => [], wstates => [],
              counters => #{read_byte => ReadBytes, read_pkg => ReadCount, read_pkg_max => ReadMax, read_tries => ReadCount,
                            read_fails => 0, read_waits => 0, write_byte => WriteBytes, write_pkg => WriteCount,
                            write_pkg_max => WriteMax, write_tries => WriteCount, write_fails => 0, write_waits => 0,
                            acc_success => 0, acc_fails => 0, acc_tries => 0, acc_waits => 0}};
        {error, _} ->
            #{owner => undefined, ctype => normal, rstates => [closed], wstates => [closed], counters => #{}}
    end;
info(_Socket) -> error(badarg).

value(Socket, Name) ->
    case getopt(Socket, {socket, Name}) of
        {ok, Value} -> Value;
        {error, _} -> undefined
    end.

-doc "A message `{'DOWN', Reference, socket, Socket, Info}` comes when the socket has been closed.".
-spec monitor(socket()) -> reference().
monitor({'$socket', Port} = Socket) when is_port(Port) ->
    Reference = make_ref(),
    Caller = self(),
    Watcher = spawn(fun() -> watch(Caller, Reference, Socket) end),
    receive {watching, Watcher} -> ok end,
    put({'$socket_monitor', Reference}, Watcher),
    Reference;
monitor(_Socket) -> error(badarg).

watch(Caller, Reference, {'$socket', Port} = Socket) ->
    erlang:monitor(process, Caller),
    OfPort = erlang:monitor(port, Port),
    Caller ! {watching, self()},
    receive
        {'DOWN', OfPort, port, Port, noproc} -> Caller ! {'DOWN', Reference, socket, Socket, nosock};
        {'DOWN', OfPort, port, Port, _} -> Caller ! {'DOWN', Reference, socket, Socket, closed};
        {'DOWN', _, process, Caller, _} -> ok;
        {stop, From} -> From ! {stopped, self()}
    end.

-doc "Ends a monitor.".
-spec cancel_monitor(reference()) -> boolean().
cancel_monitor(Reference) when is_reference(Reference) ->
    case erase({'$socket_monitor', Reference}) of
        undefined ->
            false;
        Watcher ->
            Watched = erlang:monitor(process, Watcher),
            Watcher ! {stop, self()},
            receive
                {stopped, Watcher} -> erlang:demonitor(Watched, [flush]);
                {'DOWN', Watched, process, Watcher, _} -> receive {'DOWN', Reference, socket, _, _} -> false after 0 -> false end
            end
    end;
cancel_monitor(_Reference) -> error(badarg).

-doc "How many sockets there are.".
-spec number_of() -> non_neg_integer().
number_of() -> length(which_sockets()).

-doc "All sockets.".
-spec which_sockets() -> [socket()].
which_sockets() -> [{'$socket', Port} || Port <- erlang:ports(), erlang:port_info(Port, name) =:= {name, "socket"}].

-doc "Those of a domain, a type, a protocol, a process, or of whose `info/1` a function says true.".
-spec which_sockets(atom() | pid() | fun((map()) -> boolean())) -> [socket()].
which_sockets(Filter) -> [Socket || Socket <- which_sockets(), matches(Filter, info(Socket))].

matches(Filter, Info) when is_function(Filter, 1) -> Filter(Info);
matches(Filter, Info) -> lists:member(Filter, [maps:get(Key, Info, undefined) || Key <- [domain, type, protocol, owner]]).

-doc "Shows all sockets.".
-spec i() -> ok.
i() -> socket_listing:show(which_sockets(), socket_listing:columns()).

-doc "Shows the sockets of a domain, a type or a protocol; or some of what is known of all.".
-spec i(atom() | [atom()]) -> ok.
i(Columns) when is_list(Columns) -> socket_listing:show(which_sockets(), Columns);
i(Filter) when is_atom(Filter) -> i(Filter, socket_listing:columns()).

-spec i(atom(), [atom()]) -> ok.
i(Filter, Columns) when is_atom(Filter), is_list(Columns) -> socket_listing:show(which_sockets(Filter), Columns).

-spec to_list(socket()) -> string().
to_list({'$socket', Port}) when is_port(Port) -> "socket:" ++ erlang:port_to_list(Port).

-doc "All sockets are registered.".
-spec use_registry(boolean()) -> ok.
use_registry(Uses) when is_boolean(Uses) -> ok.

-doc "There is nothing to be shown.".
-spec debug(boolean()) -> ok.
debug(Shows) when is_boolean(Shows) -> ok.

%% What there is

-doc "What is supported.".
-spec supports() -> [{atom(), term()}].
supports() ->
    [{local, true}, {ipv6, true}, {sctp, false}, {netns, false}, {sendfile, false}, {ioctl_requests, []}, {ioctl_flags, []},
     {msg_flags, supports(msg_flags)}, {protocols, supports(protocols)}, {options, supports(options)}].

-spec supports(term()) -> [{term(), term()}].
supports(msg_flags) -> [{Name, true} || {Name, _} <- socket_constants:all_flags()];
supports(protocols) -> [{Name, true} || {Name, _} <- socket_constants:protocols()];
supports(options) -> socket_options:supported();
supports(_Key) -> [].

-spec supports(term(), term()) -> [{term(), boolean()}].
supports(options, Level) -> socket_options:supported(Level);
supports(_Key, _Name) -> [].

-spec is_supported(term()) -> boolean().
is_supported(Key) ->
    case lists:keyfind(Key, 1, supports()) of
        {_, Value} when is_boolean(Value) -> Value;
        {_, _} -> true;
        false -> false
    end.

-spec is_supported(term(), term()) -> boolean().
is_supported(options, Level) -> socket_options:supported(Level) =/= [];
is_supported(Key, Name) -> proplists:get_value(Name, supports(Key), false).

-spec is_supported(term(), term(), term()) -> boolean().
is_supported(options, Level, Name) -> proplists:get_value(Name, supports(options, Level), false);
is_supported(_Key, _Name, _Option) -> false.

%% What there is not

-doc "Not supported: {error, enotsup}. `file:sendfile/2` sends to sockets of `gen_tcp`.".
-spec sendfile(socket(), term()) -> {error, enotsup}.
sendfile(_Socket, _File) -> {error, enotsup}.
-spec sendfile(socket(), term(), term()) -> {error, enotsup}.
sendfile(_Socket, _File, _Waits) -> {error, enotsup}.
-spec sendfile(socket(), term(), term(), term()) -> {error, enotsup}.
sendfile(_Socket, _File, _Offset, _Count) -> {error, enotsup}.
-spec sendfile(socket(), term(), term(), term(), term()) -> {error, enotsup}.
sendfile(_Socket, _File, _Offset, _Count, _Waits) -> {error, enotsup}.

-doc "Not supported: {error, enotsup}.".
-spec ioctl(socket(), term()) -> {error, enotsup}.
ioctl(_Socket, _Request) -> {error, enotsup}.
-spec ioctl(socket(), term(), term()) -> {error, enotsup}.
ioctl(_Socket, _Request, _Name) -> {error, enotsup}.
-spec ioctl(socket(), term(), term(), term()) -> {error, enotsup}.
ioctl(_Socket, _Request, _Name, _Value) -> {error, enotsup}.
