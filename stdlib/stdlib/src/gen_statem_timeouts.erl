-module(gen_statem_timeouts).
-moduledoc """
The timeouts of a state machine: those that run, by their types, and the types of those that are due
already, in the order in which they come.
""".

-export([action/1, start/3, cancel/3]).

-type type() :: timeout | state_timeout | {timeout, term()}.
-type timeout_action() :: {type(), cancel} | {type(), update, term()}
                        | {type(), timeout() | integer(), term(), term()}.
-type timers() :: #{type() => {reference() | zero, term()}}.

-doc "A timeout action in its full form, `{Type, Time, Content, Options}` or one of the other two.".
-spec action(term()) -> timeout_action() | error.
action({Type, cancel}) ->
    checked(Type, {Type, cancel});
action({Type, update, Content}) ->
    checked(Type, {Type, update, Content});
action({Type, Time, Content}) ->
    action({Type, Time, Content, []});
action({Type, Time, Content, Options}) ->
    case is_time(Time, is_absolute(Options)) of
        true -> checked(Type, {Type, Time, Content, Options});
        false -> error
    end;
action(_) ->
    error.

checked(timeout, Action) -> Action;
checked(state_timeout, Action) -> Action;
checked({timeout, _}, Action) -> Action;
checked(_, _) -> error.

is_time(infinity, IsAbsolute) -> is_boolean(IsAbsolute);
is_time(Time, true) -> is_integer(Time);
is_time(Time, false) -> is_integer(Time) andalso Time >= 0;
is_time(_, error) -> false.

is_absolute({abs, IsAbsolute}) when is_boolean(IsAbsolute) -> IsAbsolute;
is_absolute([{abs, IsAbsolute}]) when is_boolean(IsAbsolute) -> IsAbsolute;
is_absolute([{abs, IsAbsolute} | Options]) when is_boolean(IsAbsolute), Options =/= [] ->
    is_absolute(Options);
is_absolute([]) -> false;
is_absolute(_) -> error.

-doc """
Does what the actions say, which come with the last one first: of several for one type the last one
counts. Returns also those that have started a timer, for whoever looks.
""".
-spec start([timeout_action()], timers(), [type()]) -> {timers(), [type()], [timeout_action()]}.
start(Actions, Timers, Zero) ->
    start(Actions, #{}, Timers, [], Zero, []).

%% Those that are due at once come behind the ones that were due before, in the order of the
%% actions.
start([Action | Actions], Seen, Timers, Due, Zero, Started) ->
    Type = element(1, Action),
    case Seen of
        #{Type := _} ->
            start(Actions, Seen, Timers, Due, Zero, Started);
        #{} ->
            start_one(Action, Actions, Seen#{Type => true}, Timers, Due, Zero, Started)
    end;
start([], _Seen, Timers, Due, Zero, Started) ->
    {Timers, Zero ++ Due, lists:reverse(Started)}.

start_one({Type, cancel}, Actions, Seen, Timers, Due, Zero, Started) ->
    {NewTimers, NewZero} = cancel(Type, Timers, Zero),
    start(Actions, Seen, NewTimers, Due, NewZero, Started);
start_one({Type, update, Content}, Actions, Seen, Timers, Due, Zero, Started) ->
    case Timers of
        #{Type := {Timer, _}} ->
            start(Actions, Seen, Timers#{Type := {Timer, Content}}, Due, Zero, Started);
        #{} ->
            start(Actions, Seen, Timers#{Type => {zero, Content}}, [Type | Due], Zero, Started)
    end;
start_one({Type, infinity, _, _}, Actions, Seen, Timers, Due, Zero, Started) ->
    {NewTimers, NewZero} = cancel(Type, Timers, Zero),
    start(Actions, Seen, NewTimers, Due, NewZero, Started);
start_one({Type, Time, Content, Options} = Action, Actions, Seen, Timers, Due, Zero, Started) ->
    {Left, NewZero} = cancel(Type, Timers, Zero),
    case is_absolute(Options) of
        false when Time =:= 0 ->
            start(Actions, Seen, Left#{Type => {zero, Content}}, [Type | Due], NewZero,
                  [Action | Started]);
        IsAbsolute ->
            Timer = erlang:start_timer(Time, self(), Type, [{abs, IsAbsolute}]),
            start(Actions, Seen, Left#{Type => {Timer, Content}}, Due, NewZero, [Action | Started])
    end.

-doc "Ends a timeout, whether it runs, is due, or has its message in the mailbox.".
-spec cancel(type(), timers(), [type()]) -> {timers(), [type()]}.
cancel(Type, Timers, Zero) ->
    case maps:take(Type, Timers) of
        {{zero, _}, Left} ->
            {Left, lists:delete(Type, Zero)};
        {{Timer, _}, Left} ->
            ok = stop_timer(Timer),
            {Left, Zero};
        error ->
            {Timers, Zero}
    end.

%% A timer that is not there any more has sent its message.
stop_timer(Timer) ->
    case erlang:cancel_timer(Timer) of
        false ->
            receive
                {timeout, Timer, _} -> ok
            after 0 -> ok
            end;
        _ ->
            ok
    end.
