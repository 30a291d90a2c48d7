-module(inet_res).
-moduledoc """
Asks name servers.

Unlike `inet`, which leaves names to the system, this module speaks DNS itself, over UDP, and over TCP when an
answer is too long for that. The name servers are those of `/etc/resolv.conf`, unless options name others; see
`inet_res_options`. Answers are not kept.
""".

-export([lookup/3, lookup/4, lookup/5, resolve/3, resolve/4, resolve/5]).
-export([getbyname/2, getbyname/3, gethostbyname/1, gethostbyname/2, gethostbyname/3]).
-export([gethostbyaddr/1, gethostbyaddr/2]).
-export([nslookup/3, nslookup/4, nnslookup/4, nnslookup/5]).

-export_type([rr_type/0, dns_class/0, dns_name/0, dns_data/0, dns_msg/0, nameserver/0, res_option/0, res_error/0]).
-export_type([hostent/0]).

-include_lib("kernel/include/inet.hrl").
-include_lib("kernel/include/inet_dns.hrl").

-type rr_type() :: a | aaaa | caa | cname | gid | hinfo | ns | mb | md | mf | mg | minfo | mx | naptr | null | ptr
                 | soa | spf | srv | txt | uid | uinfo | unspec | uri | wks.
-type dns_class() :: in | chaos | hs | any.
-type dns_name() :: string().
-type dns_data() :: dns_name() | inet:ip_address() | tuple() | [string()] | binary().
-type dns_msg() :: term().
-type nameserver() :: {inet:ip_address(), 1..65535}.
-type res_option() :: {atom(), term()} | atom().
-type res_error() :: formerr | qfmterror | servfail | nxdomain | notimp | refused | badvers | timeout.
-type hostent() :: #hostent{}.

%% Data

-doc "The data of the records that a name has, of a class and a type; none when nobody knows it.".
-spec lookup(dns_name() | inet:ip_address(), dns_class(), rr_type()) -> [dns_data()].
lookup(Name, Class, Type) -> lookup(Name, Class, Type, []).

-spec lookup(dns_name() | inet:ip_address(), dns_class(), rr_type(), [res_option()]) -> [dns_data()].
lookup(Name, Class, Type, Options) -> lookup(Name, Class, Type, Options, infinity).

-spec lookup(dns_name() | inet:ip_address(), dns_class(), rr_type(), [res_option()], timeout()) -> [dns_data()].
lookup(Name, Class, Type, Options, Timeout) ->
    case resolve(Name, Class, Type, Options, Timeout) of
        {ok, #dns_rec{anlist = Answers}} ->
            [Data || #dns_rr{type = AnswerType, class = AnswerClass, data = Data} <- Answers,
                     Type =:= any orelse AnswerType =:= Type, Class =:= any orelse AnswerClass =:= Class];
        {error, _} ->
            []
    end.

%% Messages

-doc "The answer to a question.".
-spec resolve(dns_name() | inet:ip_address(), dns_class(), rr_type()) -> {ok, dns_msg()} | {error, term()}.
resolve(Name, Class, Type) -> resolve(Name, Class, Type, []).

-spec resolve(dns_name() | inet:ip_address(), dns_class(), rr_type(), [res_option()]) ->
          {ok, dns_msg()} | {error, term()}.
resolve(Name, Class, Type, Options) -> resolve(Name, Class, Type, Options, infinity).

-spec resolve(dns_name() | inet:ip_address(), dns_class(), rr_type(), [res_option()], timeout()) ->
          {ok, dns_msg()} | {error, term()}.
resolve(Name, Class, Type, Options, Timeout) ->
    case domain(Name) of
        {ok, Domain} -> resolve_name(Domain, Class, Type, Options, inet_wait:deadline(Timeout));
        {error, _} = Error -> Error
    end.

resolve_name(Domain, Class, Type, Options, Deadline) ->
    Settings = inet_res_options:settings(Options),
    case inet_res_query:ask(Domain, Class, Type, Settings, Deadline) of
        {error, {nxdomain, _}} = Error when map_get(nxdomain_reply, Settings) -> Error;
        {error, {nxdomain, _}} -> {error, nxdomain};
        Result -> Result
    end.

%% Addresses stand in a domain of their own.
domain({A, B, C, D}) when is_integer(A + B + C + D) ->
    {ok, lists:flatten(io_lib:format("~w.~w.~w.~w.in-addr.arpa", [D, C, B, A]))};
domain(Address) when tuple_size(Address) =:= 8 ->
    Digits = lists:append([io_lib:format("~4.16.0b", [Group]) || Group <- tuple_to_list(Address)]),
    {ok, lists:flatten(lists:join($., lists:reverse([[Digit] || Digit <- lists:flatten(Digits)]))) ++ ".ip6.arpa"};
domain(Name) when is_atom(Name) -> domain(atom_to_list(Name));
domain("") -> {error, formerr};
domain(Name) when is_list(Name) ->
    case inet:parse_strict_address(Name) of
        {ok, Address} -> domain(Address);
        {error, _} -> {ok, Name}
    end;
domain(_Name) -> {error, formerr}.

-doc "The same, from certain name servers.".
-spec nslookup(dns_name() | inet:ip_address(), dns_class(), rr_type()) -> {ok, dns_msg()} | {error, term()}.
nslookup(Name, Class, Type) -> resolve(Name, Class, Type).

-spec nslookup(dns_name() | inet:ip_address(), dns_class(), rr_type(), timeout() | [nameserver()]) ->
          {ok, dns_msg()} | {error, term()}.
nslookup(Name, Class, Type, Servers) when is_list(Servers) -> nnslookup(Name, Class, Type, Servers);
nslookup(Name, Class, Type, Timeout) -> resolve(Name, Class, Type, [], Timeout).

-spec nnslookup(dns_name() | inet:ip_address(), dns_class(), rr_type(), [nameserver()]) ->
          {ok, dns_msg()} | {error, term()}.
nnslookup(Name, Class, Type, Servers) -> nnslookup(Name, Class, Type, Servers, infinity).

-spec nnslookup(dns_name() | inet:ip_address(), dns_class(), rr_type(), [nameserver()], timeout()) ->
          {ok, dns_msg()} | {error, term()}.
nnslookup(Name, Class, Type, Servers, Timeout) ->
    resolve(Name, Class, Type, [{nameservers, Servers}, {alt_nameservers, []}], Timeout).

%% Hosts

-doc "What records of a type say of a name, as a host. Names without a dot are looked for in the search list, too.".
-spec getbyname(dns_name(), rr_type()) -> {ok, hostent()} | {error, term()}.
getbyname(Name, Type) -> getbyname(Name, Type, infinity).

-spec getbyname(dns_name(), rr_type(), timeout()) -> {ok, hostent()} | {error, term()}.
getbyname(Name, Type, Timeout) when is_atom(Name) ->
    getbyname(atom_to_list(Name), Type, Timeout);
getbyname(Name, Type, Timeout) when is_list(Name) ->
    case lists:member(Type, [a, aaaa, mx, srv, txt, cname, soa, ns, naptr, hinfo, minfo, mb, mg, mr, wks, uri, caa, spf]) of
        true -> first(candidates(Name), Type, inet_wait:deadline(Timeout), {error, nxdomain});
        false -> {error, formerr}
    end;
getbyname(_Name, _Type, _Timeout) ->
    {error, formerr}.

candidates(Name) ->
    Longer = [Name ++ "." ++ Domain || Domain <- inet_res_options:search()],
    case {lists:last([$. | Name]), lists:member($., Name)} of
        {$., _} -> [Name];
        {_, true} -> [Name | Longer];
        {_, false} -> Longer ++ [Name]
    end.

first([], _Type, _Deadline, Error) ->
    Error;
first([Name | Names], Type, Deadline, _Error) ->
    case resolve_name(Name, in, Type, [], Deadline) of
        {ok, Message} ->
            case hostent(Name, Type, Message) of
                {ok, _} = Found -> Found;
                {error, nxdomain} = Error -> first(Names, Type, Deadline, Error)
            end;
        {error, nxdomain} = Error ->
            first(Names, Type, Deadline, Error);
        {error, {Reason, #dns_rec{}}} ->
            {error, Reason};
        {error, _} = Error ->
            Error
    end.

%% Other names lead to the one that has the records.
hostent(Asked, Type, #dns_rec{anlist = Answers}) ->
    {Name, Aliases} = canonical(trimmed(Asked), Type, Answers, []),
    case [Data || #dns_rr{domain = Domain, type = AnswerType, data = Data} <- Answers, AnswerType =:= Type,
                  same(Domain, Name)] of
        [] -> {error, nxdomain};
        Found -> {ok, #hostent{h_name = Name, h_aliases = Aliases, h_addrtype = kind(Type),
                               h_length = size(Type, Found), h_addr_list = Found}}
    end.

canonical(Name, cname, _Answers, Aliases) ->
    {Name, Aliases};
canonical(Name, Type, Answers, Aliases) ->
    Others = [Data || #dns_rr{domain = Domain, type = cname, data = Data} <- Answers, same(Domain, Name)],
    case Others of
        [Other | _] when length(Aliases) < length(Answers) -> canonical(Other, Type, Answers, [Name | Aliases]);
        _ -> {named(Name, Answers), Aliases}
    end.

%% As the server writes it.
named(Name, Answers) ->
    case [Domain || #dns_rr{domain = Domain} <- Answers, same(Domain, Name)] of
        [Domain | _] -> Domain;
        [] -> Name
    end.

trimmed(Name) -> string:trim(Name, trailing, ".").

same(Name, Other) -> string:lowercase(Name) =:= string:lowercase(Other).

kind(a) -> inet;
kind(aaaa) -> inet6;
kind(Type) -> Type.

size(a, _Found) -> 4;
size(aaaa, _Found) -> 16;
size(_Type, Found) -> length(Found).

-doc "The host with a name.".
-spec gethostbyname(dns_name()) -> {ok, hostent()} | {error, term()}.
gethostbyname(Name) ->
    case inet_res_options:value(inet6) of
        true -> gethostbyname(Name, inet6);
        false -> gethostbyname(Name, inet)
    end.

-spec gethostbyname(dns_name(), inet:address_family()) -> {ok, hostent()} | {error, term()}.
gethostbyname(Name, Family) -> gethostbyname(Name, Family, infinity).

-spec gethostbyname(dns_name(), inet:address_family(), timeout()) -> {ok, hostent()} | {error, term()}.
gethostbyname(Name, inet, Timeout) -> getbyname(Name, a, Timeout);
gethostbyname(Name, inet6, Timeout) -> getbyname(Name, aaaa, Timeout);
gethostbyname(_Name, _Family, _Timeout) -> {error, einval}.

-doc "The host that has an address.".
-spec gethostbyaddr(inet:ip_address() | string()) -> {ok, hostent()} | {error, term()}.
gethostbyaddr(Address) -> gethostbyaddr(Address, infinity).

-spec gethostbyaddr(inet:ip_address() | string(), timeout()) -> {ok, hostent()} | {error, term()}.
gethostbyaddr(Text, Timeout) when is_list(Text) ->
    case inet:parse_address(Text) of
        {ok, Address} -> gethostbyaddr(Address, Timeout);
        {error, _} -> {error, formerr}
    end;
gethostbyaddr(Address, Timeout) ->
    case inet:is_ip_address(Address) of
        true -> host_of(Address, domain(unmapped(Address)), inet_wait:deadline(Timeout));
        false -> {error, formerr}
    end.

unmapped({0, 0, 0, 0, 0, 16#ffff, _, _} = Address) -> inet:ipv4_mapped_ipv6_address(Address);
unmapped(Address) -> Address.

host_of(Address, {ok, Domain}, Deadline) ->
    case resolve_name(Domain, in, ptr, [], Deadline) of
        {ok, #dns_rec{anlist = Answers}} ->
            case [Name || #dns_rr{type = ptr, data = Name} <- Answers] of
                [Name | _] when tuple_size(Address) =:= 4 -> {ok, hostent_of(Name, inet, 4, Address)};
                [Name | _] -> {ok, hostent_of(Name, inet6, 16, Address)};
                [] -> {error, nxdomain}
            end;
        {error, {Reason, #dns_rec{}}} -> {error, Reason};
        {error, _} = Error -> Error
    end.

hostent_of(Name, Family, Size, Address) ->
    #hostent{h_name = Name, h_addrtype = Family, h_length = Size, h_addr_list = [Address]}.
