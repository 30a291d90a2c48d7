-module(logger_olp).
-moduledoc """
The process of a handler, protected against more events than it can write.

How full its mailbox is decides what those who log have to do, which they see without asking it:

    async   send the event and go on
    sync    wait until it is written
    drop    throw it away

If events come in all the same, they are flushed; and of those that come in a burst, only so many are
written in a window of time. What was lost is said in the log. As a last resort a handler that uses too
much memory ends, and is added again later.

The module of the handler has `init/1`, `handle_load/2`, `handle_call/2`, `handle_info/2`, `notify/2` and
`terminate/1`.
""".

-export([defaults/0, check/2]).
-export([start/4, mode/1, load/2, drop/1, call/2, set_options/2, stop/1]).

-export_type([olp/0, mode/0]).

-type mode() :: async | sync | drop.
-type olp() :: {Name :: atom(), pid(), atomics:atomics_ref()}.

%% The cells that the process and its clients share.
-define(MODE, 1).
-define(DROPPED, 2).

%% Who waits for a handler that does not write gives up.
-define(TIMEOUT, 5000).

-record(state, {
    name :: atom(),
    module :: module(),
    own :: term(),
    cells :: atomics:atomics_ref(),
    options :: map(),
    mode = async :: mode(),
    %% When the window of a burst began, and what it has had.
    window = 0 :: integer(),
    count = 0 :: non_neg_integer(),
    surplus = 0 :: non_neg_integer()
}).

%% -- Options -------------------------------------------------------------------------------------

-spec defaults() -> logger:olp_config().
defaults() ->
    #{sync_mode_qlen => 10, drop_mode_qlen => 200, flush_qlen => 1000,
      burst_limit_enable => true, burst_limit_max_count => 500, burst_limit_window_time => 1000,
      overload_kill_enable => false, overload_kill_qlen => 20000,
      overload_kill_mem_size => 3000000, overload_kill_restart_after => 5000}.

-doc "New options, or what is wrong with them.".
-spec check(logger:olp_config(), term()) -> {ok, logger:olp_config()} | {error, term()}.
check(Base, Change) when is_map(Change) ->
    case maps:filter(fun(Key, Value) -> not is_right(Key, Value) end, Change) of
        Wrong when map_size(Wrong) > 0 ->
            {error, {invalid_olp_config, Wrong}};
        _ ->
            #{sync_mode_qlen := Sync, drop_mode_qlen := Drop, flush_qlen := Flush} = New =
                maps:merge(Base, Change),
            case Sync =< Drop andalso Drop =< Flush of
                true -> {ok, New};
                false -> {error, {invalid_olp_levels, maps:with([sync_mode_qlen, drop_mode_qlen,
                                                                 flush_qlen], New)}}
            end
    end;
check(_Base, Change) ->
    {error, {invalid_olp_config, Change}}.

is_right(Key, Value) when Key =:= burst_limit_enable; Key =:= overload_kill_enable ->
    is_boolean(Value);
is_right(overload_kill_restart_after, infinity) ->
    true;
is_right(Key, Value) when Key =:= sync_mode_qlen; Key =:= overload_kill_restart_after ->
    is_integer(Value) andalso Value >= 0;
is_right(Key, Value) ->
    is_map_key(Key, defaults()) andalso is_integer(Value) andalso Value > 0.

%% -- Clients -------------------------------------------------------------------------------------

-doc "Starts the process, which registers as `Name`.".
-spec start(atom(), module(), term(), logger:olp_config()) -> {ok, olp()} | {error, term()}.
start(Name, Module, Argument, Options) ->
    Cells = atomics:new(2, []),
    Starter = self(),
    {Pid, Monitor} =
        spawn_monitor(fun() -> init(Starter, Name, Module, Argument, Options, Cells) end),
    receive
        {Pid, ok} ->
            demonitor(Monitor, [flush]),
            {ok, {Name, Pid, Cells}};
        {Pid, {error, Reason}} ->
            demonitor(Monitor, [flush]),
            {error, Reason};
        {'DOWN', Monitor, process, Pid, Reason} ->
            {error, Reason}
    end.

-doc "What somebody who has an event has to do with it.".
-spec mode(olp()) -> mode().
mode({_Name, _Pid, Cells}) ->
    case atomics:get(Cells, ?MODE) of
        0 -> async;
        1 -> sync;
        2 -> drop
    end.

-doc "Gives the process what it has to write.".
-spec load(olp(), term()) -> ok.
load({_Name, Pid, _Cells}, Item) when Pid =:= self() ->
    Pid ! {load, Item},
    ok;
load({_Name, Pid, _Cells} = Olp, Item) ->
    case mode(Olp) of
        async ->
            Pid ! {load, Item},
            ok;
        sync ->
            _ = request(Pid, {load, Item}),
            ok;
        drop ->
            drop(Olp)
    end.

-doc "Counts an event that was thrown away.".
-spec drop(olp()) -> ok.
drop({_Name, _Pid, Cells}) ->
    atomics:add(Cells, ?DROPPED, 1).

-spec call(olp(), term()) -> term().
call({_Name, Pid, _Cells}, Request) ->
    request(Pid, {call, Request}).

-spec set_options(olp(), logger:olp_config()) -> ok.
set_options({_Name, Pid, _Cells}, Options) ->
    request(Pid, {options, Options}).

-spec stop(olp()) -> ok.
stop({_Name, Pid, _Cells}) ->
    _ = request(Pid, stop),
    ok.

request(Pid, Request) ->
    Alias = monitor(process, Pid, [{alias, reply_demonitor}]),
    Pid ! {Request, Alias},
    receive
        {Alias, Reply} -> Reply;
        {'DOWN', Alias, process, _, Reason} -> {error, Reason}
    after ?TIMEOUT ->
        demonitor(Alias, [flush]),
        {error, handler_busy}
    end.

%% -- The process ---------------------------------------------------------------------------------

init(Starter, Name, Module, Argument, Options, Cells) ->
    try register(Name, self()) of
        true ->
            %% It has to see that there are too many events when there are many processes, too.
            process_flag(priority, high),
            case Module:init(Argument) of
                {ok, Own} ->
                    Starter ! {self(), ok},
                    loop(#state{name = Name, module = Module, own = Own, cells = Cells,
                                options = Options});
                {error, _} = Error ->
                    Starter ! {self(), Error}
            end
    catch
        error:badarg -> Starter ! {self(), {error, {already_started, Name}}}
    end.

loop(State) ->
    receive
        {load, Item} ->
            loop(loaded(Item, State));
        {{load, Item}, Alias} ->
            NewState = loaded(Item, State),
            Alias ! {Alias, ok},
            loop(NewState);
        {{call, Request}, Alias} ->
            Ready = case Request of filesync -> settled(State); _ -> State end,
            {Reply, Own} = (Ready#state.module):handle_call(Request, Ready#state.own),
            Alias ! {Alias, Reply},
            loop(Ready#state{own = Own});
        {{options, Options}, Alias} ->
            Alias ! {Alias, ok},
            loop(State#state{options = Options});
        {stop, Alias} ->
            _ = (State#state.module):terminate(State#state.own),
            Alias ! {Alias, ok};
        {?MODULE, end_of_burst, Window} ->
            loop(end_of_burst(Window, State));
        Message ->
            loop(State#state{own = (State#state.module):handle_info(Message, State#state.own)})
    end.

loaded(Item, #state{options = #{flush_qlen := Flush}} = State) ->
    {message_queue_len, Length} = process_info(self(), message_queue_len),
    kill_if_overloaded(Length, State),
    case Length >= Flush of
        true ->
            Flushed = flush(0),
            write(Item, switch(0, notify({flushed, Flushed}, State)));
        false ->
            write(Item, switch(Length, State))
    end.

%% Those who wait for theirs may go on.
flush(Number) ->
    receive
        {load, _} ->
            flush(Number + 1);
        {{load, _}, Alias} ->
            Alias ! {Alias, ok},
            flush(Number + 1)
    after 0 ->
        Number
    end.

switch(Length, #state{options = #{drop_mode_qlen := Drop}} = State) when Length >= Drop ->
    switch_to(drop, State);
switch(Length, #state{options = #{sync_mode_qlen := Sync}} = State) when Length >= Sync ->
    switch_to(sync, State);
switch(_Length, State) ->
    switch_to(async, State).

switch_to(Mode, #state{mode = Mode} = State) ->
    State;
%% What is waiting is written before anybody sends more: else the modes would alternate.
switch_to(sync, #state{mode = drop} = State) ->
    State;
switch_to(Mode, #state{mode = Old, cells = Cells} = State) ->
    Switched = State#state{mode = Mode},
    case State#state.surplus of
        0 when Old =:= drop ->
            atomics:put(Cells, ?MODE, cell(Mode)),
            notify({dropped, atomics:exchange(Cells, ?DROPPED, 0)}, Switched);
        0 ->
            atomics:put(Cells, ?MODE, cell(Mode)),
            Switched;
        _ ->
            %% Until the end of a burst nothing comes in.
            Switched
    end.

cell(async) -> 0;
cell(sync) -> 1;
cell(drop) -> 2.

%% -- Bursts --------------------------------------------------------------------------------------

write(Item, #state{options = #{burst_limit_enable := false}} = State) ->
    handle(Item, State);
write(Item, #state{window = Window, count = Count, surplus = Surplus, options = Options} = State) ->
    #{burst_limit_max_count := Max, burst_limit_window_time := Time} = Options,
    Now = erlang:monotonic_time(millisecond),
    case Count > 0 andalso Now - Window < Time of
        true when Count < Max ->
            handle(Item, State#state{count = Count + 1});
        true when Surplus =:= 0 ->
            %% Who logs need not even make the text until the window ends.
            _ = erlang:send_after(max(0, Window + Time - Now), self(),
                                  {?MODULE, end_of_burst, Window}),
            atomics:put(State#state.cells, ?MODE, 2),
            State#state{surplus = 1};
        true ->
            State#state{surplus = Surplus + 1};
        false ->
            handle(Item, (end_of_burst(Window, State))#state{window = Now, count = 1})
    end.

end_of_burst(Window, #state{window = Window, surplus = Surplus, cells = Cells} = State)
  when Surplus > 0 ->
    atomics:put(Cells, ?MODE, cell(State#state.mode)),
    Dropped = Surplus + atomics:exchange(Cells, ?DROPPED, 0),
    notify({burst, Dropped, State#state.options}, State#state{surplus = 0, count = 0});
end_of_burst(_Window, State) ->
    State.

%% What has been lost so far, for who wants to see all that was logged.
settled(#state{window = Window, surplus = Surplus} = State) when Surplus > 0 ->
    end_of_burst(Window, State);
settled(State) ->
    switch_to(async, State).

handle(Item, #state{module = Module, own = Own} = State) ->
    State#state{own = Module:handle_load(Item, Own)}.

notify({_, 0}, State) ->
    State;
notify(What, #state{module = Module, own = Own} = State) ->
    State#state{own = Module:notify(What, Own)}.

%% -- The last resort -----------------------------------------------------------------------------

kill_if_overloaded(Length, #state{options = #{overload_kill_enable := true} = Options} = State) ->
    #{overload_kill_qlen := MaximalLength, overload_kill_mem_size := MaximalSize,
      overload_kill_restart_after := After} = Options,
    {memory, Size} = process_info(self(), memory),
    case Length > MaximalLength orelse Size > MaximalSize of
        true ->
            #state{module = Module, own = Own} = State,
            Module:overload_kill({Length, Size}, After, Own),
            exit(overload_kill);
        false ->
            ok
    end;
kill_if_overloaded(_Length, _State) ->
    ok.
