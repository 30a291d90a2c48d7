-module(inet_dns).
-moduledoc """
Messages of DNS: made, taken apart, written as bytes and read.

A message, its header, its queries and its records are opaque. What is in one says the function with the name
of its type, `msg/1`, `header/1`, `dns_query/1` and `rr/1`: all of it as a list of pairs, or with a second
argument one field, or several. `inet_res` answers with messages.
""".

-export([encode/1, decode/1, record_type/1]).
-export([msg/1, msg/2, make_msg/0, make_msg/1, make_msg/2, make_msg/3]).
-export([header/1, header/2, make_header/0, make_header/1, make_header/2, make_header/3]).
-export([dns_query/1, dns_query/2, make_dns_query/0, make_dns_query/1, make_dns_query/2, make_dns_query/3]).
-export([rr/1, rr/2, make_rr/0, make_rr/1, make_rr/2, make_rr/3]).

-include_lib("kernel/include/inet_dns.hrl").

-type fields() :: [{atom(), term()}].

-doc "What a term is.".
-spec record_type(term()) -> msg | header | dns_query | rr | undefined.
record_type(#dns_rec{}) -> msg;
record_type(#dns_header{}) -> header;
record_type(#dns_query{}) -> dns_query;
record_type(#dns_rr{}) -> rr;
record_type(#dns_rr_opt{}) -> rr;
record_type(_) -> undefined.

%% Messages

-spec msg(term()) -> fields().
msg(#dns_rec{} = Message) -> pairs(Message).

-spec msg(term(), atom() | [atom()]) -> term().
msg(#dns_rec{} = Message, Names) -> get(Message, Names).

-spec make_msg() -> #dns_rec{}.
make_msg() -> #dns_rec{}.

-spec make_msg(fields()) -> #dns_rec{}.
make_msg(Fields) when is_list(Fields) -> set(#dns_rec{}, Fields).

-spec make_msg(atom() | #dns_rec{}, term()) -> #dns_rec{}.
make_msg(#dns_rec{} = Message, Fields) when is_list(Fields) -> set(Message, Fields);
make_msg(Name, Value) when is_atom(Name) -> set(#dns_rec{}, [{Name, Value}]).

-spec make_msg(#dns_rec{}, atom(), term()) -> #dns_rec{}.
make_msg(#dns_rec{} = Message, Name, Value) when is_atom(Name) -> set(Message, [{Name, Value}]).

%% Headers

-spec header(term()) -> fields().
header(#dns_header{} = Header) -> pairs(Header).

-spec header(term(), atom() | [atom()]) -> term().
header(#dns_header{} = Header, Names) -> get(Header, Names).

-spec make_header() -> #dns_header{}.
make_header() -> #dns_header{}.

-spec make_header(fields()) -> #dns_header{}.
make_header(Fields) when is_list(Fields) -> set(#dns_header{}, Fields).

-spec make_header(atom() | #dns_header{}, term()) -> #dns_header{}.
make_header(#dns_header{} = Header, Fields) when is_list(Fields) -> set(Header, Fields);
make_header(Name, Value) when is_atom(Name) -> set(#dns_header{}, [{Name, Value}]).

-spec make_header(#dns_header{}, atom(), term()) -> #dns_header{}.
make_header(#dns_header{} = Header, Name, Value) when is_atom(Name) -> set(Header, [{Name, Value}]).

%% Queries

-spec dns_query(term()) -> fields().
dns_query(#dns_query{} = Query) -> pairs(Query).

-spec dns_query(term(), atom() | [atom()]) -> term().
dns_query(#dns_query{} = Query, Names) -> get(Query, Names).

-spec make_dns_query() -> #dns_query{}.
make_dns_query() -> #dns_query{}.

-spec make_dns_query(fields()) -> #dns_query{}.
make_dns_query(Fields) when is_list(Fields) -> set(#dns_query{}, Fields).

-spec make_dns_query(atom() | #dns_query{}, term()) -> #dns_query{}.
make_dns_query(#dns_query{} = Query, Fields) when is_list(Fields) -> set(Query, Fields);
make_dns_query(Name, Value) when is_atom(Name) -> set(#dns_query{}, [{Name, Value}]).

-spec make_dns_query(#dns_query{}, atom(), term()) -> #dns_query{}.
make_dns_query(#dns_query{} = Query, Name, Value) when is_atom(Name) -> set(Query, [{Name, Value}]).

%% Records

-spec rr(term()) -> fields().
rr(#dns_rr{} = Record) -> pairs(Record);
rr(#dns_rr_opt{} = Record) -> pairs(Record).

-spec rr(term(), atom() | [atom()]) -> term().
rr(#dns_rr{} = Record, Names) -> get(Record, Names);
rr(#dns_rr_opt{} = Record, Names) -> get(Record, Names).

-spec make_rr() -> #dns_rr{}.
make_rr() -> #dns_rr{}.

-spec make_rr(fields()) -> #dns_rr{} | #dns_rr_opt{}.
make_rr(Fields) when is_list(Fields) -> make_rr(#dns_rr{}, Fields).

-spec make_rr(atom() | #dns_rr{} | #dns_rr_opt{}, term()) -> #dns_rr{} | #dns_rr_opt{}.
make_rr(Name, Value) when is_atom(Name) ->
    make_rr(#dns_rr{}, [{Name, Value}]);
make_rr(Record, Fields) when is_list(Fields) ->
    set(of_type(Record, proplists:get_value(type, Fields, type(Record))), Fields).

-spec make_rr(#dns_rr{} | #dns_rr_opt{}, atom(), term()) -> #dns_rr{} | #dns_rr_opt{}.
make_rr(Record, Name, Value) when is_atom(Name) -> make_rr(Record, [{Name, Value}]).

type(#dns_rr{type = Type}) -> Type;
type(#dns_rr_opt{type = Type}) -> Type.

%% Those of type opt have fields of their own.
of_type(#dns_rr{domain = Domain, data = Data}, opt) -> #dns_rr_opt{domain = Domain, data = Data};
of_type(#dns_rr_opt{domain = Domain, data = Data}, Type) when Type =/= opt -> #dns_rr{domain = Domain, data = Data};
of_type(Record, _Type) -> Record.

%% Fields

pairs(Record) -> [{Name, element(Index, Record)} || {Name, Index} <- fields(element(1, Record))].

get(Record, Names) when is_list(Names) -> [get(Record, Name) || Name <- Names];
get(Record, Name) -> element(index(Name, fields(element(1, Record))), Record).

set(Record, []) -> Record;
set(Record, [{Name, Value} | Fields]) ->
    set(setelement(index(Name, fields(element(1, Record))), Record, Value), Fields).

index(Name, [{Name, Index} | _]) -> Index;
index(Name, [_ | Fields]) -> index(Name, Fields).

fields(dns_rec) -> [{header, 2}, {qdlist, 3}, {anlist, 4}, {nslist, 5}, {arlist, 6}];
fields(dns_header) ->
    [{id, 2}, {qr, 3}, {opcode, 4}, {aa, 5}, {tc, 6}, {rd, 7}, {ra, 8}, {pr, 9}, {rcode, 10}];
fields(dns_query) -> [{domain, 2}, {type, 3}, {class, 4}];
fields(dns_rr) -> [{domain, 2}, {type, 3}, {class, 4}, {ttl, 6}, {data, 7}];
fields(dns_rr_opt) ->
    [{domain, 2}, {type, 3}, {udp_payload_size, 4}, {ext_rcode, 5}, {version, 6}, {z, 7}, {data, 8}].

%% Bytes

-doc "The bytes of a message.".
-spec encode(#dns_rec{}) -> binary().
encode(Message) -> inet_dns_bytes:encode(Message).

-doc "The message that bytes are.".
-spec decode(binary()) -> {ok, #dns_rec{}} | {error, formerr}.
decode(Bytes) when is_binary(Bytes) -> inet_dns_bytes:decode(Bytes).
