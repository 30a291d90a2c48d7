%% 100,000 tables of one process, all gone when it ends, and their memory with them.
-module(hundred_thousand_tables).
-export([main/1]).

main(_) ->
    [round() || _ <- lists:seq(1, 2)].

round() ->
    {Pid, Monitor} = spawn_monitor(fun() ->
        Tables = [ets:new(t, [lists:nth(N rem 4 + 1, [set, ordered_set, bag, duplicate_bag])])
                  || N <- lists:seq(1, 100_000)],
        [ets:insert(T, {a, "object"}) || T <- Tables],
        100_000 = length([T || T <- Tables, ets:lookup(T, a) =:= [{a, "object"}]]),
        [ets:delete(T) || {N, T} <- lists:enumerate(Tables), N rem 2 =:= 0],
        exit({made, length([T || T <- ets:all(), ets:info(T, name) =:= t])})
    end),
    receive {'DOWN', Monitor, _, Pid, Reason} -> io:format("~w~n", [Reason]) end,
    io:format("~w~n", [length([T || T <- ets:all(), ets:info(T, name) =:= t])]).

%% expect: {made,50000}
%% expect: 0
%% expect: {made,50000}
%% expect: 0
