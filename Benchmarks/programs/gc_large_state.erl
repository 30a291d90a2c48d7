%%% The collector with a large live state: a process keeps 1,000,000 cells and a map alive while it
%%% makes 200,000 short-lived lists of 20 elements.
-module(gc_large_state).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["3"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {1000000, 42000000, 1000} = Result,
    io:format("gc_large_state ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    State = lists:seq(1, 1000000),
    Map = maps:from_list([{Key, [Key]} || Key <- lists:seq(1, 1000)]),
    Sum = churn(200000, 0),
    {length(State), Sum, map_size(Map)}.

churn(0, Sum) ->
    Sum;
churn(N, Sum) ->
    churn(N - 1, Sum + total(garbage(20, []), 0)).

garbage(0, Garbage) -> Garbage;
garbage(N, Garbage) -> garbage(N - 1, [N | Garbage]).

total([], Sum) -> Sum;
total([N | Rest], Sum) -> total(Rest, Sum + N).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
