%%% Every documented item of statistics/1 that needs no flag.
-module(items_of_statistics).

-export([main/1]).

main(_) ->
    [io:format("~w ~w~n", [Item, shape(statistics(Item))])
     || Item <- [context_switches, exact_reductions, garbage_collection, io, reductions, run_queue, runtime,
                 scheduler_wall_time, total_active_tasks, total_run_queue_lengths, wall_clock]],
    Lists = [run_queue_lengths, active_tasks],
    io:format("~w~n", [[length(statistics(Item)) >= erlang:system_info(schedulers) || Item <- Lists]]),
    io:format("~w~n", [catch element(1, element(2, catch statistics(other)))]).

shape(Value) when is_integer(Value), Value >= 0 -> integer;
shape(Value) when is_tuple(Value) -> list_to_tuple([shape(Element) || Element <- tuple_to_list(Value)]);
shape(Value) -> Value.

%% expect: context_switches {integer,integer}
%% expect: exact_reductions {integer,integer}
%% expect: garbage_collection {integer,integer,integer}
%% expect: io {{input,integer},{output,integer}}
%% expect: reductions {integer,integer}
%% expect: run_queue integer
%% expect: runtime {integer,integer}
%% expect: scheduler_wall_time undefined
%% expect: total_active_tasks integer
%% expect: total_run_queue_lengths integer
%% expect: wall_clock {integer,integer}
%% expect: [true,true]
%% expect: badarg
