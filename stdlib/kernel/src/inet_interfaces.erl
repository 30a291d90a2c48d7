-module(inet_interfaces).
-moduledoc "The interfaces of this host.".

-export([all/0, short/0]).

-spec all() -> {ok, [{string(), list()}]}.
all() ->
    {ok, [{Name, options(Name, Entries)} || Entries <- [alder_inet:interfaces()], Name <- names(Entries)]}.

names(Entries) -> lists:uniq([element(1, Entry) || Entry <- Entries]).

options(Name, Entries) ->
    Own = [Entry || Entry <- Entries, element(1, Entry) =:= Name],
    {_, Bits, _, _, _} = hd(Own),
    [{flags, flags(Bits)} | lists:append([addresses(Entry) || Entry <- Own])
     ++ [{hwaddr, Bytes} || {_, _, {hardware, Bytes}, _, _} <- Own]].

addresses({_, _, {hardware, _}, _, _}) -> [];
addresses({_, Bits, {Address, _}, Mask, Other}) ->
    [{addr, Address}] ++ [{netmask, Netmask} || {Netmask, _} <- [Mask]] ++ other(Bits, Address, Other);
addresses(_Entry) -> [].

other(Bits, Address, {Other, _}) when Bits band 16#2 =/= 0, tuple_size(Address) =:= 4 -> [{broadaddr, Other}];
other(Bits, _Address, {Other, _}) when Bits band 16#10 =/= 0 -> [{dstaddr, Other}];
other(_Bits, _Address, _Other) -> [].

flags(Bits) ->
    [Flag || {Flag, Bit} <- [{up, 16#1}, {broadcast, 16#2}, {loopback, 16#8}, {pointtopoint, 16#10},
                             {running, 16#40}, {multicast, 16#1000}],
             Bits band Bit =/= 0].

-spec short() -> {ok, [tuple()]}.
short() ->
    {ok, [{Address, broadcast(Options), proplists:get_value(netmask, Options)}
          || {_, Options} <- element(2, all()), {addr, Address} <- Options, tuple_size(Address) =:= 4]}.

broadcast(Options) -> proplists:get_value(broadaddr, Options, undefined).
