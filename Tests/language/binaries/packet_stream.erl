%% Packets of a protocol, from bytes that arrive in pieces.
-module(packet_stream).
-export([main/1]).

main(_) ->
    Packets = [{data, 1, <<"hello">>}, {ack, 2, 17}, {data, 3, <<>>}, {list, 4, [1, 2, 3]}, {flags, 5, [true, false, true]}],
    Stream = << <<(encode(Packet))/bits>> || Packet <- Packets >>,
    io:format("~w~n", [Stream]),
    io:format("~p~n", [feed(pieces(Stream, 3), <<>>, [])]),
    io:format("~w~n", [feed(pieces(Stream, 1), <<>>, []) =:= Packets]).

encode({data, Id, Body}) -> frame(1, Id, Body);
encode({ack, Id, Number}) -> frame(2, Id, <<Number:24/little>>);
encode({list, Id, Numbers}) -> frame(3, Id, << <<N:16>> || N <- Numbers >>);
encode({flags, Id, Flags}) -> frame(4, Id, <<(length(Flags)), << <<(bit(F)):1>> || F <- Flags >>/bits, 0:(-length(Flags) band 7)>>).

bit(true) -> 1;
bit(false) -> 0.

frame(Type, Id, Body) -> <<16#a5, Type:3, Id:13, (byte_size(Body)):16/little, Body/binary, (checksum(Body, 0))>>.

checksum(<<Byte, Rest/binary>>, Sum) -> checksum(Rest, (Sum + Byte) band 255);
checksum(<<>>, Sum) -> Sum.

feed([Piece | Pieces], Buffer, Packets) ->
    {Rest, More} = decode(<<Buffer/binary, Piece/binary>>, Packets),
    feed(Pieces, Rest, More);
feed([], <<>>, Packets) ->
    lists:reverse(Packets).

decode(<<16#a5, Type:3, Id:13, Size:16/little, Body:Size/binary, Sum, Rest/binary>>, Packets) ->
    Sum = checksum(Body, 0),
    decode(Rest, [body(Type, Id, Body) | Packets]);
decode(Rest, Packets) ->
    {Rest, Packets}.

body(1, Id, Body) -> {data, Id, Body};
body(2, Id, <<Number:24/little>>) -> {ack, Id, Number};
body(3, Id, Body) -> {list, Id, [N || <<N:16>> <= Body]};
body(4, Id, <<Count, Bits:Count/bits, _/bits>>) -> {flags, Id, [B =:= 1 || <<B:1>> <= Bits]}.

pieces(<<>>, _) -> [];
pieces(Stream, Size) when byte_size(Stream) >= Size ->
    <<Piece:Size/binary, Rest/binary>> = Stream,
    [Piece | pieces(Rest, Size)];
pieces(Stream, _) -> [Stream].

%% expect: <<165,32,1,5,0,104,101,108,108,111,20,165,64,2,3,0,17,0,0,17,165,32,3,0,0,0,165,96,4,6,0,0,1,0,2,0,3,6,165,128,5,2,0,3,160,163>>
%% expect: [{data,1,<<"hello">>},
%% expect:  {ack,2,17},
%% expect:  {data,3,<<>>},
%% expect:  {list,4,[1,2,3]},
%% expect:  {flags,5,[true,false,true]}]
%% expect: true
