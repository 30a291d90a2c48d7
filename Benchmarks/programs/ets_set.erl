%%% A set that two processes fill with 1,000,000 objects, each with its half of the keys, and then look all of
%%% them up.
-module(ets_set).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["1000000"]);
main([Argument]) ->
    Count = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Table = ets:new(table, [public, {write_concurrency, true}, {read_concurrency, true}]),
    Half = Count div 2,
    both(fun() -> insert(Table, 1, Half) end, fun() -> insert(Table, Half + 1, Count) end),
    [A, B] = both(fun() -> look_up(Table, 1, Count, 0) end, fun() -> look_up(Table, 1, Count, 0) end),
    Result = {ets:info(Table, size), A + B},
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    true = Result =:= {Count, Count * (Count + 1)},
    io:format("ets_set ~.3f ms ~w~n", [Elapsed / 1000, Result]).

insert(_Table, Key, Last) when Key > Last ->
    ok;
insert(Table, Key, Last) ->
    ets:insert(Table, {Key, Key}),
    insert(Table, Key + 1, Last).

look_up(_Table, Key, Last, Sum) when Key > Last ->
    Sum;
look_up(Table, Key, Last, Sum) ->
    [{_, Value}] = ets:lookup(Table, Key),
    look_up(Table, Key + 1, Last, Sum + Value).

both(First, Second) ->
    Parent = self(),
    Pids = [spawn_link(fun() -> Parent ! {self(), Function()} end) || Function <- [First, Second]],
    [receive {Pid, Result} -> Result end || Pid <- Pids].
