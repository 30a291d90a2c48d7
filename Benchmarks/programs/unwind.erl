%%% Deep unwinding: a throw through 1,000 frames, 300 times; and 1,000 nested handlers that pass
%%% an error on, each with an after part.
-module(unwind).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["200"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {300, 1000} = Result,
    io:format("unwind ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Caught = length([N || N <- lists:seq(1, 300), caught(N)]),
    put(after_parts, 0),
    {'EXIT', {deep, _}} = (catch nested(1000)),
    {Caught, erase(after_parts)}.

caught(N) ->
    try descend(1000, N) of
        _ -> false
    catch
        throw:{bottom, N} -> true
    end.

descend(0, N) -> throw({bottom, N});
descend(Depth, N) -> 1 + descend(Depth - 1, N).

nested(0) ->
    error(deep);
nested(Depth) ->
    try
        nested(Depth - 1)
    catch
        throw:_ -> unexpected
    after
        put(after_parts, get(after_parts) + 1)
    end.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
