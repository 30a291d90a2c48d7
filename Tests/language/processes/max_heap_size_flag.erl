%%% max_heap_size as a flag: an integer or a map, and the old value back.
-module(max_heap_size_flag).

-export([main/1]).

main(_) ->
    {P, M} = spawn_monitor(fun() ->
        process_flag(max_heap_size, #{size => 100000, kill => true, error_logger => false}),
        loop([])
    end),
    receive {'DOWN', M, process, P, R} -> io:format("~w~n", [R]) end,
    Old = process_flag(max_heap_size, #{size => 5000000, kill => false, error_logger => false}),
    io:format("~w~n", [maps:get(size, Old)]),
    #{size := Size, kill := Kill} = process_flag(max_heap_size, 0),
    io:format("~w ~w~n", [Size, Kill]),
    io:format("~w~n", [try process_flag(max_heap_size, -1) catch error:E -> E end]),
    ok.

loop(L) -> loop([L, L | make_ref()]).

%% expect: killed
%% expect: 0
%% expect: 5000000 false
%% expect: badarg
