%% What is appended to twice keeps both results apart; older binaries stay as they were.
-module(appending_shares).
-export([main/1]).

main(_) ->
    Base = grow(<<>>, 300),
    One = <<Base/binary, "one">>,
    Two = <<Base/binary, "two", One/binary>>,
    Three = <<One/binary, "three">>,
    io:format("~p ~p ~p ~p~n", [byte_size(Base), tail(One, 3), tail(Two, 6), tail(Three, 8)]),
    io:format("~p~n", [Base =:= grow(<<>>, 300)]),
    Bits = bits(<<>>, 1000),
    A = <<Bits/bits, 1:1>>,
    B = <<Bits/bits, 0:1>>,
    io:format("~p ~p ~p~n", [bit_size(Bits), last_bit(A), last_bit(B)]),
    %% Many processes append to the same binary.
    Self = self(),
    Start = <<Base/binary, "start">>,
    Pids = [spawn_link(fun() -> Self ! {self(), grow(<<Start/binary, N>>, 100)} end) || N <- lists:seq(1, 20)],
    Results = [receive {Pid, Result} -> Result end || Pid <- Pids],
    io:format("~p~n", [[nth(byte_size(Start), R) || R <- Results]]),
    io:format("~p~n", [lists:usort([byte_size(R) || R <- Results])]).

grow(Binary, 0) -> Binary;
grow(Binary, N) -> grow(<<Binary/binary, N>>, N - 1).

bits(Bits, 0) -> Bits;
bits(Bits, N) -> bits(<<Bits/bits, (N rem 7):3>>, N - 1).

nth(Skip, Binary) ->
    <<_:Skip/binary, Byte, _/binary>> = Binary,
    Byte.

tail(Binary, N) ->
    Skip = byte_size(Binary) - N,
    <<_:Skip/binary, Tail/binary>> = Binary,
    Tail.

last_bit(Bits) ->
    Skip = bit_size(Bits) - 1,
    <<_:Skip, Bit:1>> = Bits,
    Bit.

%% expect: 300 <<"one">> <<3,2,1,111,110,101>> <<"onethree">>
%% expect: true
%% expect: 3000 1 0
%% expect: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]
%% expect: [406]
