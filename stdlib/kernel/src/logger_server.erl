-module(logger_server).
-moduledoc """
The process registered as `logger`. It alone changes the configuration, and it is where the machine sends
what it has to say about processes: `{log, Level, Format, Arguments, Metadata}`. These events are logged
by a process of their own, `logger_proxy`, so that a slow handler does not hold up the configuration.

Callbacks of handlers run in a process for each call, as they may crash or never return.
""".

-export([start/1, call/1, ensure_started/0, ensure_levels/0]).

-record(state, {
    %% What is to be written, with its handlers, before anything but levels is looked at.
    initial :: logger_config:config() | undefined,
    %% Which handler lives as long as a process that it has started.
    handlers = #{} :: #{reference() => logger:handler_id()},
    proxy :: pid() | undefined,
    %% Events of the machine that the proxy could not take.
    dropped = 0 :: non_neg_integer()
}).

%% -- Interface -----------------------------------------------------------------------------------

-doc "Asks for a change of the configuration.".
-spec call(term()) -> term().
call(Request) ->
    case whereis(logger) of
        Server when Server =:= self() ->
            {error, {attempting_syncronous_call_to_self, Request}};
        Server when is_pid(Server) ->
            Alias = monitor(process, Server, [{alias, reply_demonitor}]),
            Server ! {call, self(), Alias, Request},
            receive
                {Alias, Reply} -> Reply;
                {'DOWN', Alias, process, _, Reason} -> exit({Reason, {?MODULE, call, [Request]}})
            end;
        undefined ->
            exit({noproc, {?MODULE, call, [Request]}})
    end.

-doc "Returns when there is a configuration.".
-spec ensure_started() -> ok | {error, term()}.
ensure_started() ->
    call(started).

-doc "Returns when it is known which levels are allowed.".
-spec ensure_levels() -> ok.
ensure_levels() ->
    call(levels).

%% -- The process ---------------------------------------------------------------------------------

-doc "The body of the process, with the message that woke it.".
-spec start(term()) -> no_return().
start(Message) ->
    Config = logger_setup:initial(),
    ok = logger_config:write_levels(Config),
    loop(message(Message, #state{initial = Config})).

loop(State) ->
    receive
        Message -> loop(message(Message, State))
    end.

message({call, _From, Alias, levels}, State) ->
    Alias ! {Alias, ok},
    State;
message({flush, From, Reference}, #state{initial = undefined, proxy = Proxy} = State) ->
    %% Handlers may take their time.
    _ = spawn(fun() -> logger_proxy:flush(Proxy), From ! {Reference, flushed} end),
    State;
message({flush, From, Reference}, State) ->
    From ! {Reference, flushed},
    State;
message(Message, #state{initial = undefined} = State) ->
    known(Message, State);
message(Message, #state{initial = Config} = State) ->
    ok = logger_config:write(Config#{is_starting => true}),
    Started = lists:foldl(fun add_initial/2, State#state{initial = undefined},
                          logger_setup:handlers()),
    ok = logger_config:write(maps:remove(is_starting, logger_config:read())),
    known(Message, Started).

%% What is wrong with a parameter does not keep the log from working.
add_initial({Id, Module, Config}, State) ->
    try request({add_handler, Id, Module, Config}, State) of
        {ok, NewState} -> NewState;
        {{error, Reason}, NewState} -> not_added(Id, Reason), NewState
    catch
        throw:Reason -> not_added(Id, Reason), State
    end.

not_added(Id, Reason) ->
    alder_io:write(2, io_lib:format("logger: the handler ~tp cannot be added: ~tp~n", [Id, Reason])).

known({call, _From, Alias, Request}, State) ->
    {Reply, NewState} = try request(Request, State)
                        catch
                            throw:Reason -> {{error, Reason}, State}
                        end,
    Alias ! {Alias, Reply},
    NewState;
known({log, _, _, _, Metadata} = Event, State) when is_map(Metadata) ->
    forward(Event, State);
known({'DOWN', Monitor, process, _, _}, #state{handlers = Handlers} = State) ->
    case maps:take(Monitor, Handlers) of
        {Id, Others} ->
            forget(Id),
            State#state{handlers = Others};
        error ->
            State
    end;
known(_, State) ->
    State.

%% -- Events of the machine -----------------------------------------------------------------------

forward(Event, #state{proxy = undefined} = State) ->
    forward(Event, State#state{proxy = logger_proxy:start()});
forward(Event, #state{proxy = Proxy, dropped = Dropped} = State) ->
    #{drop_mode_qlen := Limit, flush_qlen := Flush} = logger_config:proxy(),
    {message_queue_len, OwnLength} = process_info(self(), message_queue_len),
    case process_info(Proxy, message_queue_len) of
        {message_queue_len, _} when OwnLength >= Flush ->
            State#state{dropped = Dropped + flush(1)};
        {message_queue_len, Length} when Length >= Limit ->
            State#state{dropped = Dropped + 1};
        {message_queue_len, _} when Dropped > 0 ->
            Proxy ! {dropped, Dropped},
            Proxy ! Event,
            State#state{dropped = 0};
        {message_queue_len, _} ->
            Proxy ! Event,
            State;
        undefined ->
            forward(Event, State#state{proxy = logger_proxy:start()})
    end.

flush(Number) ->
    receive
        {log, _, _, _, _} -> flush(Number + 1)
    after 0 ->
        Number
    end.

%% -- Requests ------------------------------------------------------------------------------------

request(started, State) ->
    {ok, State};
request({add_handler, Id, Module, Config}, State) ->
    add_handler(Id, Module, Config, State);
request({remove_handler, Id}, State) ->
    remove_handler(Id, State);
request({change_handler, Id, How, Change}, State) ->
    {change_handler(Id, How, Change), State};
request({update_formatter, Id, Change}, State) ->
    logger_check:formatter_map(Change),
    #{formatter := {Module, Config}} = Old = handler(Id),
    New = Old#{formatter := {Module, maps:merge(Config, Change)}},
    logger_check:handler(New),
    {put_handler(Id, New), State};
request({add_filter, Owner, {FilterId, _} = Filter}, State) ->
    logger_check:filter(Filter),
    Filters = filters(Owner),
    lists:keymember(FilterId, 1, Filters) andalso throw({already_exist, FilterId}),
    {set_filters(Owner, [Filter | Filters]), State};
request({remove_filter, Owner, FilterId}, State) ->
    case lists:keytake(FilterId, 1, filters(Owner)) of
        {value, _, Filters} -> {set_filters(Owner, Filters), State};
        false -> throw({not_found, FilterId})
    end;
request({change_primary, How, Change}, State) ->
    logger_check:primary(Change),
    #{primary := Old} = Config = logger_config:read(),
    Base = case How of
               set -> logger_setup:primary();
               update -> Old
           end,
    {logger_config:write(Config#{primary := maps:merge(Base, Change)}), State};
request({set_module_level, Modules, Level}, State) ->
    logger_check:modules(Modules),
    logger_check:level(Level),
    #{modules := Old} = Config = logger_config:read(),
    New = maps:merge(Old, maps:from_keys(Modules, Level)),
    {logger_config:write(Config#{modules := New}), State};
request({unset_module_level, all}, State) ->
    Config = logger_config:read(),
    {logger_config:write(Config#{modules := #{}}), State};
request({unset_module_level, Modules}, State) ->
    logger_check:modules(Modules),
    #{modules := Old} = Config = logger_config:read(),
    {logger_config:write(Config#{modules := maps:without(Modules, Old)}), State};
request({change_proxy, How, Change}, State) ->
    #{proxy := Old} = Config = logger_config:read(),
    Base = case How of
               set -> logger_setup:proxy();
               update -> Old
           end,
    case logger_olp:check(Base, Change) of
        {ok, New} -> {logger_config:write(Config#{proxy := New}), State};
        {error, Reason} -> throw(Reason)
    end;
request({reconfigure, Env}, State) ->
    reconfigure(Env, State).

%% -- Handlers ------------------------------------------------------------------------------------

handler(Id) ->
    case logger_config:handler(Id) of
        {ok, Config} -> Config;
        error -> throw({not_found, Id})
    end.

add_handler(Id, Module, Config, State) ->
    logger_check:id(Id),
    is_atom(Module) orelse throw({invalid_module, Module}),
    logger_check:handler(Config),
    logger_config:handler(Id) =:= error orelse throw({already_exist, Id}),
    logger_check:module(Module),
    Whole = maps:merge(logger_setup:handler(), Config#{id => Id, module => Module}),
    case callback(Module, adding_handler, [Whole], {ok, Whole}) of
        {ok, Added} when is_map(Added) ->
            #{handlers := Handlers} = All = logger_config:read(),
            ok = logger_config:write(All#{handlers := [{Id, Added} | Handlers]}),
            {ok, watch(Id, Added, State)};
        {error, Reason} ->
            {{error, {handler_not_added, Reason}}, State};
        Other ->
            {{error, {handler_not_added, {bad_return_value, Other}}}, State}
    end.

%% A handler that has a process ends with it.
watch(Id, #{config := #{'$process' := {_, Pid, _}}}, #state{handlers = Handlers} = State) ->
    State#state{handlers = Handlers#{monitor(process, Pid) => Id}};
watch(_Id, _Config, State) ->
    State.

forget(Id) ->
    #{handlers := Handlers} = All = logger_config:read(),
    logger_config:write(All#{handlers := lists:keydelete(Id, 1, Handlers)}).

%% First nobody calls the handler any more, then it is told.
remove_handler(Id, State) ->
    #{module := Module} = Config = handler(Id),
    ok = forget(Id),
    #state{handlers = Handlers} = State,
    Monitors = [Monitor || {Monitor, Other} <- maps:to_list(Handlers), Other =:= Id],
    _ = [demonitor(Monitor, [flush]) || Monitor <- Monitors],
    _ = callback(Module, removing_handler, [Config], ok),
    {ok, State#state{handlers = maps:without(Monitors, Handlers)}}.

change_handler(Id, How, Change) ->
    #{module := Module} = Old = handler(Id),
    New = changed(How, Change, Old),
    logger_check:handler(New),
    Fixed = maps:with([id, module], Old),
    case maps:with([id, module], New) of
        Fixed -> ok;
        Other -> throw({illegal_config_change, different(Fixed, Other), different(Other, Fixed)})
    end,
    case callback(Module, changing_config, [How, Old, New], {ok, New}) of
        {ok, Accepted} when is_map(Accepted) -> put_handler(Id, Accepted);
        {error, Reason} -> throw(Reason);
        Unexpected -> throw({bad_return_value, Unexpected})
    end.

different(These, Those) ->
    maps:filter(fun(Key, Value) -> maps:get(Key, Those) =/= Value end, These).

changed(_How, {Key, Value}, Old) ->
    Old#{Key => Value};
changed(set, Change, #{id := Id, module := Module}) when is_map(Change) ->
    maps:merge((logger_setup:handler())#{id => Id, module => Module}, Change);
changed(update, Change, Old) when is_map(Change) ->
    maps:merge(Old, Change);
changed(_How, Change, _Old) ->
    throw({invalid_config, Change}).

put_handler(Id, Config) ->
    #{handlers := Handlers} = All = logger_config:read(),
    logger_config:write(All#{handlers := lists:keyreplace(Id, 1, Handlers, {Id, Config})}).

filters(primary) ->
    #{filters := Filters} = logger_config:primary(),
    Filters;
filters({handler, Id}) ->
    #{filters := Filters} = handler(Id),
    Filters.

set_filters(primary, Filters) ->
    #{primary := Primary} = All = logger_config:read(),
    logger_config:write(All#{primary := Primary#{filters := Filters}});
set_filters({handler, Id}, Filters) ->
    put_handler(Id, (handler(Id))#{filters := Filters}).

reconfigure(Env, State) ->
    Removed = lists:foldl(fun({Id, _}, Left) -> element(2, remove_handler(Id, Left)) end,
                          State, logger_config:handlers()),
    ok = logger_config:write((logger_setup:initial(Env))#{is_starting => true}),
    {Reply, NewState} = lists:foldl(
        fun({Id, Module, Config}, {Result, Left}) ->
            try add_handler(Id, Module, Config, Left) of
                {ok, Added} -> {Result, Added};
                {Error, Same} -> {Error, Same}
            catch
                throw:Reason -> {{error, Reason}, Left}
            end
        end,
        {ok, Removed}, logger_setup:handlers(Env)),
    ok = logger_config:write(maps:remove(is_starting, logger_config:read())),
    {Reply, NewState}.

%% -- Callbacks -----------------------------------------------------------------------------------

%% What the callback returns, or `Default` if the handler has none. It may log, and look at the
%% configuration, but cannot change it.
callback(Module, Function, Arguments, Default) ->
    case erlang:function_exported(Module, Function, length(Arguments)) of
        true ->
            Server = self(),
            {Pid, Monitor} =
                spawn_monitor(fun() -> Server ! {self(), result(Module, Function, Arguments)} end),
            await(Pid, Monitor);
        false ->
            Default
    end.

result(Module, Function, Arguments) ->
    try
        apply(Module, Function, Arguments)
    catch
        Class:Reason:Stacktrace -> {error, {callback_crashed, {Class, Reason, Stacktrace}}}
    end.

await(Pid, Monitor) ->
    receive
        {Pid, Result} ->
            demonitor(Monitor, [flush]),
            Result;
        {'DOWN', Monitor, process, Pid, Reason} ->
            {error, {callback_crashed, Reason}};
        {call, Pid, Alias, Request} ->
            Alias ! {Alias, {error, {attempting_syncronous_call_to_self, Request}}},
            await(Pid, Monitor)
    end.
