-module(inet_dns_bytes).
-moduledoc "Messages of DNS as bytes (RFC 1035). What is in the data of a record is known to `inet_dns_data`.".

-export([encode/1, decode/1, type/1]).

-include_lib("kernel/include/inet_dns.hrl").

%% Writing

-spec encode(#dns_rec{}) -> binary().
encode(Message) ->
    #dns_rec{header = Header, qdlist = Queries, anlist = Answers, nslist = Servers, arlist = Others} = record(Message),
    Start = <<(header(Header))/binary, (length(Queries)):16, (length(Answers)):16, (length(Servers)):16,
              (length(Others)):16>>,
    {Bytes, Names} = lists:foldl(fun query/2, {Start, #{}}, Queries),
    {All, _} = lists:foldl(fun resource/2, {Bytes, Names}, Answers ++ Servers ++ Others),
    All.

record(#dns_rec{} = Message) -> Message;
record(Other) -> error({badrecord, Other}).

header(#dns_header{} = H) ->
    <<(H#dns_header.id):16, (flag(H#dns_header.qr)):1, (operation(H#dns_header.opcode)):4,
      (flag(H#dns_header.aa)):1, (flag(H#dns_header.tc)):1, (flag(H#dns_header.rd)):1,
      (flag(H#dns_header.ra)):1, (flag(H#dns_header.pr)):1, 0:2, (H#dns_header.rcode):4>>.

flag(true) -> 1;
flag(false) -> 0;
flag(Bit) when is_integer(Bit) -> Bit.

operation(query) -> 0;
operation(iquery) -> 1;
operation(status) -> 2;
operation(Number) when is_integer(Number) -> Number.

query(#dns_query{domain = Domain, type = Type, class = Class, unicast_response = Unicast}, {Bytes, Names}) ->
    {Named, More} = name(Domain, Bytes, Names),
    {<<Named/binary, (number(Type)):16, (class_number(Class) bor high_bit(Unicast)):16>>, More}.

resource(#dns_rr{domain = Domain, type = Type, class = Class, ttl = TTL, data = Data, func = Flush}, {Bytes, Names}) ->
    {Named, More} = name(Domain, Bytes, Names),
    Start = <<Named/binary, (number(Type)):16, (class_number(Class) bor high_bit(Flush)):16, TTL:32>>,
    data(Start, More, Type, Class, Data);
resource(#dns_rr_opt{domain = Domain, udp_payload_size = Size, ext_rcode = Code, version = Version, z = Z, data = Data},
         {Bytes, Names}) ->
    {Named, More} = name(Domain, Bytes, Names),
    Content = iolist_to_binary(Data),
    {<<Named/binary, (number(opt)):16, Size:16, Code:8, Version:8, Z:16, (byte_size(Content)):16, Content/binary>>,
     More}.

%% Its length stands before it, and is known behind it.
data(Start, Names, Type, Class, Data) when is_integer(Type); is_integer(Class) ->
    Content = iolist_to_binary(Data),
    {<<Start/binary, (byte_size(Content)):16, Content/binary>>, Names};
data(Start, Names, Type, Class, Data) ->
    Place = byte_size(Start),
    Parts = inet_dns_data:parts(Type, Class, Data),
    {Bytes, More} = lists:foldl(fun part/2, {<<Start/binary, 0:16>>, Names}, Parts),
    <<Before:Place/binary, _:16, Content/binary>> = Bytes,
    {<<Before/binary, (byte_size(Content)):16, Content/binary>>, More}.

part({name, Name}, {Bytes, Names}) ->
    name(Name, Bytes, Names);
part({whole_name, Name}, {Bytes, Names}) ->
    {Whole, _} = name(Name, <<>>, #{}),
    {<<Bytes/binary, Whole/binary>>, Names};
part(Part, {Bytes, Names}) ->
    {<<Bytes/binary, Part/binary>>, Names}.

%% Names are written once; where one ends like one before, it refers to that.
name(Name, Bytes, Names) ->
    Labels = inet_dns_data:labels(Name),
    case lists:sum([byte_size(Label) + 1 || Label <- Labels]) of
        Length when Length < 255 -> labels(Labels, Bytes, Names);
        _ -> error(badarg)
    end.

labels([], Bytes, Names) ->
    {<<Bytes/binary, 0>>, Names};
labels([Label | Rest] = Labels, Bytes, Names) ->
    case Names of
        #{Labels := Place} -> {<<Bytes/binary, 3:2, Place:14>>, Names};
        #{} -> labels(Rest, <<Bytes/binary, (byte_size(Label)), Label/binary>>, noted(Labels, byte_size(Bytes), Names))
    end.

noted(Labels, Place, Names) when Place < 16#4000 -> Names#{Labels => Place};
noted(_Labels, _Place, Names) -> Names.

%% Reading

-spec decode(binary()) -> {ok, #dns_rec{}} | {error, formerr}.
decode(<<Id:16, QR:1, Operation:4, AA:1, TC:1, RD:1, RA:1, PR:1, _:2, Code:4, QueryCount:16, AnswerCount:16,
         ServerCount:16, OtherCount:16, Bytes/binary>> = All) ->
    Header = #dns_header{id = Id, qr = QR =:= 1, opcode = operation_of(Operation), aa = AA =:= 1, tc = TC =:= 1,
                         rd = RD =:= 1, ra = RA =:= 1, pr = PR =:= 1, rcode = Code},
    try
        {Queries, Rest1} = several(QueryCount, fun read_query/2, Bytes, All),
        {Answers, Rest2} = several(AnswerCount, fun read_resource/2, Rest1, All),
        {Servers, Rest3} = several(ServerCount, fun read_resource/2, Rest2, All),
        {Others, <<>>} = several(OtherCount, fun read_resource/2, Rest3, All),
        {ok, #dns_rec{header = Header, qdlist = Queries, anlist = Answers, nslist = Servers, arlist = Others}}
    catch
        %% Whatever does not fit anywhere.
        throw:formerr -> {error, formerr};
        error:{badmatch, _} -> {error, formerr}
    end;
decode(Bytes) when is_binary(Bytes) ->
    {error, formerr}.

operation_of(0) -> query;
operation_of(1) -> iquery;
operation_of(2) -> status;
operation_of(Number) -> Number.

several(0, _Read, Bytes, _All) ->
    {[], Bytes};
several(Count, Read, Bytes, All) ->
    {Item, Rest} = Read(Bytes, All),
    {Items, Left} = several(Count - 1, Read, Rest, All),
    {[Item | Items], Left}.

read_query(Bytes, All) ->
    {Domain, Rest} = inet_dns_data:read_name(Bytes, All),
    <<Type:16, High:1, Class:15, Left/binary>> = Rest,
    {#dns_query{domain = Domain, type = type(Type), class = class(High, Class), unicast_response = is_high(High, Class)},
     Left}.

read_resource(Bytes, All) ->
    {Domain, Rest} = inet_dns_data:read_name(Bytes, All),
    case Rest of
        <<41:16, Size:16, Code:8, Version:8, Z:16, Length:16, Data:Length/binary, Left/binary>> ->
            {#dns_rr_opt{domain = Domain, udp_payload_size = Size, ext_rcode = Code, version = Version, z = Z,
                         data = Data}, Left};
        <<Type:16, High:1, Class:15, TTL:32/signed, Length:16, Data:Length/binary, Left/binary>> ->
            Name = type(Type),
            ClassName = class(High, Class),
            {#dns_rr{domain = Domain, type = Name, class = ClassName, ttl = max(0, TTL), func = is_high(High, Class),
                     data = read_data(Name, ClassName, Data, All)}, Left};
        _ ->
            throw(formerr)
    end.

read_data(Type, Class, Data, _All) when is_integer(Type); is_integer(Class) -> Data;
read_data(Type, Class, Data, All) -> inet_dns_data:read(Type, Class, Data, All).

%% Types

-doc "The name of a type, if it has one.".
-spec type(0..65535) -> atom() | 0..65535.
type(Number) ->
    case lists:keyfind(Number, 2, types()) of
        {Name, _} -> Name;
        false -> Number
    end.

number(Number) when is_integer(Number) -> Number;
number(Name) ->
    case lists:keyfind(Name, 1, types()) of
        {_, Number} -> Number;
        false -> error({case_clause, Name})
    end.

types() ->
    [{a, 1}, {ns, 2}, {md, 3}, {mf, 4}, {cname, 5}, {soa, 6}, {mb, 7}, {mg, 8}, {mr, 9}, {null, 10}, {wks, 11},
     {ptr, 12}, {hinfo, 13}, {minfo, 14}, {mx, 15}, {txt, 16}, {aaaa, 28}, {srv, 33}, {naptr, 35}, {opt, 41},
     {spf, 99}, {uinfo, 100}, {uid, 101}, {gid, 102}, {unspec, 103}, {axfr, 252}, {mailb, 253}, {maila, 254},
     {any, 255}, {uri, 256}, {caa, 257}].

%% Classes: the highest bit has a meaning of its own, where the rest is known.

class(_High, 1) -> in;
class(_High, 3) -> chaos;
class(_High, 4) -> hs;
class(_High, 255) -> any;
class(_High, Number) -> Number.

is_high(High, _Number) -> High =:= 1.

class_number(in) -> 1;
class_number(chaos) -> 3;
class_number(hs) -> 4;
class_number(any) -> 255;
class_number(Number) when is_integer(Number) -> Number;
class_number(Name) -> error({case_clause, Name}).

high_bit(true) -> 16#8000;
high_bit(false) -> 0.
