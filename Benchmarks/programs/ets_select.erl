%%% Match specifications over 200,000 objects of a set: with guards, results and deletions.
-module(ets_select).

-export([main/1]).

-define(COUNT, 200_000).

-spec main([string()]) -> ok.
main([]) ->
    main(["2"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    {66_667, 20_000, 20_000, 100_000, 100_000} = Result,
    io:format("ets_select ~.3f ms ~w~n", [Elapsed / 1000 / Times, Result]).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

run() ->
    Table = ets:new(table, []),
    ets:insert(Table, [{N, N rem 3, {name, N rem 10}, "text"} || N <- lists:seq(0, ?COUNT - 1)]),
    Selected = ets:select(Table, [{{'$1', '$2', '_', '_'}, [{'=:=', '$2', 0}], [{{'$1', '$2'}}]}]),
    Matched = ets:match(Table, {'$1', '_', {name, 7}, '_'}),
    Counted = ets:select_count(Table, [{'$1', [{'=:=', {element, 3, '$1'}, {{name, 3}}}], [true]}]),
    Deleted = ets:select_delete(Table, [{{'$1', '_', '_', '_'}, [{'<', '$1', ?COUNT div 2}], [true]}]),
    Left = ets:info(Table, size),
    ets:delete(Table),
    {length(Selected), length(Matched), Counted, Deleted, Left}.
