%%% Recursion that is not a tail call: 1,000,000 frames, there and back.
-module(deep_recursion).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["20"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    500000500000 = Result,
    io:format("deep_recursion ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    sum(1000000).

sum(0) -> 0;
sum(N) -> N + sum(N - 1).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
