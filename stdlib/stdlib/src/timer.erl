-module(timer).
-moduledoc """
Doing things later, and measuring how long things take.

What can be done with a timer of the engine is: `send_after` makes one. The other functions are carried
out by the process `timer_server`, which is started when first needed. An interval timer ends with the
process that made it.
""".

-export([apply_after/2, apply_after/3, apply_after/4, apply_interval/2, apply_interval/3]).
-export([apply_interval/4, apply_repeatedly/2, apply_repeatedly/3, apply_repeatedly/4]).
-export([send_after/2, send_after/3, send_interval/2, send_interval/3]).
-export([exit_after/2, exit_after/3, kill_after/1, kill_after/2, cancel/1, start/0]).
-export([sleep/1, tc/1, tc/2, tc/3, tc/4, now_diff/2]).
-export([seconds/1, minutes/1, hours/1, hms/3]).

-export_type([tref/0]).

-opaque tref() :: {atom(), reference()}.
-type time() :: non_neg_integer().
-type result() :: {ok, tref()} | {error, badarg}.

%% -- Once ----------------------------------------------------------------------------------------

-doc "Calls `Function` in a process of its own after `Time` milliseconds.".
-spec apply_after(time(), fun(() -> term())) -> result().
apply_after(Time, Function) when is_function(Function, 0) ->
    apply_after(Time, erlang, apply, [Function, []]);
apply_after(_Time, _Function) ->
    {error, badarg}.

-doc "Calls a function after so many milliseconds, in a process of its own.".
-spec apply_after(time(), function(), [term()]) -> result().
apply_after(Time, Function, Arguments) when is_list(Arguments), is_function(Function, length(Arguments)) ->
    apply_after(Time, erlang, apply, [Function, Arguments]);
apply_after(_Time, _Function, _Arguments) ->
    {error, badarg}.

-doc "Calls `Module:Function` after so many milliseconds, in a process of its own.".
-spec apply_after(time(), module(), atom(), [term()]) -> result().
apply_after(Time, Module, Function, Arguments) when
    is_integer(Time), Time >= 0, is_atom(Module), is_atom(Function), length(Arguments) >= 0
->
    once(Time, {apply, Module, Function, Arguments});
apply_after(_Time, _Module, _Function, _Arguments) ->
    {error, badarg}.

-doc "Sends the caller a message after so many milliseconds.".
-spec send_after(time(), term()) -> result().
send_after(Time, Message) ->
    send_after(Time, self(), Message).

-doc "Sends `Message` to a process, or a name, after `Time` milliseconds.".
-spec send_after(time(), pid() | atom() | {atom(), node()}, term()) -> result().
send_after(Time, Destination, Message) when
    is_integer(Time), Time >= 0, is_pid(Destination) orelse is_atom(Destination)
->
    {ok, {send_local, erlang:send_after(Time, Destination, Message)}};
send_after(Time, {Name, Node} = Destination, Message) when is_atom(Name), is_atom(Node) ->
    apply_after(Time, erlang, send, [Destination, Message]);
send_after(_Time, _Destination, _Message) ->
    {error, badarg}.

-doc "Has the caller exit with a reason after so many milliseconds.".
-spec exit_after(time(), term()) -> result().
exit_after(Time, Reason) ->
    exit_after(Time, self(), Reason).

-doc "Sends an exit signal to a process, or a name, after `Time` milliseconds.".
-spec exit_after(time(), pid() | atom(), term()) -> result().
exit_after(Time, Target, Reason) when
    is_integer(Time), Time >= 0, is_pid(Target) orelse is_atom(Target)
->
    once(Time, {exit, Target, Reason});
exit_after(_Time, _Target, _Reason) ->
    {error, badarg}.

-doc "Kills the caller after so many milliseconds.".
-spec kill_after(time()) -> result().
kill_after(Time) ->
    exit_after(Time, self(), kill).

-doc "Kills a process after so many milliseconds.".
-spec kill_after(time(), pid() | atom()) -> result().
kill_after(Time, Target) ->
    exit_after(Time, Target, kill).

%% -- Again and again -----------------------------------------------------------------------------

-doc "Calls `Function` every `Time` milliseconds, each time in a process of its own.".
-spec apply_interval(time(), fun(() -> term())) -> result().
apply_interval(Time, Function) when is_function(Function, 0) ->
    apply_interval(Time, erlang, apply, [Function, []]);
apply_interval(_Time, _Function) ->
    {error, badarg}.

-doc "Calls a function again and again, each time in a process of its own.".
-spec apply_interval(time(), function(), [term()]) -> result().
apply_interval(Time, Function, Arguments) when
    is_list(Arguments), is_function(Function, length(Arguments))
->
    apply_interval(Time, erlang, apply, [Function, Arguments]);
apply_interval(_Time, _Function, _Arguments) ->
    {error, badarg}.

-doc "Calls `Module:Function` again and again, each time in a process of its own.".
-spec apply_interval(time(), module(), atom(), [term()]) -> result().
apply_interval(Time, Module, Function, Arguments) when
    is_integer(Time), Time >= 0, is_atom(Module), is_atom(Function), length(Arguments) >= 0
->
    interval(Time, self(), {apply, Module, Function, Arguments});
apply_interval(_Time, _Module, _Function, _Arguments) ->
    {error, badarg}.

-doc "`apply_interval/2`, but a call is not started before the one before it has ended.".
-spec apply_repeatedly(time(), fun(() -> term())) -> result().
apply_repeatedly(Time, Function) when is_function(Function, 0) ->
    apply_repeatedly(Time, erlang, apply, [Function, []]);
apply_repeatedly(_Time, _Function) ->
    {error, badarg}.

-doc "`apply_interval/3`, but no call begins before the last one has ended.".
-spec apply_repeatedly(time(), function(), [term()]) -> result().
apply_repeatedly(Time, Function, Arguments) when
    is_list(Arguments), is_function(Function, length(Arguments))
->
    apply_repeatedly(Time, erlang, apply, [Function, Arguments]);
apply_repeatedly(_Time, _Function, _Arguments) ->
    {error, badarg}.

-doc "`apply_interval/4`, but no call begins before the last one has ended.".
-spec apply_repeatedly(time(), module(), atom(), [term()]) -> result().
apply_repeatedly(Time, Module, Function, Arguments) when
    is_integer(Time), Time >= 0, is_atom(Module), is_atom(Function), length(Arguments) >= 0
->
    interval(Time, self(), {apply_alone, Module, Function, Arguments});
apply_repeatedly(_Time, _Module, _Function, _Arguments) ->
    {error, badarg}.

-doc "Sends the caller a message again and again.".
-spec send_interval(time(), term()) -> result().
send_interval(Time, Message) ->
    send_interval(Time, self(), Message).

-doc "Sends `Message` every `Time` milliseconds.".
-spec send_interval(time(), pid() | atom() | {atom(), node()}, term()) -> result().
send_interval(Time, Destination, Message) when
    is_integer(Time), Time >= 0, is_pid(Destination) orelse is_atom(Destination)
->
    case owner(Destination) of
        undefined -> {error, badarg};
        Owner -> interval(Time, Owner, {send, Destination, Message})
    end;
send_interval(Time, {Name, Node} = Destination, Message) when
    is_integer(Time), Time >= 0, is_atom(Name), is_atom(Node)
->
    interval(Time, self(), {send, Destination, Message});
send_interval(_Time, _Destination, _Message) ->
    {error, badarg}.

owner(Pid) when is_pid(Pid) -> Pid;
owner(Name) -> whereis(Name).

-doc "Cancels a timer. One that has done its work is no error.".
-spec cancel(tref()) -> {ok, cancel} | {error, badarg}.
cancel({send_local, Timer}) when is_reference(Timer) ->
    _ = erlang:cancel_timer(Timer),
    {ok, cancel};
cancel({Kind, Timer}) when is_reference(Timer), Kind =:= once orelse Kind =:= interval ->
    ask({cancel, Timer}),
    {ok, cancel};
cancel(_) ->
    {error, badarg}.

%% -- Time ----------------------------------------------------------------------------------------

-doc "Suspends the process for `Time` milliseconds, or for ever.".
-spec sleep(timeout()) -> ok.
sleep(Time) ->
    receive
    after Time -> ok
    end.

-doc "The time that `Function` takes, in microseconds, and its value.".
-spec tc(fun(() -> Value)) -> {integer(), Value}.
tc(Function) ->
    Start = erlang:monotonic_time(),
    Value = Function(),
    {passed(Start, microsecond), Value}.

-doc "With arguments in a list; or with the unit of time.".
-spec tc(function(), [term()]) -> {integer(), term()}; (fun(() -> term()), erlang:time_unit()) ->
    {integer(), term()}.
tc(Function, Arguments) when is_list(Arguments) ->
    Start = erlang:monotonic_time(),
    Value = apply(Function, Arguments),
    {passed(Start, microsecond), Value};
tc(Function, Unit) ->
    Start = erlang:monotonic_time(),
    Value = Function(),
    {passed(Start, Unit), Value}.

-doc "Calls `Module:Function` and says how many microseconds it took, and its value.".
-spec tc(module(), atom(), [term()]) -> {integer(), term()}; (function(), [term()], erlang:time_unit()) ->
    {integer(), term()}.
tc(Function, Arguments, Unit) when is_function(Function) ->
    Start = erlang:monotonic_time(),
    Value = apply(Function, Arguments),
    {passed(Start, Unit), Value};
tc(Module, Function, Arguments) ->
    Start = erlang:monotonic_time(),
    Value = apply(Module, Function, Arguments),
    {passed(Start, microsecond), Value}.

-doc "`tc/3` in another unit of time.".
-spec tc(module(), atom(), [term()], erlang:time_unit()) -> {integer(), term()}.
tc(Module, Function, Arguments, Unit) ->
    Start = erlang:monotonic_time(),
    Value = apply(Module, Function, Arguments),
    {passed(Start, Unit), Value}.

passed(Start, Unit) ->
    erlang:convert_time_unit(erlang:monotonic_time() - Start, native, Unit).

-doc "The microseconds between two values of `os:timestamp/0`.".
-spec now_diff(erlang:timestamp(), erlang:timestamp()) -> integer().
now_diff({Mega2, Second2, Micro2}, {Mega1, Second1, Micro1}) ->
    ((Mega2 - Mega1) * 1000000 + Second2 - Second1) * 1000000 + Micro2 - Micro1.

-doc "So many seconds in milliseconds.".
-spec seconds(non_neg_integer()) -> non_neg_integer().
seconds(Seconds) -> 1000 * Seconds.

-doc "So many minutes in milliseconds.".
-spec minutes(non_neg_integer()) -> non_neg_integer().
minutes(Minutes) -> 60 * 1000 * Minutes.

-doc "So many hours in milliseconds.".
-spec hours(non_neg_integer()) -> non_neg_integer().
hours(Hours) -> 60 * 60 * 1000 * Hours.

-doc "Hours, minutes and seconds in milliseconds.".
-spec hms(non_neg_integer(), non_neg_integer(), non_neg_integer()) -> non_neg_integer().
hms(Hours, Minutes, Seconds) ->
    hours(Hours) + minutes(Minutes) + seconds(Seconds).

%% -- The server ----------------------------------------------------------------------------------

-doc "Starts the server, which the other functions do when they need it.".
-spec start() -> ok.
start() ->
    case whereis(timer_server) of
        undefined ->
            Starter = self(),
            {Pid, Monitor} = spawn_monitor(fun() -> server(Starter) end),
            receive
                {Pid, ready} -> demonitor(Monitor, [flush]);
                {'DOWN', Monitor, process, Pid, _} -> true
            end,
            ok;
        _ ->
            ok
    end.

once(Time, Action) ->
    {ok, {once, ask({once, deadline(Time), Action})}}.

interval(Time, Owner, Action) ->
    {ok, {interval, ask({interval, deadline(Time), Time, Owner, Action})}}.

deadline(Time) -> erlang:monotonic_time(millisecond) + Time.

ask(Request) ->
    start(),
    Reference = monitor(process, timer_server),
    timer_server ! {self(), Reference, Request},
    receive
        {Reference, Reply} ->
            demonitor(Reference, [flush]),
            Reply;
        {'DOWN', Reference, process, _, _} ->
            ask(Request)
    end.

%% Two processes may start a server at once: the one that comes second gives up.
server(Starter) ->
    try register(timer_server, self()) of
        true ->
            process_flag(trap_exit, true),
            Starter ! {self(), ready},
            serve(#{})
    catch
        error:badarg -> ok
    end.

%% Timers: Timer => {once, EngineTimer, Action} | {interval, EngineTimer, Deadline, Time, Monitor, Action}
serve(Timers) ->
    receive
        {From, Reference, Request} when is_pid(From), is_reference(Reference) ->
            {Reply, NewTimers} = handle(Request, Timers),
            From ! {Reference, Reply},
            serve(NewTimers);
        {due, Timer} ->
            serve(due(Timer, Timers));
        {'DOWN', Monitor, process, _, _} ->
            serve(ended(Monitor, Timers));
        _ ->
            serve(Timers)
    end.

handle({once, Deadline, Action}, Timers) ->
    Timer = make_ref(),
    {Timer, Timers#{Timer => {once, start_at(Deadline, Timer), Action}}};
handle({interval, Deadline, Time, Owner, Action}, Timers) ->
    Timer = make_ref(),
    Monitor = monitor(process, Owner),
    Entry = {interval, start_at(Deadline, Timer), Deadline, Time, Monitor, Action},
    {Timer, Timers#{Timer => Entry}};
handle({cancel, Timer}, Timers) ->
    {ok, remove(Timer, Timers)}.

start_at(Deadline, Timer) ->
    erlang:send_after(Deadline, self(), {due, Timer}, [{abs, true}]).

due(Timer, Timers) ->
    case Timers of
        #{Timer := {once, _, Action}} ->
            perform(Action),
            maps:remove(Timer, Timers);
        #{Timer := {interval, _, Deadline, Time, Monitor, Action}} ->
            NewAction = perform(Action),
            Next = Deadline + Time,
            Timers#{Timer := {interval, start_at(Next, Timer), Next, Time, Monitor, NewAction}};
        #{} ->
            Timers
    end.

perform({apply, Module, Function, Arguments} = Action) ->
    spawn(Module, Function, Arguments),
    Action;
perform({apply_alone, Module, Function, Arguments}) ->
    {running, spawn(Module, Function, Arguments), Module, Function, Arguments};
perform({running, Pid, Module, Function, Arguments} = Action) ->
    case is_process_alive(Pid) of
        true -> Action;
        false -> perform({apply_alone, Module, Function, Arguments})
    end;
perform({send, Destination, Message} = Action) ->
    catch Destination ! Message,
    Action;
perform({exit, Target, Reason} = Action) ->
    case owner(Target) of
        undefined -> Action;
        Pid -> exit(Pid, Reason), Action
    end.

remove(Timer, Timers) ->
    case Timers of
        #{Timer := {once, EngineTimer, _}} ->
            _ = erlang:cancel_timer(EngineTimer);
        #{Timer := {interval, EngineTimer, _, _, Monitor, _}} ->
            _ = erlang:cancel_timer(EngineTimer),
            demonitor(Monitor, [flush]);
        #{} ->
            ok
    end,
    maps:remove(Timer, Timers).

ended(Monitor, Timers) ->
    case [Timer || {Timer, {interval, _, _, _, Own, _}} <- maps:to_list(Timers), Own =:= Monitor] of
        [Timer] -> remove(Timer, Timers);
        [] -> Timers
    end.
