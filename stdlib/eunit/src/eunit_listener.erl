-module(eunit_listener).
-moduledoc """
A process that is told what tests do, as a behaviour.

`init/1` is called in the new process, and has to receive `{start, Reference}` before it returns the first
state. `handle_begin/3`, `handle_end/3` and `handle_cancel/3` are told of each `test` and `group` with a list of
pairs: `id`, the positions from the outermost group on, `desc`, and `source` and `line` of a test, or
`spawn` and `order` of a group; at the end `status`, `time` in milliseconds and `output` of a test, `size` and
`time` of a group; `reason` of a cancellation. `terminate/2` gets the numbers of tests.
""".

-export([start/1, start/2]).

-type data() :: [{atom(), term()}].

-callback init(Options :: [term()]) -> State :: term().
-callback handle_begin(group | test, data(), State :: term()) -> NewState :: term().
-callback handle_end(group | test, data(), State :: term()) -> NewState :: term().
-callback handle_cancel(group | test, data(), State :: term()) -> NewState :: term().
-callback terminate({ok, data()} | {error, term()}, State :: term()) -> term().

%% `known`: what was said of those that have begun; `counts`: pass, fail, skip and cancel.
-record(state, {callback :: module(), state :: term(), known = #{} :: map(),
                counts = #{pass => 0, fail => 0, skip => 0, cancel => 0} :: map()}).

-spec start(module()) -> pid().
start(Callback) -> start(Callback, []).

-spec start(module(), [term()]) -> pid().
start(Callback, Options) ->
    spawn(fun() -> loop(#state{callback = Callback, state = Callback:init(Options)}) end).

loop(State) ->
    receive
        {status, Id, {progress, 'begin', {Kind, About}}} ->
            loop(begun(Id, Kind, About, State));
        {status, Id, {progress, 'end', Result}} ->
            loop(ended(Id, Result, State));
        {status, Id, {cancel, Reason}} ->
            loop(cancelled(Id, Reason, State));
        {stop, Reference, ReplyTo} ->
            stopped(Reference, ReplyTo, State)
    end.

begun(Id, Kind, About, #state{known = Known} = State) ->
    call(handle_begin, Kind, [{id, Id} | About], State#state{known = Known#{Id => {Kind, About}}}).

ended(Id, {Result, Time, Output}, State) ->
    {Kind, About, Rest} = forget(Id, State),
    {What, Counted} = case Kind of
                          test -> {status, counted(outcome(Result), Rest)};
                          group -> {size, Rest}
                      end,
    call(handle_end, Kind, [{id, Id}, {What, Result} | About] ++ [{time, Time}, {output, Output}],
         Counted).

outcome(ok) -> pass;
outcome({error, _}) -> fail;
outcome({skipped, _}) -> skip.

cancelled(Id, Reason, State) ->
    {Kind, About, Rest} = forget(Id, State),
    call(handle_cancel, Kind, [{id, Id}, {reason, Reason} | About], counted(cancel, Rest)).

forget(Id, #state{known = Known} = State) ->
    {{Kind, About}, Rest} = maps:take(Id, Known),
    {Kind, About, State#state{known = Rest}}.

counted(What, #state{counts = Counts} = State) ->
    State#state{counts = maps:update_with(What, fun(N) -> N + 1 end, Counts)}.

call(Function, Kind, Data, #state{callback = Callback, state = Own} = State) ->
    State#state{state = Callback:Function(Kind, Data, Own)}.

stopped(Reference, ReplyTo, #state{callback = Callback, state = Own, counts = Counts}) ->
    Numbers = [{What, maps:get(What, Counts)} || What <- [pass, fail, skip, cancel]],
    _ = Callback:terminate({ok, Numbers}, Own),
    ReplyTo ! {result, Reference, case lists:sum([N || {_, N} <- tl(Numbers)]) of
                                      0 -> ok;
                                      _ -> error
                                  end}.
