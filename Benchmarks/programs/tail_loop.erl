%%% A tail call in a loop: count to 10,000,000.
-module(tail_loop).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["10"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    10000000 = Result,
    io:format("tail_loop ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    count(0, 10000000).

count(N, N) -> N;
count(N, Limit) -> count(N + 1, Limit).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
