-module(net_adm).
-moduledoc """
Finding other nodes and hosts. There is no distribution yet, so there are no other nodes.
""".

-export([localhost/0, dns_hostname/1, host_file/0]).
-export([ping/1, ping_list/1, names/0, names/1, world/0, world/1, world_list/1, world_list/2]).

-doc "The name of this host.".
-spec localhost() -> string().
localhost() ->
    {ok, Name} = inet:gethostname(),
    Name.

-doc "The name of a host; only that of this one is known.".
-spec dns_hostname(atom() | string()) -> {ok, string()} | {error, atom() | string()}.
dns_hostname(Host) ->
    Name = if is_atom(Host) -> atom_to_list(Host); true -> Host end,
    case Name =:= "localhost" orelse Name =:= localhost() of
        true -> {ok, Name};
        false -> {error, Host}
    end.

-doc "The hosts of the file `.hosts.erlang`; there is none.".
-spec host_file() -> {error, enoent}.
host_file() -> {error, enoent}.

-doc "Whether a node answers: `pang`, it does not.".
-spec ping(node()) -> pong | pang.
ping(Node) when is_atom(Node) -> pang.

-spec ping_list([node()]) -> [node()].
ping_list(Nodes) when is_list(Nodes) -> [].

-doc "The nodes of this host; no program knows any.".
-spec names() -> {error, address}.
names() -> {error, address}.

-spec names(atom() | string()) -> {error, address}.
names(_Host) -> {error, address}.

-spec world() -> no_return().
world() -> world(silent).

-spec world(silent | verbose) -> no_return().
world(_Verbosity) -> exit({error, enoent}).

-spec world_list([atom()]) -> [node()].
world_list(Hosts) -> world_list(Hosts, silent).

-spec world_list([atom()], silent | verbose) -> [node()].
world_list(Hosts, _Verbosity) when is_list(Hosts) -> [].
