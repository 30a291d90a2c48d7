%%% Bignum additions: the 20,000th Fibonacci number.
-module(fibonacci_big).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["10"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    4180 = Result,
    io:format("fibonacci_big ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    length(integer_to_list(fib(20000, 0, 1))).

fib(0, A, _) -> A;
fib(N, A, B) -> fib(N - 1, B, A + B).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
