-module(inet_db).
-moduledoc "What `inet_res` goes by, for programs that set it: the part of OTP's module that they call.".

-export([res_option/1, res_option/2, add_ns/1, add_ns/2, ins_ns/1, ins_ns/2, del_ns/1, del_ns/2]).
-export([add_alt_ns/1, add_alt_ns/2, add_search/1, ins_search/1, del_search/1]).
-export([set_timeout/1, set_retry/1, set_inet6/1, set_usevc/1, set_edns/1, set_udp_payload_size/1, set_lookup/1]).
-export([gethostname/0]).

-doc "An option of `inet_res`.".
-spec res_option(atom()) -> term().
res_option(lookup) -> [native];
res_option(Name) -> inet_res_options:value(Name).

-spec res_option(atom(), term()) -> ok.
res_option(Name, Value) -> inet_res_options:set(Name, Value).

-doc "Adds a name server behind the others.".
-spec add_ns(inet:ip_address()) -> ok.
add_ns(Address) -> add_ns(Address, 53).
-spec add_ns(inet:ip_address(), inet:port_number()) -> ok.
add_ns(Address, Port) -> change(nameservers, fun(Servers) -> without({Address, Port}, Servers) ++ [{Address, Port}] end).

-doc "Adds a name server before the others.".
-spec ins_ns(inet:ip_address()) -> ok.
ins_ns(Address) -> ins_ns(Address, 53).
-spec ins_ns(inet:ip_address(), inet:port_number()) -> ok.
ins_ns(Address, Port) -> change(nameservers, fun(Servers) -> [{Address, Port} | without({Address, Port}, Servers)] end).

-spec del_ns(inet:ip_address()) -> ok.
del_ns(Address) -> del_ns(Address, 53).
-spec del_ns(inet:ip_address(), inet:port_number()) -> ok.
del_ns(Address, Port) -> change(nameservers, fun(Servers) -> without({Address, Port}, Servers) end).

-spec add_alt_ns(inet:ip_address()) -> ok.
add_alt_ns(Address) -> add_alt_ns(Address, 53).
-spec add_alt_ns(inet:ip_address(), inet:port_number()) -> ok.
add_alt_ns(Address, Port) ->
    change(alt_nameservers, fun(Servers) -> without({Address, Port}, Servers) ++ [{Address, Port}] end).

-spec add_search(string()) -> ok.
add_search(Domain) -> change(search, fun(Domains) -> without(Domain, Domains) ++ [Domain] end).
-spec ins_search(string()) -> ok.
ins_search(Domain) -> change(search, fun(Domains) -> [Domain | without(Domain, Domains)] end).
-spec del_search(string()) -> ok.
del_search(Domain) -> change(search, fun(Domains) -> without(Domain, Domains) end).

change(Name, Change) -> inet_res_options:set(Name, Change(inet_res_options:value(Name))).

without(Item, List) -> [Other || Other <- List, Other =/= Item].

-spec set_timeout(pos_integer()) -> ok.
set_timeout(Time) -> inet_res_options:set(timeout, Time).
-spec set_retry(pos_integer()) -> ok.
set_retry(Count) -> inet_res_options:set(retry, Count).
-spec set_inet6(boolean()) -> ok.
set_inet6(Value) -> inet_res_options:set(inet6, Value).
-spec set_usevc(boolean()) -> ok.
set_usevc(Value) -> inet_res_options:set(usevc, Value).
-spec set_edns(false | 0) -> ok.
set_edns(Value) -> inet_res_options:set(edns, Value).
-spec set_udp_payload_size(512..65535) -> ok.
set_udp_payload_size(Size) -> inet_res_options:set(udp_payload_size, Size).

-doc "How `inet` finds names: by the system, whatever is said.".
-spec set_lookup([atom()]) -> ok.
set_lookup(Methods) when is_list(Methods) -> ok.

-spec gethostname() -> string().
gethostname() ->
    {ok, Name} = inet:gethostname(),
    Name.
