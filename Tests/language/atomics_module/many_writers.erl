%%% Nothing is lost when many processes add to the same integers, nor when all but one reference to
%%% them are garbage.
-module(many_writers).

-export([main/1]).

main(_) ->
    Array = atomics:new(2, []),
    Counters = counters:new(1, [write_concurrency]),
    Workers = [spawn_monitor(fun() -> add(1000, Array, Counters) end) || _ <- lists:seq(1, 50)],
    [receive {'DOWN', Monitor, process, Pid, normal} -> ok end || {Pid, Monitor} <- Workers],
    erlang:garbage_collect(),
    io:format("~w ~w ~w~n", [atomics:get(Array, 1), atomics:get(Array, 2), counters:get(Counters, 1)]).

add(0, _, _) ->
    ok;
add(N, Array, Counters) ->
    atomics:add(Array, 1, 1),
    exchange(Array, atomics:get(Array, 2)),
    counters:add(Counters, 1, 3),
    add(N - 1, Array, Counters).

exchange(Array, Old) ->
    case atomics:compare_exchange(Array, 2, Old, Old + 2) of
        ok -> ok;
        Now -> exchange(Array, Now)
    end.

%% expect: 50000 100000 150000
