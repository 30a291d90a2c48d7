%%% Counters that two processes update 1,000,000 times.
-module(ets_counters).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["500000"]);
main([Argument]) ->
    Each = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Table = ets:new(table, [public, {write_concurrency, true}]),
    ets:insert(Table, [{N, 0} || N <- lists:seq(0, 99)]),
    both(fun() -> count(Table, Each) end),
    Result = lists:sum([Value || {_, Value} <- ets:tab2list(Table)]),
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    Result = 2 * Each,
    io:format("ets_counters ~.3f ms ~w~n", [Elapsed / 1000, Result]).

count(_Table, 0) ->
    ok;
count(Table, Left) ->
    ets:update_counter(Table, Left rem 100, 1),
    count(Table, Left - 1).

both(Function) ->
    Parent = self(),
    Pids = [spawn_link(fun() -> Function(), Parent ! {self(), done} end) || _ <- [1, 2]],
    [receive {Pid, done} -> ok end || Pid <- Pids].
