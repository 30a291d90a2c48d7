%% A decoder with many clauses, each of which starts anew.
-module(many_clauses_over_bytes).
-export([main/1]).

main(_) ->
    io:format("~p~n", [[decode(list_to_binary([B, 1, 2, 3, 4, 5, 6, 7, 8])) || B <- [0, 1, 2, 3, 4, 5, 6, 7, 64, 128, 200, 255]]]),
    io:format("~p~n", [decode(<<>>)]).

decode(<<0, X, _/binary>>) -> {zero, X};
decode(<<1, X:16, _/binary>>) -> {one, X};
decode(<<2, X:16/little, _/binary>>) -> {two, X};
decode(<<3, X:24, _/binary>>) -> {three, X};
decode(<<4, X:32, _/binary>>) -> {four, X};
decode(<<5, X:32/little-signed, _/binary>>) -> {five, X};
decode(<<6, X:64/float>>) -> {six, X};
decode(<<7, X:5/binary, Y/binary>>) -> {seven, X, Y};
decode(<<0:1, 1:1, X:6, Rest/binary>>) -> {bits, X, byte_size(Rest)};
decode(<<1:1, 0:2, X:13, Rest/binary>>) -> {more, X, byte_size(Rest)};
decode(<<1:1, 1:1, 0:1, X:5, Y:3, Rest/bits>>) -> {odd, X, Y, bit_size(Rest)};
decode(<<X, _/binary>>) -> {other, X};
decode(_) -> none.

%% expect: [{zero,1},
%% expect:  {one,258},
%% expect:  {two,513},
%% expect:  {three,66051},
%% expect:  {four,16909060},
%% expect:  {five,67305985},
%% expect:  {six,8.20788039913184e-304},
%% expect:  {seven,<<1,2,3,4,5>>,<<6,7,8>>},
%% expect:  {bits,0,8},
%% expect:  {more,1,7},
%% expect:  {odd,8,0,61},
%% expect:  {other,255}]
%% expect: none
