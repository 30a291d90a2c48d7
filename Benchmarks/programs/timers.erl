%%% Timers: 50,000 started and cancelled, 20,000 that fire at once or within 5 milliseconds, and
%%% 10,000 receives whose after never strikes.
-module(timers).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["3"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {50000, 20000, 10000} = Result,
    io:format("timers ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Timers = [erlang:start_timer(60000 + N, self(), late) || N <- lists:seq(1, 50000)],
    Cancelled = length([Left || Timer <- Timers, is_integer(Left = erlang:cancel_timer(Timer))]),
    [erlang:send_after(N rem 6, self(), {fired, N}) || N <- lists:seq(1, 20000)],
    Fired = length([receive {fired, N} -> N end || N <- lists:seq(1, 20000)]),
    {Cancelled, Fired, wait(10000, 0)}.

wait(0, Received) ->
    Received;
wait(Left, Received) ->
    self() ! next,
    receive
        next -> wait(Left - 1, Received + 1)
    after 60000 ->
        {late, Received}
    end.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
