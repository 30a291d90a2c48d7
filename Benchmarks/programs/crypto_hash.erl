%% The SHA-256 of 100 MB, by libcrypto in both engines.
-module(crypto_hash).
-export([main/0, main/1]).

main() -> main([]).

main([]) -> run(1);
main([Times]) -> run(list_to_integer(Times)).

run(Times) ->
    Data = binary:copy(<<"0123456789">>, 10_000_000),
    Start = erlang:monotonic_time(),
    Digest = work(Times, Data),
    Time = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    io:format("crypto_hash ~.3f ms ~p~n", [Time / 1000 / Times, erlang:crc32(Digest)]).

work(1, Data) -> crypto:hash(sha256, Data);
work(Times, Data) -> crypto:hash(sha256, Data), work(Times - 1, Data).
