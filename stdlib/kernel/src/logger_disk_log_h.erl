-module(logger_disk_log_h).
-moduledoc """
The handler that writes events, as text, to a log of `disk_log`, which has the handler's name: one file, or several of which
the oldest is written anew.

It makes text and protects itself as `logger_std_h` does.
""".

-behaviour(logger_handler).

-export([filesync/1]).
-export([adding_handler/1, changing_config/3, removing_handler/1, filter_config/1, log/2]).
-export([init/1, handle_load/2, handle_call/2, handle_info/2, notify/2, overload_kill/3, terminate/1]).

%% What cannot be changed as long as the handler is there.
-define(FIXED, [type, file, max_no_files, max_no_bytes]).

-record(state, {id :: logger:handler_id(), interval :: no_repeat | pos_integer(), is_synced = true, has_failed = false}).

-doc "Returns when what was logged before is on the disk.".
-spec filesync(logger:handler_id()) -> ok | {error, term()}.
filesync(Id) when is_atom(Id) ->
    case logger_config:handler(Id) of
        {ok, #{config := #{'$process' := Olp}}} -> logger_olp:call(Olp, filesync);
        _ -> exit({noproc, {?MODULE, filesync, [Id]}})
    end;
filesync(Id) ->
    {error, {badarg, {filesync, [Id]}}}.

%% -- Callbacks of the logger ---------------------------------------------------------------------

-doc false.
adding_handler(#{id := Id} = Config) ->
    lists:foreach(fun code:ensure_loaded/1, [logger_std_h, logger_formatter, logger_text, logger_time, disk_log_server]),
    case checked(Id, maps:get(config, Config, #{})) of
        {ok, Own, Options} ->
            Name = list_to_atom("logger_disk_log_h_" ++ atom_to_list(Id)),
            case logger_olp:start(Name, ?MODULE, {Id, Own}, Options) of
                {ok, Olp} -> {ok, Config#{config => stored(Own, Options, Olp)}};
                {error, _} = Error -> Error
            end;
        {error, _} = Error ->
            Error
    end.

stored(Own, Options, Olp) -> (maps:merge(Own, Options))#{'$process' => Olp}.

checked(Id, Config) when is_map(Config) ->
    Options = maps:with(maps:keys(logger_olp:defaults()), Config),
    Given = maps:without(['$process' | maps:keys(Options)], Config),
    Own = maps:merge(defaults(Id, Given), Given),
    case maps:filter(fun(Key, Value) -> not is_right(Key, Value, Own) end, Given) of
        Wrong when map_size(Wrong) > 0 ->
            {error, {invalid_config, ?MODULE, Wrong}};
        _ ->
            case logger_olp:check(logger_olp:defaults(), Options) of
                {ok, All} -> {ok, Own, All};
                {error, _} = Error -> Error
            end
    end;
checked(_, Config) ->
    {error, {invalid_config, ?MODULE, Config}}.

defaults(Id, Given) ->
    Common = #{file => filename:absname(atom_to_list(Id)), filesync_repeat_interval => 5000},
    case Given of
        #{type := halt} -> Common#{max_no_files => undefined, max_no_bytes => infinity};
        _ -> Common#{type => wrap, max_no_files => 10, max_no_bytes => 1048576}
    end.

is_right(type, Type, _) -> Type =:= wrap orelse Type =:= halt;
is_right(file, File, _) -> io_lib:deep_char_list(File) andalso File =/= [];
is_right(max_no_files, undefined, #{type := halt}) -> true;
is_right(max_no_files, Count, #{type := Type}) when Type =/= halt -> is_integer(Count) andalso Count > 0;
is_right(max_no_bytes, infinity, #{type := halt}) -> true;
is_right(max_no_bytes, Count, _) -> is_integer(Count) andalso Count > 0;
is_right(filesync_repeat_interval, no_repeat, _) -> true;
is_right(filesync_repeat_interval, Interval, _) -> is_integer(Interval) andalso Interval > 0;
is_right(_, _, _) -> false.

-doc false.
changing_config(How, #{id := Id, config := #{'$process' := Olp} = Old}, New) ->
    Change = maps:remove('$process', maps:get(config, New, #{})),
    Fixed = maps:with(?FIXED, Old),
    case maps:filter(fun(Key, Value) -> maps:get(Key, Fixed, Value) =/= Value end, maps:with(?FIXED, Change)) of
        Other when map_size(Other) > 0 ->
            {error, {illegal_config_change, ?MODULE, maps:with(maps:keys(Other), Fixed), Other}};
        _ ->
            Base = case How of set -> Fixed; update -> maps:remove('$process', Old) end,
            case checked(Id, maps:merge(maps:merge(Base, Change), Fixed)) of
                {ok, Own, Options} ->
                    ok = logger_olp:set_options(Olp, Options),
                    ok = logger_olp:call(Olp, {change, Own}),
                    {ok, New#{config => stored(Own, Options, Olp)}};
                {error, _} = Error ->
                    Error
            end
    end.

-doc false.
removing_handler(#{config := #{'$process' := Olp}}) -> logger_olp:stop(Olp);
removing_handler(_) -> ok.

-doc false.
filter_config(#{config := Own} = Config) -> Config#{config := maps:remove('$process', Own)}.

-doc "Makes the text of an event and has it written.".
-spec log(logger:log_event(), logger:handler_config()) -> ok.
log(Event, #{config := #{'$process' := Olp}} = Config) ->
    case logger_olp:mode(Olp) of
        drop -> logger_olp:drop(Olp);
        _ -> logger_olp:load(Olp, logger_std_h:text(Event, Config))
    end.

%% -- The process ---------------------------------------------------------------------------------

-doc false.
init({Id, #{file := File, type := Type, max_no_bytes := Bytes, max_no_files := Files, filesync_repeat_interval := Interval}}) ->
    Size = case Type of wrap -> {Bytes, Files}; halt -> Bytes end,
    case disk_log:open([{name, Id}, {file, File}, {type, Type}, {size, Size}, {format, external}, {notify, true}]) of
        {ok, Id} -> {ok, later(#state{id = Id, interval = Interval})};
        {error, _} = Error -> Error
    end.

later(#state{interval = no_repeat} = State) -> State;
later(#state{interval = Interval} = State) ->
    _ = erlang:send_after(Interval, self(), sync),
    State.

-doc false.
handle_load(Text, #state{id = Id} = State) ->
    told(disk_log:blog(Id, Text), State#state{is_synced = false}).

%% Once, and not to the log.
told(ok, State) -> State#state{has_failed = false};
told({error, Reason}, #state{id = Id, has_failed = false} = State) ->
    io:format(standard_error, "Logger - error: ~0tp~n", [{disk_log, Id, Id, case Reason of {full, _} -> full; _ -> Reason end}]),
    State#state{has_failed = true};
told(_, State) -> State.

-doc false.
handle_call(filesync, #state{id = Id} = State) -> {disk_log:sync(Id), State#state{is_synced = true}};
handle_call({change, #{filesync_repeat_interval := Interval}}, #state{interval = no_repeat} = State) ->
    {ok, later(State#state{interval = Interval})};
handle_call({change, #{filesync_repeat_interval := Interval}}, State) ->
    {ok, State#state{interval = Interval}}.

-doc false.
handle_info(sync, #state{is_synced = false, id = Id} = State) ->
    _ = disk_log:sync(Id),
    later(State#state{is_synced = true});
handle_info(sync, State) ->
    later(State);
handle_info(_, State) ->
    State.

-doc false.
terminate(#state{id = Id}) -> disk_log:close(Id).

%% What was lost is said where it would have been.
-doc false.
notify(What, #state{id = Id} = State) ->
    case logger_config:handler(Id) of
        {ok, Config} -> handle_load(logger_std_h:text(logger_std_h:loss(What, Id), Config), State);
        error -> State
    end.

-doc false.
overload_kill(Waiting, After, #state{id = Id} = State) ->
    {ok, #{module := Module} = Config} = logger_config:handler(Id),
    _ = terminate(State),
    logger_std_h:restart_later(Waiting, After, Id, Module, filter_config(Config)).
