%%% timer: send_after, apply_after, send_interval, exit_after, kill_after, cancel.
-module(send_and_apply).

-export([main/1]).

main(_) ->
    {ok, _} = timer:send_after(20, message),
    receive message -> p(message) end,
    {ok, _} = timer:send_after(1, self(), {to, self}),
    receive {to, self} -> p(to_self) end,
    Self = self(),
    {ok, _} = timer:apply_after(1, erlang, send, [Self, applied]),
    receive applied -> p(applied) end,
    {ok, Interval} = timer:send_interval(5, tick),
    [receive tick -> ok end || _ <- [1, 2, 3]],
    {ok, cancel} = timer:cancel(Interval),
    flush(),
    receive tick -> p(late) after 30 -> p(cancelled) end,
    {P1, M1} = spawn_monitor(fun() -> receive after infinity -> ok end end),
    {ok, _} = timer:exit_after(1, P1, time_is_up),
    receive {'DOWN', M1, _, _, R1} -> p(R1) end,
    {P2, M2} = spawn_monitor(fun() -> receive after infinity -> ok end end),
    {ok, _} = timer:kill_after(1, P2),
    receive {'DOWN', M2, _, _, R2} -> p(R2) end,
    ok.

p(Value) -> io:format("~w~n", [Value]).

flush() -> receive tick -> flush() after 0 -> ok end.

%% expect: message
%% expect: to_self
%% expect: applied
%% expect: cancelled
%% expect: time_is_up
%% expect: killed
