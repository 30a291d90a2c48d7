%% Taking a binary apart byte by byte, a million times, in few reductions of the heap.
-module(loops_over_binaries).
-export([main/1]).

main(_) ->
    Binary = << <<(X rem 256)>> || X <- lists:seq(1, 1000000) >>,
    io:format("~w ~w~n", [sum(Binary, 0), words(Binary, 0)]),
    io:format("~w~n", [count_bits(Binary, 0)]),
    io:format("~w~n", [byte_size(reverse(Binary, <<>>))]).

sum(<<X, Rest/binary>>, Sum) -> sum(Rest, Sum + X);
sum(<<>>, Sum) -> Sum.

words(<<X:32/little, Rest/binary>>, Sum) -> words(Rest, Sum bxor X);
words(<<_/binary>>, Sum) -> Sum.

count_bits(<<1:1, Rest/bits>>, Count) -> count_bits(Rest, Count + 1);
count_bits(<<0:1, Rest/bits>>, Count) -> count_bits(Rest, Count);
count_bits(<<>>, Count) -> Count.

reverse(<<X, Rest/binary>>, Reversed) -> reverse(Rest, <<Reversed/binary, X>>);
reverse(<<>>, Reversed) -> Reversed.

%% expect: 127493920 1073741824
%% expect: 3999937
%% expect: 1000000
