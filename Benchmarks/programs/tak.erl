%%% Calls with three arguments: Takeuchi's function.
-module(tak).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["20"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    9 = Result,
    io:format("tak ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    tak(24, 16, 8).

tak(X, Y, Z) when Y >= X -> Z;
tak(X, Y, Z) -> tak(tak(X - 1, Y, Z), tak(Y - 1, Z, X), tak(Z - 1, X, Y)).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
