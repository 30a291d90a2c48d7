%%% 500,000 messages through a receive loop leave the process small.
-module(receive_in_a_long_loop).

-export([main/1]).

main(_) ->
    Self = self(),
    Pid = spawn(fun() -> loop(0) end),
    [Pid ! {add, N} || N <- lists:seq(1, 500000)],
    Pid ! {get, Self},
    receive {sum, Sum} -> io:format("~w~n", [Sum]) end,
    erlang:garbage_collect(Pid),
    {total_heap_size, Words} = process_info(Pid, total_heap_size),
    io:format("~w~n", [Words < 1000000]),
    ok.

loop(Sum) ->
    receive
        {add, N} -> loop(Sum + N);
        {get, From} -> From ! {sum, Sum}, loop(Sum)
    end.

%% expect: 125000250000
%% expect: true
