%%% Ten million rounds of a tail call, with two accumulators.
-module(tail_loop_ten_million).

-export([main/1]).

main(_) ->
    io:format("~w~n", [loop(10000000, 0, 1)]),
    ok.

loop(0, Sum, Hash) -> {Sum, Hash};
loop(N, Sum, Hash) -> loop(N - 1, Sum + N, (Hash * 31 + N) band 16#ffffff).

%% expect: {50000005000000,9331905}
