-module(inet_names).
-moduledoc "Hosts by name, and names by address, as the system knows them.".

-export([addresses/2, host/2, host_of/1]).

-include_lib("kernel/include/inet.hrl").

-doc "The addresses of a host; of an address, itself.".
-spec addresses(term(), inet | inet6 | local) -> {ok, [term()]} | {error, term()}.
addresses({local, _} = Address, local) -> {ok, [Address]};
addresses({_, _, _, _} = Address, inet) -> checked(Address);
addresses({A, B, C, D}, inet6) -> checked({0, 0, 0, 0, 0, 16#ffff, A bsl 8 bor B, C bsl 8 bor D});
addresses({_, _, _, _, _, _, _, _} = Address, inet6) -> checked(Address);
addresses(any, Family) -> {ok, [loopback(Family)]};
addresses(loopback, Family) -> {ok, [loopback(Family)]};
addresses(Name, Family) when Family =/= local ->
    case host(Name, Family) of
        {ok, #hostent{h_addr_list = Addresses}} -> {ok, Addresses};
        {error, _} = Error -> Error
    end;
addresses(_Address, _Family) -> {error, einval}.

checked(Address) ->
    case inet_address:to_text(Address) of
        {error, einval} -> {error, einval};
        _ -> {ok, [Address]}
    end.

loopback(inet6) -> {0, 0, 0, 0, 0, 0, 0, 1};
loopback(_Family) -> {127, 0, 0, 1}.

-spec host(term(), inet | inet6) -> {ok, #hostent{}} | {error, term()}.
host(Name, Family) when is_atom(Name) -> host(atom_to_list(Name), Family);
host(Name, Family) when is_list(Name), Name =/= "" ->
    case parse(Name, Family) of
        {ok, Address} -> {ok, hostent(Name, Family, [Address])};
        {error, _} -> ask(Name, Family)
    end;
host(Address, Family) when is_tuple(Address) ->
    case addresses(Address, Family) of
        {ok, Found} -> {ok, hostent(inet_address:to_text(Address), Family, Found)};
        Error -> Error
    end;
host("", _Family) -> {error, einval};
host(_Name, _Family) -> {error, formerr}.

parse(Name, inet) -> inet_address:parse_v4(Name);
parse(Name, inet6) -> inet_address:parse_v6(Name).

ask(Name, Family) ->
    try alder_inet:addresses(Name, Family) of
        {ok, Canonical, Found} ->
            Addresses = lists:uniq([Address || {Address, _Port} <- Found, is_of(Address, Family)]),
            {ok, hostent(Canonical, Family, Addresses)};
        {error, _} = Error ->
            Error
    catch
        error:badarg -> {error, einval}
    end.

is_of(Address, inet) -> tuple_size(Address) =:= 4;
is_of(Address, inet6) -> tuple_size(Address) =:= 8.

hostent(Name, Family, Addresses) ->
    #hostent{h_name = Name, h_addrtype = Family, h_length = size_of(Family), h_addr_list = Addresses}.

size_of(inet) -> 4;
size_of(inet6) -> 16.

-doc "The host that has an address.".
-spec host_of(term()) -> {ok, #hostent{}} | {error, term()}.
host_of(Address) when is_tuple(Address) ->
    case inet_address:socket(Address, 0) of
        {ok, {Family, _, _} = Place} ->
            case alder_inet:name(Place) of
                {ok, Name} -> {ok, hostent(Name, Family, [Address])};
                {error, _} = Error -> Error
            end;
        _ ->
            {error, einval}
    end;
host_of(Text) when is_list(Text) ->
    case inet:parse_address(Text) of
        {ok, Address} -> host_of(Address);
        {error, _} -> {error, formerr}
    end;
host_of(_Address) ->
    {error, formerr}.
