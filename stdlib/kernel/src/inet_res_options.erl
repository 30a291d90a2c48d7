-module(inet_res_options).
-moduledoc """
What `inet_res` goes by: options of a call, what `inet_db` has been told, `/etc/resolv.conf`, and defaults.

| option | |
|---|---|
| `nameservers`, `alt_nameservers` | who is asked; who is asked when they do not know the name |
| `timeout`, `retry` | milliseconds to wait for all answers of a server, and how often it is asked meanwhile |
| `recurse`, `edns`, `udp_payload_size`, `dnssec_ok` | what the question says |
| `usevc` | TCP from the start |
| `inet6` | what `gethostbyname/1` looks for |
| `nxdomain_reply` | errors have the message when there is no such name |
""".

-export([settings/1, value/1, set/2, search/0]).

-doc "Those of a call, with all others. Fails with badarg for what is none.".
-spec settings([term()]) -> map().
settings(Options) ->
    Given = maps:from_list(lists:reverse([option(Option) || Option <- Options])),
    maps:merge(defaults(), Given).

option(Name) when is_atom(Name) -> option({Name, true});
option({Name, Value} = Option) ->
    case is_valid(Name, Value) of
        true -> Option;
        false -> error(badarg)
    end;
option(_Option) -> error(badarg).

defaults() ->
    maps:from_list([{Name, value(Name)} || Name <- names()]).

names() ->
    [nameservers, alt_nameservers, timeout, retry, recurse, edns, usevc, inet6, udp_payload_size, nxdomain_reply,
     dnssec_ok, verbose].

is_valid(Name, Servers) when Name =:= nameservers; Name =:= alt_nameservers ->
    is_list(Servers) andalso lists:all(fun is_server/1, Servers);
is_valid(timeout, Time) -> is_integer(Time) andalso Time > 0;
is_valid(retry, Count) -> is_integer(Count) andalso Count > 0;
is_valid(edns, Version) -> Version =:= false orelse Version =:= 0;
is_valid(udp_payload_size, Size) -> is_integer(Size) andalso Size >= 512 andalso Size =< 65535;
is_valid(recurse, Value) -> is_boolean(Value) orelse Value =:= 0 orelse Value =:= 1;
is_valid(Name, Value) when Name =:= usevc; Name =:= inet6; Name =:= nxdomain_reply; Name =:= dnssec_ok;
                           Name =:= verbose ->
    is_boolean(Value);
is_valid(search, Domains) -> is_list(Domains) andalso lists:all(fun is_list/1, Domains);
is_valid(Name, Text) when Name =:= domain; Name =:= resolv_conf -> is_list(Text);
is_valid(_Name, _Value) -> false.

is_server({Address, Port}) -> inet:is_ip_address(Address) andalso is_integer(Port) andalso Port > 0 andalso Port < 65536;
is_server(_) -> false.

%% For all calls

-doc "Of all calls that do not say otherwise.".
-spec value(atom()) -> term().
value(Name) ->
    case application:get_env(kernel, inet_res_options) of
        {ok, #{Name := Value}} -> Value;
        _ -> default(Name)
    end.

-spec set(atom(), term()) -> ok.
set(Name, Value) ->
    case is_valid(Name, Value) of
        true ->
            Before = application:get_env(kernel, inet_res_options, #{}),
            application:set_env(kernel, inet_res_options, Before#{Name => Value});
        false ->
            error(badarg)
    end.

default(nameservers) -> [Server || {nameserver, Server} <- system()];
default(search) -> lists:append([Domains || {search, Domains} <- lists:sublist(lists:reverse(system_search()), 1)]);
default(alt_nameservers) -> [];
default(timeout) -> 2000;
default(retry) -> 3;
default(recurse) -> true;
default(edns) -> false;
default(usevc) -> false;
default(inet6) -> false;
default(udp_payload_size) -> 1280;
default(nxdomain_reply) -> false;
default(dnssec_ok) -> false;
default(verbose) -> false;
default(domain) -> "";
default(resolv_conf) -> "/etc/resolv.conf";
default(_Name) -> error(badarg).

-doc "Domains in which names are looked for.".
-spec search() -> [string()].
search() ->
    case {value(search), value(domain)} of
        {[], ""} -> [];
        {[], Domain} -> [Domain];
        {Search, _} -> Search
    end.

%% The system's

system_search() -> [Entry || {search, _} = Entry <- system()].

system() ->
    case file:read_file(value(resolv_conf)) of
        {ok, Text} -> lists:append([entry(string:lexemes(Line, " \t\r")) || Line <- lines(Text)]);
        {error, _} -> []
    end.

lines(Text) -> string:lexemes(unicode:characters_to_list(Text), "\n").

entry(["nameserver", Text | _]) ->
    case inet:parse_address(Text) of
        {ok, Address} -> [{nameserver, {Address, 53}}];
        {error, _} -> []
    end;
entry(["search" | Domains]) -> [{search, Domains}];
entry(["domain", Domain | _]) -> [{search, [Domain]}];
entry(_Words) -> [].
