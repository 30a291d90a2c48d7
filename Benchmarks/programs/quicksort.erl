%%% Pattern matching, comparison and list building: quicksort of 50,000 numbers.
-module(quicksort).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["10"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    50000 = Result,
    io:format("quicksort ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Sorted = quicksort(numbers(50000, 42, [])),
    true = ascending(Sorted),
    length(Sorted).

quicksort([]) ->
    [];
quicksort([Pivot | Rest]) ->
    {Smaller, Larger} = partition(Pivot, Rest, [], []),
    quicksort(Smaller) ++ [Pivot | quicksort(Larger)].

partition(_, [], Smaller, Larger) ->
    {Smaller, Larger};
partition(Pivot, [N | Rest], Smaller, Larger) when N < Pivot ->
    partition(Pivot, Rest, [N | Smaller], Larger);
partition(Pivot, [N | Rest], Smaller, Larger) ->
    partition(Pivot, Rest, Smaller, [N | Larger]).

ascending([A, B | Rest]) when A =< B -> ascending([B | Rest]);
ascending([_, _ | _]) -> false;
ascending(_) -> true.

%% A linear congruential generator: the same numbers on every engine.
numbers(0, _, Numbers) -> Numbers;
numbers(Count, Seed, Numbers) ->
    Next = (Seed * 1103515245 + 12345) rem 2147483648,
    numbers(Count - 1, Next, [Next | Numbers]).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
