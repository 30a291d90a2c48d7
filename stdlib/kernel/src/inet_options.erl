-module(inet_options).
-moduledoc """
The options of new sockets: those that say where, and those for `alder_inet`, as `{Name, Value}`.
""".

-export([connect/2, listen/1, open/1, local/2, own_address/2, port/2]).
-export([change/2]).

-export_type([settings/0]).

-type settings() :: #{family := inet | inet6 | local, ip := term(), port := term(), fd := term(),
                      backlog := integer(), options := [tuple()]}.

-spec connect(list(), term()) -> {ok, settings()} | {error, badarg}.
connect(Options, Address) ->
    parse(Options, (defaults())#{family := family(Address)}).

-spec listen(list()) -> {ok, settings()} | {error, badarg}.
listen(Options) ->
    parse(Options, (defaults())#{options := [{reuseaddr, true}]}).

-spec open(list()) -> {ok, settings()} | {error, badarg}.
open(Options) ->
    parse(Options, defaults()).

defaults() ->
    #{family => inet, ip => any, port => undefined, fd => undefined, backlog => 5, options => []}.

family({local, _}) -> local;
family(Address) when tuple_size(Address) =:= 8 -> inet6;
family(_) -> inet.

parse(Options, Settings) when is_list(Options) ->
    try lists:foldl(fun option/2, Settings, Options) of
        #{options := Reversed} = Parsed -> {ok, Parsed#{options := lists:reverse(Reversed)}}
    catch
        throw:badarg -> {error, badarg};
        error:_ -> {error, badarg}
    end;
parse(_Options, _Settings) ->
    {error, badarg}.

option(inet, Settings) -> Settings#{family := inet};
option(inet6, Settings) -> Settings#{family := inet6};
option(local, Settings) -> Settings#{family := local};
option({inet_backend, _}, Settings) -> Settings;
option({tcp_module, _}, Settings) -> Settings;
option({udp_module, _}, Settings) -> Settings;
option({ip, Address}, Settings) -> address(Address, Settings);
option({ifaddr, Address}, Settings) -> address(Address, Settings);
option({port, Port}, Settings) -> Settings#{port := Port};
option({fd, Descriptor}, Settings) when is_integer(Descriptor) -> Settings#{fd := Descriptor};
option({backlog, Backlog}, Settings) when is_integer(Backlog), Backlog >= 0 -> Settings#{backlog := Backlog};
option({backlog, _}, _Settings) -> throw(badarg);
option(Option, #{options := Options} = Settings) ->
    Settings#{options := lists:reverse(plain(Option), Options)}.

address({local, _} = Address, Settings) -> Settings#{ip := Address, family := local};
address(Address, Settings) when tuple_size(Address) =:= 8 -> Settings#{ip := Address, family := inet6};
address(Address, Settings) when tuple_size(Address) =:= 4; Address =:= any; Address =:= loopback ->
    Settings#{ip := Address};
address(_Address, _Settings) -> throw(badarg).

%% What alder_inet knows an option as: it does not know the short forms.
plain(binary) -> [{mode, binary}];
plain(list) -> [{mode, list}];
plain({packet, raw}) -> [{packet, 0}];
plain({raw, Level, Name, Value}) -> [{raw, Level, Name, Value}];
plain({raw, {Level, Name, Value}}) -> [{raw, Level, Name, Value}];
plain({netns, _}) -> throw(badarg);
plain({Name, _} = Option) when is_atom(Name) -> [Option];
plain(_Option) -> throw(badarg).

-doc "Options that are to be changed: those of the engine, and those of the system.".
-spec change(list(), port()) -> {ok, [{atom(), term()}], [tuple()]} | {error, einval}.
change(Options, Socket) when is_list(Options) ->
    try lists:flatmap(fun plain/1, Options) of
        Plain ->
            {Kept, System} = lists:partition(fun(Option) -> is_kept(Socket, Option) end, Plain),
            {ok, Kept, System}
    catch
        throw:badarg -> {error, einval}
    end;
change(_Options, _Socket) ->
    {error, einval}.

is_kept(_Socket, {raw, _, _, _}) -> false;
is_kept(Socket, {Name, _}) -> element(1, alder_inet:get(Socket, Name)) =:= ok.

-doc "Where a socket that connects is to have its own end.".
-spec local(settings(), term()) -> tuple() | undefined.
local(#{ip := any, port := undefined}, _Host) -> undefined;
local(#{port := Port} = Settings, Host) ->
    case own_address(Settings#{family := family(Host)}, port_or_any(Port)) of
        {ok, Address} -> Address;
        error -> undefined
    end.

port_or_any(undefined) -> 0;
port_or_any(Port) -> Port.

-doc "Where a socket is to be bound.".
-spec own_address(settings(), inet:port_number()) -> {ok, tuple()} | error.
own_address(#{ip := {local, _} = Address}, 0) -> inet_address:socket(Address, 0);
own_address(#{ip := {local, _}}, _Port) -> error;
own_address(#{ip := any, family := inet6}, Port) -> inet_address:socket({0, 0, 0, 0, 0, 0, 0, 0}, Port);
own_address(#{ip := any}, Port) -> inet_address:socket({0, 0, 0, 0}, Port);
own_address(#{ip := loopback, family := inet6}, Port) -> inet_address:socket({0, 0, 0, 0, 0, 0, 0, 1}, Port);
own_address(#{ip := loopback}, Port) -> inet_address:socket({127, 0, 0, 1}, Port);
own_address(#{ip := Address}, Port) -> inet_address:socket(Address, Port).

-doc "The port that was asked for: an argument, unless an option says otherwise.".
-spec port(settings(), term()) -> term().
port(#{port := undefined}, Port) -> Port;
port(#{port := Port}, 0) -> Port;
port(_Settings, Port) -> Port.
