-module(supervisor_shutdown).
-moduledoc """
Ending children: told to end, or killed at once; killed when they have not ended in time.

A child is monitored while it ends, since it may have unlinked itself. Where it has not, its exit
message comes before that of the monitor, and tells why it ended also when it had ended before.
""".

-export([child/1, children/2]).

-doc "Ends a child; the error is the reason why it ended, where that is not what it was told.".
-spec child(supervisor_spec:child()) -> ok | {error, term()}.
child(#{pid := Pid, shutdown := Shutdown} = Child) ->
    Monitor = monitor(process, Pid),
    exit(Pid, signal(Shutdown)),
    Down =
        receive
            {'DOWN', Monitor, process, Pid, Reason} -> Reason
        after time(Shutdown) ->
            exit(Pid, kill),
            receive {'DOWN', Monitor, process, Pid, Reason} -> Reason end
        end,
    unlink(Pid),
    judge(receive {'EXIT', Pid, Exit} -> Exit after 0 -> Down end, Child).

signal(brutal_kill) -> kill;
signal(_Time) -> shutdown.

time(brutal_kill) -> infinity;
time(Time) -> Time.

judge(killed, #{shutdown := brutal_kill}) -> ok;
judge(shutdown, #{shutdown := Shutdown}) when Shutdown =/= brutal_kill -> ok;
judge({shutdown, _}, #{shutdown := Shutdown}) when Shutdown =/= brutal_kill -> ok;
judge(normal, #{restart := Restart}) when Restart =/= permanent -> ok;
judge(Reason, _Child) -> {error, Reason}.

-doc """
Ends many children of one kind at the same time: how many have ended for which reasons that are not
what they were told.
""".
-spec children([pid()], supervisor_spec:child()) -> #{term() => pos_integer()}.
children(Pids, #{shutdown := Shutdown} = Template) ->
    Signal = signal(Shutdown),
    Running = lists:foldl(
        fun(Pid, Monitored) ->
            _ = monitor(process, Pid),
            exit(Pid, Signal),
            Monitored#{Pid => running}
        end,
        #{}, Pids),
    Timer = start_timer(time(Shutdown)),
    Reasons = await(Running, Timer, Template, #{}),
    stop_timer(Timer),
    Reasons.

start_timer(infinity) -> none;
start_timer(Time) -> erlang:start_timer(Time, self(), kill).

stop_timer(none) ->
    ok;
stop_timer(Timer) ->
    _ = erlang:cancel_timer(Timer),
    receive
        {timeout, Timer, kill} -> ok
    after 0 -> ok
    end.

await(Running, _Timer, _Template, Reasons) when map_size(Running) =:= 0 ->
    Reasons;
await(Running, Timer, Template, Reasons) ->
    receive
        {'EXIT', Pid, Reason} when is_map_key(Pid, Running) ->
            await(Running#{Pid := {exited, Reason}}, Timer, Template, Reasons);
        {'DOWN', _, process, Pid, Reason} when is_map_key(Pid, Running) ->
            {Exit, Left} = maps:take(Pid, Running),
            await(Left, Timer, Template, noted(judge(known(Exit, Reason), Template), Reasons));
        {timeout, Timer, kill} ->
            _ = [exit(Pid, kill) || Pid <- maps:keys(Running)],
            await(Running, Timer, Template, Reasons)
    end.

known({exited, Reason}, _Down) -> Reason;
known(running, Down) -> Down.

noted(ok, Reasons) -> Reasons;
noted({error, Reason}, Reasons) -> maps:update_with(Reason, fun(N) -> N + 1 end, 1, Reasons).
