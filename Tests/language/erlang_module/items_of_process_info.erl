%%% The items of process_info/2 that others do not prove, by their types.
-module(items_of_process_info).

-export([main/1]).

main(_) ->
    put(key, value),
    Large = list_to_binary(lists:duplicate(1000, 1)),
    {binary, Binaries} = process_info(self(), binary),
    io:format("~w~n", [[{Bytes, References >= 1} || {_, Bytes, References} <- Binaries, Bytes =:= byte_size(Large)]]),
    {backtrace, Text} = process_info(self(), backtrace),
    io:format("~w~n", [is_binary(Text) andalso byte_size(Text) > 0]),
    {catchlevel, Level} = process_info(self(), catchlevel),
    io:format("~w~n", [is_integer(Level)]),
    io:format("~w~n", [process_info(self(), [last_calls, sequential_trace_token, suspending, trace])]),
    io:format("~w~n", [[is_integer(Size) || {_, Size} <- process_info(self(), [memory, heap_size, stack_size,
                                                                            total_heap_size, reductions])]]),
    io:format("~w~n", [catch element(1, element(2, catch process_info(self(), other)))]),
    io:format("~w~n", [byte_size(Large)]).

%% expect: [{1000,true}]
%% expect: true
%% expect: true
%% expect: [{last_calls,false},{sequential_trace_token,[]},{suspending,[]},{trace,0}]
%% expect: [true,true,true,true,true]
%% expect: badarg
%% expect: 1000
