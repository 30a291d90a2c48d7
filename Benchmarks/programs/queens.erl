%%% Comprehensions with nested generators and filters: all solutions of eight queens.
-module(queens).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["200"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    92 = Result,
    io:format("queens ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    length(queens(8)).

queens(0) ->
    [[]];
queens(N) ->
    [[Row | Columns] || Columns <- queens(N - 1), Row <- lists:seq(1, 8), safe(Row, Columns, 1)].

safe(_, [], _) -> true;
safe(Row, [Row | _], _) -> false;
safe(Row, [Other | _], Distance) when abs(Row - Other) =:= Distance -> false;
safe(Row, [_ | Columns], Distance) -> safe(Row, Columns, Distance + 1).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
