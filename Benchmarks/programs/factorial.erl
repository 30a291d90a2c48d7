%%% Bignums that grow with small factors: the factorial of 10,000, and its decimal digits.
-module(factorial).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["3"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    35660 = Result,
    io:format("factorial ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    length(integer_to_list(factorial(10000, 1))).

factorial(0, Product) -> Product;
factorial(N, Product) -> factorial(N - 1, Product * N).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
