%%% Maps of a few keys: matched, read and updated as the state of a loop, 300,000 rounds.
-module(maps_small).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["10"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {300000, 45000150000, 100000} = Result,
    io:format("maps_small ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    State = loop(300000, #{count => 0, sum => 0, third => 0, name => "state", flags => []}),
    #{count := Count, sum := Sum, third := Third} = State,
    {Count, Sum, Third}.

loop(0, State) ->
    State;
loop(N, #{count := Count, sum := Sum} = State) ->
    Counted = State#{count := Count + 1, sum := Sum + N},
    case N rem 3 of
        0 -> loop(N - 1, Counted#{third := maps:get(third, Counted) + 1});
        _ -> loop(N - 1, Counted#{name => N})
    end.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
