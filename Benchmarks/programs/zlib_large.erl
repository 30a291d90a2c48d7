%% 10 MB of text compressed and uncompressed, by the system's zlib in both engines.
-module(zlib_large).
-export([main/0, main/1]).

main() -> main([]).

main([]) -> run(2);
main([Times]) -> run(list_to_integer(Times)).

run(Times) ->
    Text = text(10_000_000),
    Start = erlang:monotonic_time(),
    Size = work(Times, Text),
    Time = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    io:format("zlib_large ~.3f ms ~p~n", [Time / 1000 / Times, Size]).

work(1, Text) -> round_trip(Text);
work(Times, Text) -> round_trip(Text), work(Times - 1, Text).

round_trip(Text) ->
    Made = zlib:compress(Text),
    Text = zlib:uncompress(Made),
    byte_size(Made).

text(Size) ->
    Block = iolist_to_binary([integer_to_binary(N * N rem 9973) || N <- lists:seq(1, 10_000)]),
    binary:part(binary:copy(Block, Size div byte_size(Block) + 1), 0, Size).
