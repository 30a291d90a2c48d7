%%% Maps of 50,000 keys: built key by key, updated, read, folded over and emptied again.
-module(maps_large).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["5"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {50000, 2500000000, 0} = Result,
    io:format("maps_large ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Keys = lists:seq(1, 50000),
    Built = lists:foldl(fun(Key, Map) -> Map#{Key => Key} end, #{}, Keys),
    Updated = lists:foldl(
        fun(Key, Map) -> maps:update_with(Key, fun(Value) -> Value * 2 - 1 end, Map) end,
        Built,
        Keys
    ),
    Sum = lists:foldl(fun(Key, Total) -> Total + maps:get(Key, Updated) end, 0, Keys),
    Sum = maps:fold(fun(_, Value, Total) -> Total + Value end, 0, Updated),
    Emptied = lists:foldl(fun maps:remove/2, Updated, Keys),
    {map_size(Updated), Sum, map_size(Emptied)}.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
