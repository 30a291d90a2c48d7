%%% Calls: the naive Fibonacci function of 30, 1.3 million calls for each result.
-module(fib).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["20"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    832040 = Result,
    io:format("fib ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    fib(30).

fib(N) when N < 2 -> N;
fib(N) -> fib(N - 1) + fib(N - 2).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
