-module(socket_address).
-moduledoc "Addresses as `socket` has them, maps, and as `alder_socket` has them.".

-export([encode/2, decode/1]).

-doc "For a socket of a domain, which says what `any` and the like are.".
-spec encode(term(), atom()) -> {ok, tuple()} | error.
encode(Name, inet) when Name =:= any; Name =:= loopback; Name =:= broadcast -> encode(#{family => inet, addr => Name}, inet);
encode(Name, inet6) when Name =:= any; Name =:= loopback -> encode(#{family => inet6, addr => Name}, inet6);
encode(#{family := inet} = Address, _Domain) -> inet(v4(maps:get(addr, Address, any)), port(Address));
encode(#{family := inet6} = Address, _Domain) ->
    inet6(v6(maps:get(addr, Address, any)), port(Address), maps:get(flowinfo, Address, 0), maps:get(scope_id, Address, 0));
encode(#{family := local, path := Path}, _Domain) -> local(Path);
encode(_Address, _Domain) -> error.

port(Address) -> maps:get(port, Address, 0).

inet({_, _, _, _} = Address, Port) when is_integer(Port), Port >= 0, Port =< 65535 ->
    case inet:is_ipv4_address(Address) of
        true -> {ok, {inet, Address, Port}};
        false -> error
    end;
inet(_Address, _Port) -> error.

v4(any) -> {0, 0, 0, 0};
v4(loopback) -> {127, 0, 0, 1};
v4(broadcast) -> {255, 255, 255, 255};
v4(Address) -> Address.

inet6(Address, Port, Flow, Scope) when tuple_size(Address) =:= 8, is_integer(Port), Port >= 0, Port =< 65535,
                                       is_integer(Flow), Flow >= 0, is_integer(Scope), Scope >= 0 ->
    case inet:is_ipv6_address(Address) of
        true -> {ok, {inet6, Address, Port, {Flow, Scope}}};
        false -> error
    end;
inet6(_Address, _Port, _Flow, _Scope) -> error.

v6(any) -> {0, 0, 0, 0, 0, 0, 0, 0};
v6(loopback) -> {0, 0, 0, 0, 0, 0, 0, 1};
v6(Address) -> Address.

local(Path) when is_binary(Path), byte_size(Path) < 108 -> {ok, {local, Path}};
local(Path) when is_list(Path) ->
    try unicode:characters_to_binary(Path) of
        Bytes when is_binary(Bytes) -> local(Bytes);
        _ -> error
    catch
        error:_ -> error
    end;
local(_Path) -> error.

-doc "The map of an address.".
-spec decode(tuple() | undefined) -> map() | undefined.
decode({inet, Address, Port}) -> #{family => inet, addr => Address, port => Port};
decode({inet6, Address, Port, {Flow, Scope}}) ->
    #{family => inet6, addr => Address, port => Port, flowinfo => Flow, scope_id => Scope};
decode({local, Path}) -> #{family => local, path => Path};
decode(undefined) -> undefined.
