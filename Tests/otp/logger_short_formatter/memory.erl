%% A process that is killed because its heap is too large.
-module(memory).
-export([main/1]).

main(_) ->
    ok = logger:update_handler_config(default, formatter, {logger_short_formatter,
                                                           #{time => false}}),
    {_, Monitor} = spawn_opt(fun() -> loop([]) end, [monitor, {max_heap_size, 10000}]),
    receive {'DOWN', Monitor, process, _, Reason} -> io:format("~p~n", [Reason]) end,
    logger ! {flush, self(), Reference = make_ref()},
    receive {Reference, flushed} -> ok end.

loop(List) -> loop([1 | List]).

%% modes: single many
%% recorded: by hand (OTP has no such format)
%% expect: killed
%% expect: <PID> was killed
%% expect:   why     its heap has 11296 words, its max_heap_size is 10000
%% expect:
