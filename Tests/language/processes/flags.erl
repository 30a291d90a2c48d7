%%% process_flag returns the old value; wrong flags and values are badarg.
-module(flags).

-export([main/1]).

main(_) ->
    io:format("~w ~w~n", [process_flag(trap_exit, true), process_flag(trap_exit, false)]),
    io:format("~w ~w~n", [process_flag(priority, high), process_flag(priority, normal)]),
    io:format("~w~n", [process_flag(min_heap_size, 1000) >= 0]),
    io:format("~w~n", [is_integer(process_flag(fullsweep_after, 10))]),
    io:format("~w~n", [process_flag(message_queue_data, on_heap)]),
    io:format("~w~n", [process_flag(save_calls, 0)]),
    io:format("~w~n", [process_flag(sensitive, false)]),
    io:format("~w~n", [process_flag(error_handler, error_handler)]),
    [io:format("~w ~w: ~w~n", [F, V, caught(fun() -> process_flag(F, V) end)])
     || {F, V} <- [{trap_exit, 1}, {priority, urgent}, {nonsense, 1}, {min_heap_size, -1}]],
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: false true
%% expect: normal high
%% expect: true
%% expect: true
%% expect: on_heap
%% expect: 0
%% expect: false
%% expect: error_handler
%% expect: trap_exit 1: {error,badarg}
%% expect: priority urgent: {error,badarg}
%% expect: nonsense 1: {error,badarg}
%% expect: min_heap_size -1: {error,badarg}
