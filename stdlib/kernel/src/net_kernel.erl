-module(net_kernel).
-moduledoc """
The node among others. There is no distribution yet: the node is `nonode@nohost`, and what would change
that says so.
""".

-export([start/1, start/2, stop/0, get_state/0, longnames/0]).
-export([connect_node/1, allow/1, allowed/0, nodes_info/0, monitor_nodes/1, monitor_nodes/2]).
-export([get_net_ticktime/0, set_net_ticktime/1, set_net_ticktime/2, getopts/2, setopts/2]).

-doc "Not supported: the node cannot be reached by others.".
-spec start([atom() | timeout()]) -> {error, not_supported}.
start(Name) when is_list(Name) -> {error, not_supported}.

-doc "Not supported; see `start/1`.".
-spec start(atom(), map()) -> {error, not_supported}.
start(Name, Options) when is_atom(Name), is_map(Options) -> {error, not_supported}.

-spec stop() -> {error, not_allowed | not_found}.
stop() -> {error, not_found}.

-spec get_state() -> #{started := no}.
get_state() -> #{started => no}.

-spec longnames() -> ignored.
longnames() -> ignored.

-spec connect_node(node()) -> boolean() | ignored.
connect_node(Node) when is_atom(Node) -> ignored.

-spec allow([node()]) -> ok | error | ignored.
allow(_Nodes) -> ignored.

-spec allowed() -> {ok, [node()]} | ignored.
allowed() -> ignored.

-doc "Fails where there is no distribution.".
-spec nodes_info() -> no_return().
nodes_info() -> error(badarg).

-spec monitor_nodes(boolean()) -> ok | error.
monitor_nodes(Flag) ->
    case monitor_nodes(Flag, []) of
        ok -> ok;
        {error, _} -> error
    end.

-doc "No node will come or go: there is nothing to be told.".
-spec monitor_nodes(boolean(), [term()] | map()) -> ok | {error, term()}.
monitor_nodes(Flag, Options) when is_boolean(Flag), is_map(Options) ->
    monitor_nodes(Flag, maps:to_list(Options));
monitor_nodes(Flag, Options) when is_boolean(Flag), is_list(Options) ->
    case [Option || Option <- Options, not is_option(Option)] of
        [] -> ok;
        Unknown -> {error, {unknown_options, Unknown}}
    end;
monitor_nodes(Flag, _Options) ->
    {error, {bad_flag, Flag}}.

is_option({node_type, Type}) -> lists:member(Type, [visible, hidden, all]);
is_option({connection_id, Is}) -> is_boolean(Is);
is_option({nodedown_reason, Is}) -> is_boolean(Is);
is_option(Option) -> Option =:= nodedown_reason.

-spec get_net_ticktime() -> ignored.
get_net_ticktime() -> ignored.

-spec set_net_ticktime(pos_integer()) -> ignored.
set_net_ticktime(_Seconds) -> ignored.

-spec set_net_ticktime(pos_integer(), non_neg_integer()) -> ignored.
set_net_ticktime(_Seconds, _Period) -> ignored.

-spec getopts(node(), [atom()]) -> ignored.
getopts(_Node, _Options) -> ignored.

-spec setopts(node() | new, [term()]) -> ignored.
setopts(_Node, _Options) -> ignored.
