-module(socket_constants).
-moduledoc "The system's numbers for what `socket` has names for.".

-export([domain/1, type/1, protocol/1, name_of/2, protocols/0, flags/1, flag_names/1, all_flags/0]).

-doc "The number of a domain, or `error`.".
-spec domain(term()) -> {ok, integer()} | error.
domain(Name) -> number(Name, domains()).

-spec type(term()) -> {ok, integer()} | error.
type(Name) -> number(Name, types()).

-doc "The number of a protocol; `default` leaves it to the system.".
-spec protocol(term()) -> {ok, integer()} | error.
protocol(default) -> {ok, 0};
protocol(Name) -> number(Name, protocols()).

number(Number, _Names) when is_integer(Number), Number >= 0, Number < 16#8000_0000 -> {ok, Number};
number(Name, Names) ->
    case lists:keyfind(Name, 1, Names) of
        {_, Number} -> {ok, Number};
        false -> error
    end.

-doc "The name of a number, or the number itself.".
-spec name_of(domain | type | protocol, integer()) -> atom() | integer().
name_of(domain, Number) -> name(Number, domains());
name_of(type, Number) -> name(Number, types());
name_of(protocol, Number) -> name(Number, protocols()).

name(Number, Names) ->
    case lists:keyfind(Number, 2, Names) of
        {Name, _} -> Name;
        false -> Number
    end.

domains() -> [{local, 1}, {inet, 2}, {inet6, 10}].

types() -> [{stream, 1}, {dgram, 2}, {raw, 3}, {rdm, 4}, {seqpacket, 5}].

-spec protocols() -> [{atom(), integer()}].
protocols() ->
    [{ip, 0}, {icmp, 1}, {igmp, 2}, {tcp, 6}, {udp, 17}, {ipv6, 41}, {'ipv6-icmp', 58}, {sctp, 132}, {udplite, 136},
     {raw, 255}].

%% Flags of messages

-doc "Flags as one number; or the first that is none.".
-spec flags([atom()]) -> {ok, integer()} | {error, term()}.
flags(Names) -> flags(Names, 0).

flags([], Flags) -> {ok, Flags};
flags([Name | Names], Flags) ->
    case lists:keyfind(Name, 1, all_flags()) of
        {_, Flag} -> flags(Names, Flags bor Flag);
        false -> {error, Name}
    end.

-spec flag_names(integer()) -> [atom()].
flag_names(Flags) -> [Name || {Name, Flag} <- all_flags(), Flags band Flag =/= 0].

-spec all_flags() -> [{atom(), integer()}].
all_flags() ->
    [{oob, 1}, {peek, 2}, {dontroute, 4}, {ctrunc, 8}, {trunc, 16#20}, {eor, 16#80}, {confirm, 16#800},
     {errqueue, 16#2000}, {nosignal, 16#4000}, {more, 16#8000}, {cmsg_cloexec, 16#4000_0000}].
