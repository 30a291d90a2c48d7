%%% 100,000 timers started, half of them cancelled; the others all fire.
-module(hundred_thousand_timers).

-export([main/1]).

main(_) ->
    Timers = [{N, erlang:send_after(50 + N rem 100, self(), {fired, N})}
              || N <- lists:seq(1, 100000)],
    Cancelled = length([T || {N, T} <- Timers, N rem 2 =:= 0, is_integer(erlang:cancel_timer(T))]),
    Already = 50000 - Cancelled,
    Fired = collect(0),
    io:format("~w ~w~n", [Already >= 0, Fired + Cancelled]),
    ok.

collect(N) ->
    receive {fired, _} -> collect(N + 1) after 1000 -> N end.

%% expect: true 100000
