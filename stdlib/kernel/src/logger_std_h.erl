-module(logger_std_h).
-moduledoc """
The handler that writes events, as text, to a terminal or a file.

The process that logs makes the text; a process of the handler's, protected by `logger_olp`, writes it.
""".

-behaviour(logger_handler).

-export([filesync/1]).
-export([adding_handler/1, changing_config/3, removing_handler/1, filter_config/1, log/2]).
-export([text/2, loss/2, restart_later/5]).
-export([init/1, handle_load/2, handle_call/2, handle_info/2, notify/2, overload_kill/3, terminate/1]).

%% What cannot be changed as long as the handler is there.
-define(FIXED, [type, file, modes]).

-record(state, {
    id :: logger:handler_id(),
    device :: logger_std_device:device(),
    %% What a formatter keeps that shows several events as one: see logger_short_formatter.
    collector = none :: {module(), map(), term()} | none,
    timer = none :: reference() | none
}).

-doc "Returns when what was logged before is written.".
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
    %% The first event will need them, and if it comes with many others, nobody else may load them soon.
    lists:foreach(fun code:ensure_loaded/1,
                  [logger_std_device, logger_formatter, logger_text, logger_time, io]),
    case checked(Id, maps:get(config, Config, #{})) of
        {ok, Own, Options} ->
            case logger_olp:start(name(Id), ?MODULE, {Id, Own}, Options) of
                {ok, Olp} -> {ok, Config#{config => stored(Own, Options, Olp)}};
                {error, _} = Error -> Error
            end;
        {error, _} = Error ->
            Error
    end.

name(Id) ->
    list_to_atom("logger_std_h_" ++ atom_to_list(Id)).

stored(Own, Options, Olp) ->
    (maps:merge(Own, Options))#{'$process' => Olp}.

%% The handler's own parameters and those of its protection.
checked(Id, Config) when is_map(Config) ->
    Options = maps:with(maps:keys(logger_olp:defaults()), Config),
    Own = maps:without(['$process' | maps:keys(Options)], Config),
    case logger_std_device:check(Id, Own) of
        {ok, Checked} ->
            case logger_olp:check(logger_olp:defaults(), Options) of
                {ok, All} -> {ok, Checked, All};
                {error, _} = Error -> Error
            end;
        {error, Wrong} ->
            {error, {invalid_config, ?MODULE, Wrong}}
    end;
checked(_Id, Config) ->
    {error, {invalid_config, ?MODULE, Config}}.

-doc false.
changing_config(How, #{id := Id, config := Old}, New) ->
    Change = maps:remove('$process', maps:get(config, New, #{})),
    Fixed = maps:with(?FIXED, Old),
    #{'$process' := Olp} = Old,
    case maps:merge(Fixed, logger_std_device:normalised(Id, maps:with(?FIXED, Change), Fixed)) of
        Fixed ->
            Base = case How of set -> Fixed; update -> Old end,
            change(Id, maps:merge(maps:merge(Base, Change), Fixed), New, Olp);
        Other ->
            {error, {illegal_config_change, ?MODULE, Fixed, Other}}
    end.

change(Id, Config, New, Olp) ->
    case checked(Id, Config) of
        {ok, Own, Options} ->
            ok = logger_olp:set_options(Olp, Options),
            ok = logger_olp:call(Olp, {change, Own}),
            {ok, New#{config => stored(Own, Options, Olp)}};
        {error, _} = Error ->
            Error
    end.

-doc false.
removing_handler(#{config := #{'$process' := Olp}}) ->
    logger_olp:stop(Olp);
removing_handler(_Config) ->
    ok.

-doc false.
filter_config(#{config := Own} = Config) ->
    Config#{config := maps:remove('$process', Own)}.

-doc "Makes the text of an event and has it written.".
-spec log(logger:log_event(), logger:handler_config()) -> ok.
log(Event, #{config := #{'$process' := Olp}} = Config) ->
    case logger_olp:mode(Olp) of
        drop -> logger_olp:drop(Olp);
        _ -> logger_olp:load(Olp, part_or_text(Event, Config))
    end.

%% What belongs to other events is collected by the process.
part_or_text(Event, #{formatter := {Module, FormatterConfig}} = Config) ->
    case erlang:function_exported(Module, part, 2) of
        true ->
            case Module:part(Event, FormatterConfig) of
                {part, Part} -> {part, Part, Module, FormatterConfig};
                none -> text(Event, Config)
            end;
        false ->
            text(Event, Config)
    end.

-doc false.
text(Event, #{formatter := {Module, Config}}) ->
    Text =
        try Module:format(Event, Config)
        catch
            Class:Reason ->
                io_lib:format("FORMATTER CRASH: ~0tp - ~0tp~n", [{Class, Reason}, maps:get(msg, Event)])
        end,
    try
        <<_/binary>> = unicode:characters_to_binary(Text)
    catch
        _:_ ->
            unicode:characters_to_binary(
                io_lib:format("FORMATTER ERROR: bad return value - ~0tp~n", [Text]))
    end.

%% -- The process ---------------------------------------------------------------------------------

-doc false.
init({Id, Config}) ->
    case logger_std_device:open(Config) of
        {ok, Device} -> {ok, #state{id = Id, device = Device}};
        {error, _} = Error -> Error
    end.

-doc false.
handle_load({part, Part, Module, Config}, State) ->
    {Collector, Ready} = collector(Module, State),
    collected(fun() -> Module:collect(Part, Config, Collector) end, Module, Config, Ready);
handle_load(Text, #state{device = Device} = State) ->
    State#state{device = logger_std_device:write(Text, Device)}.

collector(Module, #state{collector = {Module, _, Collector}} = State) ->
    {Collector, State};
collector(Module, State) ->
    {Module:new(), all_collected(State)}.

%% Writes what is complete; the rest may not wait longer than the formatter says. If it fails, what it has
%% kept goes, but not the handler.
collected(Collect, Module, Config, #state{timer = Timer} = State) ->
    _ = [erlang:cancel_timer(Timer) || Timer =/= none],
    try
        {Texts, Collector} = Collect(),
        {Texts, {Module, Config, Collector}, timer(Module:next(Collector))}
    of
        {Written, Kept, NewTimer} ->
            (lists:foldl(fun handle_load/2, State, Written))#state{collector = Kept,
                                                                   timer = NewTimer}
    catch
        Class:Reason ->
            Text = io_lib:format("FORMATTER CRASH: ~0tp~n", [{Class, Reason}]),
            handle_load(unicode:characters_to_binary(Text),
                        State#state{collector = none, timer = none})
    end.

timer(none) -> none;
timer(Time) -> erlang:send_after(Time, self(), expire, [{abs, true}]).

all_collected(#state{collector = {Module, Config, Collector}} = State) ->
    collected(fun() -> Module:flush(Config, Collector) end, Module, Config, State);
all_collected(State) ->
    State.

-doc false.
handle_call(filesync, State) ->
    #state{device = Device} = Collected = all_collected(State),
    {Result, NewDevice} = logger_std_device:sync(Device),
    {Result, Collected#state{device = NewDevice}};
handle_call({change, Config}, #state{device = Device} = State) ->
    {ok, State#state{device = logger_std_device:change(Config, Device)}}.

-doc false.
handle_info(expire, #state{collector = {Module, Config, Collector}} = State) ->
    collected(fun() -> Module:expire(Config, Collector) end, Module, Config, State);
handle_info(Message, #state{device = Device} = State) ->
    State#state{device = logger_std_device:handle_info(Message, Device)}.

-doc false.
terminate(State) ->
    #state{device = Device} = all_collected(State),
    logger_std_device:close(Device).

%% What was lost is said where it would have been.
-doc false.
notify(What, #state{id = Id} = State) ->
    case logger_config:handler(Id) of
        {ok, Config} -> handle_load(text(loss(What, Id), Config), State);
        error -> State
    end.

-doc false.
loss(What, Id) ->
    {Format, Arguments} = lost(What, Id),
    event(notice, Format, Arguments).

lost({dropped, Number}, Id) ->
    {"Handler ~tp dropped ~w events: it had too many to write", [Id, Number]};
lost({flushed, Number}, Id) ->
    {"Handler ~tp flushed ~w events: it had too many to write", [Id, Number]};
lost({burst, Number, #{burst_limit_max_count := Max, burst_limit_window_time := Time}}, Id) ->
    {"Handler ~tp dropped ~w events: more than ~w came within ~w ms", [Id, Number, Max, Time]}.

event(Level, Format, Arguments) ->
    #{level => Level, msg => {Format, Arguments},
      meta => #{pid => self(), gl => group_leader(), time => logger:timestamp(), domain => [otp]}}.

%% Another process removes the handler, as this one ends, and adds it again.
-doc false.
overload_kill(Waiting, After, #state{id = Id, device = Device}) ->
    {ok, #{module := Module} = Config} = logger_config:handler(Id),
    _ = logger_std_device:close(Device),
    restart_later(Waiting, After, Id, Module, filter_config(Config)).

-doc false.
restart_later(Waiting, After, Id, Module, Config) ->
    Self = self(),
    Monitored = spawn(fun() -> end_and_restart(Self, Id, Module, Config, After) end),
    Monitored ! {self(), Waiting},
    ok.

end_and_restart(Pid, Id, Module, Config, After) ->
    receive
        {Pid, {Length, Size}} ->
            Monitor = monitor(process, Pid),
            receive {'DOWN', Monitor, process, Pid, _} -> ok end,
            _ = logger:remove_handler(Id),
            logger:notice("Handler ~tp was ended: ~w events waited in ~w bytes", [Id, Length, Size])
    end,
    case After of
        infinity ->
            ok;
        _ ->
            receive after After -> ok end,
            logger:add_handler(Id, Module, Config)
    end.
