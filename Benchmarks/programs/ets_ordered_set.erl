%%% An ordered_set of 300,000 objects, inserted in mixed order; ranges of it, key by key and by a match
%%% specification.
-module(ets_ordered_set).

-export([main/1]).

-define(COUNT, 300_000).

-spec main([string()]) -> ok.
main([]) ->
    main(["1"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    {?COUNT, 1_000_000, 299_900, ?COUNT} = Result,
    io:format("ets_ordered_set ~.3f ms ~w~n", [Elapsed / 1000 / Times, Result]).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

run() ->
    Table = ets:new(table, [ordered_set, public]),
    insert(Table, 0),
    Walked = walk_ranges(Table, 0, 0),
    Selected = ets:select_count(Table, [{{'$1', '_'}, [{'>=', '$1', 100}, {'<', '$1', ?COUNT}], [true]}]),
    Listed = length(ets:tab2list(Table)),
    Size = ets:info(Table, size),
    ets:delete(Table),
    {Size, Walked, Selected, Listed}.

insert(_Table, ?COUNT) ->
    ok;
insert(Table, N) ->
    ets:insert(Table, {N * 7919 rem ?COUNT, N}),
    insert(Table, N + 1).

%% 10,000 ranges of 100 keys.
walk_ranges(_Table, 10_000, Sum) ->
    Sum;
walk_ranges(Table, N, Sum) ->
    walk_ranges(Table, N + 1, Sum + walk(Table, N * 29, 100)).

walk(_Table, _Key, 0) ->
    100;
walk(Table, Key, Left) ->
    Next = ets:next(Table, Key),
    [{Next, _}] = ets:lookup(Table, Next),
    walk(Table, Next, Left - 1).
