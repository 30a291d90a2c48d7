-module(logger).
-moduledoc """
Log events: text or a report, with a level and metadata.

An event whose level is allowed, by the module's level or by the primary one, goes through the primary
filters and then to each handler whose level and filters let it pass. All of this happens in the process
that logs; what may wait, as writing to a terminal or a file, is done by processes of the handlers.
The configuration is in `logger_config`, and changed by the process `logger` only: `logger_server`.
""".

-export([emergency/1, emergency/2, emergency/3]).
-export([alert/1, alert/2, alert/3]).
-export([critical/1, critical/2, critical/3]).
-export([error/1, error/2, error/3]).
-export([warning/1, warning/2, warning/3]).
-export([notice/1, notice/2, notice/3]).
-export([info/1, info/2, info/3]).
-export([debug/1, debug/2, debug/3]).
-export([log/2, log/3, log/4, allow/2, macro_log/3, macro_log/4, macro_log/5]).
-export([add_handler/3, remove_handler/1, add_handlers/1, get_handler_ids/0]).
-export([get_handler_config/0, get_handler_config/1, set_handler_config/2, set_handler_config/3]).
-export([update_handler_config/2, update_handler_config/3]).
-export([update_formatter_config/2, update_formatter_config/3]).
-export([add_handler_filter/3, remove_handler_filter/2]).
-export([add_primary_filter/2, remove_primary_filter/1]).
-export([get_primary_config/0, set_primary_config/1, set_primary_config/2]).
-export([update_primary_config/1]).
-export([set_module_level/2, unset_module_level/0, unset_module_level/1]).
-export([get_module_level/0, get_module_level/1]).
-export([set_application_level/2, unset_application_level/1]).
-export([get_proxy_config/0, set_proxy_config/1, update_proxy_config/1]).
-export([get_config/0, reconfigure/0, i/0, i/1, i/2]).
-export([set_process_metadata/1, get_process_metadata/0, update_process_metadata/1]).
-export([unset_process_metadata/0]).
-export([compare_levels/2, format_report/1, timestamp/0]).

-export_type([level/0, report/0, report_cb/0, report_cb_config/0, msg_fun/0, metadata/0]).
-export_type([timestamp/0, log_event/0, config_handler/0, olp_config/0]).
-export_type([primary_config/0, handler_id/0, handler_config/0]).
-export_type([filter_id/0, filter/0, filter_arg/0, filter_return/0, formatter_config/0]).

-type level() :: emergency | alert | critical | error | warning | notice | info | debug.
-type report() :: map() | [{atom(), term()}].
-type report_cb() :: fun((report()) -> {io:format(), [term()]})
                   | fun((report(), report_cb_config()) -> unicode:chardata()).
-type report_cb_config() :: #{depth := pos_integer() | unlimited,
                              chars_limit := pos_integer() | unlimited,
                              single_line := boolean()}.
-type msg_fun() :: fun((term()) -> msg_fun_return()).
-type msg_fun_return() :: {io:format(), [term()]} | report() | unicode:chardata() | ignore.
-type metadata() :: #{pid => pid(), gl => pid(), time => timestamp(),
                      mfa => {module(), atom(), non_neg_integer()}, file => file_name(),
                      line => non_neg_integer(), domain => [atom()], report_cb => report_cb(),
                      atom() => term()}.
-type file_name() :: string().
-type timestamp() :: integer().
-type log_event() :: #{level := level(), meta := metadata(),
                       msg := {io:format(), [term()]} | {report, report()}
                            | {string, unicode:chardata()}}.
-type handler_id() :: atom().
-type filter_id() :: atom().
-type filter() :: {fun((log_event(), filter_arg()) -> filter_return()), filter_arg()}.
-type filter_arg() :: term().
-type filter_return() :: stop | ignore | log_event().
-type formatter_config() :: #{atom() => term()}.
-type primary_config() :: #{level => level() | all | none, metadata => metadata(),
                            filter_default => log | stop, filters => [{filter_id(), filter()}]}.
-type handler_config() :: #{id => handler_id(), config => term(), level => level() | all | none,
                            module => module(), filter_default => log | stop,
                            filters => [{filter_id(), filter()}],
                            formatter => {module(), formatter_config()}, atom() => term()}.
-type olp_config() :: #{atom() => term()}.
-type config_handler() :: {handler, handler_id(), module(), handler_config()}.
-type message() :: unicode:chardata() | report() | msg_fun().
-type failure() :: {error, term()}.

%% -- A function for each level -------------------------------------------------------------------

-spec emergency(unicode:chardata() | report()) -> ok.
emergency(Message) -> log(emergency, Message).

-spec emergency(io:format() | message(), list() | metadata() | term()) -> ok.
emergency(Message, Argument) -> log(emergency, Message, Argument).

-spec emergency(io:format() | msg_fun(), list() | term(), metadata()) -> ok.
emergency(Message, Arguments, Metadata) -> log(emergency, Message, Arguments, Metadata).

-spec alert(unicode:chardata() | report()) -> ok.
alert(Message) -> log(alert, Message).

-spec alert(io:format() | message(), list() | metadata() | term()) -> ok.
alert(Message, Argument) -> log(alert, Message, Argument).

-spec alert(io:format() | msg_fun(), list() | term(), metadata()) -> ok.
alert(Message, Arguments, Metadata) -> log(alert, Message, Arguments, Metadata).

-spec critical(unicode:chardata() | report()) -> ok.
critical(Message) -> log(critical, Message).

-spec critical(io:format() | message(), list() | metadata() | term()) -> ok.
critical(Message, Argument) -> log(critical, Message, Argument).

-spec critical(io:format() | msg_fun(), list() | term(), metadata()) -> ok.
critical(Message, Arguments, Metadata) -> log(critical, Message, Arguments, Metadata).

-spec error(unicode:chardata() | report()) -> ok.
error(Message) -> log(error, Message).

-spec error(io:format() | message(), list() | metadata() | term()) -> ok.
error(Message, Argument) -> log(error, Message, Argument).

-spec error(io:format() | msg_fun(), list() | term(), metadata()) -> ok.
error(Message, Arguments, Metadata) -> log(error, Message, Arguments, Metadata).

-spec warning(unicode:chardata() | report()) -> ok.
warning(Message) -> log(warning, Message).

-spec warning(io:format() | message(), list() | metadata() | term()) -> ok.
warning(Message, Argument) -> log(warning, Message, Argument).

-spec warning(io:format() | msg_fun(), list() | term(), metadata()) -> ok.
warning(Message, Arguments, Metadata) -> log(warning, Message, Arguments, Metadata).

-spec notice(unicode:chardata() | report()) -> ok.
notice(Message) -> log(notice, Message).

-spec notice(io:format() | message(), list() | metadata() | term()) -> ok.
notice(Message, Argument) -> log(notice, Message, Argument).

-spec notice(io:format() | msg_fun(), list() | term(), metadata()) -> ok.
notice(Message, Arguments, Metadata) -> log(notice, Message, Arguments, Metadata).

-spec info(unicode:chardata() | report()) -> ok.
info(Message) -> log(info, Message).

-spec info(io:format() | message(), list() | metadata() | term()) -> ok.
info(Message, Argument) -> log(info, Message, Argument).

-spec info(io:format() | msg_fun(), list() | term(), metadata()) -> ok.
info(Message, Arguments, Metadata) -> log(info, Message, Arguments, Metadata).

-spec debug(unicode:chardata() | report()) -> ok.
debug(Message) -> log(debug, Message).

-spec debug(io:format() | message(), list() | metadata() | term()) -> ok.
debug(Message, Argument) -> log(debug, Message, Argument).

-spec debug(io:format() | msg_fun(), list() | term(), metadata()) -> ok.
debug(Message, Arguments, Metadata) -> log(debug, Message, Arguments, Metadata).

%% -- Any level -----------------------------------------------------------------------------------

-doc "Logs a text or a report.".
-spec log(level(), unicode:chardata() | report()) -> ok.
log(Level, Message) ->
    case logger_config:allows(Level) of
        true -> event(Level, message(Message), #{});
        false -> ok
    end.

-doc """
Logs a text or a report with metadata, a format string with its arguments, or what a function makes
of its argument, which is called only if the event is allowed.
""".
-spec log(level(), io:format() | message(), list() | metadata() | term()) -> ok.
log(Level, Message, Argument) ->
    case logger_config:allows(Level) of
        true -> allowed(Level, Message, Argument);
        false -> ok
    end.

-spec log(level(), io:format() | msg_fun(), list() | term(), metadata()) -> ok.
log(Level, Message, Arguments, Metadata) ->
    case logger_config:allows(Level) of
        true -> event(Level, message(Message, Arguments), Metadata);
        false -> ok
    end.

-doc "Whether a module may log at a level. The macros of `kernel/include/logger.hrl` ask.".
-spec allow(level(), module()) -> boolean().
allow(Level, Module) ->
    logger_config:allows(Level, Module).

%% What the macros call when the level is allowed.
-doc false.
-spec macro_log(map(), level(), unicode:chardata() | report()) -> ok.
macro_log(Location, Level, Message) ->
    event(Level, message(Message), Location).

-doc false.
-spec macro_log(map(), level(), io:format() | message(), list() | metadata() | term()) -> ok.
macro_log(Location, Level, Fun, Argument) when is_function(Fun, 1) ->
    event(Level, message(Fun, Argument), Location);
macro_log(Location, Level, Message, Metadata) when is_map(Metadata) ->
    event(Level, message(Message), maps:merge(Location, Metadata));
macro_log(Location, Level, Format, Arguments) ->
    event(Level, message(Format, Arguments), Location).

-doc false.
-spec macro_log(map(), level(), io:format() | msg_fun(), list() | term(), metadata()) -> ok.
macro_log(Location, Level, Message, Arguments, Metadata) ->
    event(Level, message(Message, Arguments), maps:merge(Location, Metadata)).

allowed(Level, Fun, Argument) when is_function(Fun, 1) ->
    event(Level, message(Fun, Argument), #{});
allowed(Level, Message, Metadata) when is_map(Metadata) ->
    event(Level, message(Message), Metadata);
allowed(Level, Format, Arguments) ->
    event(Level, message(Format, Arguments), #{}).

message(Report) when is_map(Report) -> {report, Report};
message([Item | _] = Report) when is_tuple(Item) -> {report, Report};
message(String) when is_list(String); is_binary(String) -> {string, String}.

message(Fun, Argument) when is_function(Fun, 1) -> made(Fun, Argument);
message(Format, Arguments) when is_list(Arguments), is_atom(Format) ->
    {atom_to_list(Format), Arguments};
message(Format, Arguments) when is_list(Arguments), is_list(Format) orelse is_binary(Format) ->
    {Format, Arguments}.

%% What a function makes of its argument may be wrong; that is what is logged then.
made(Fun, Argument) ->
    try Fun(Argument) of
        ignore -> ignore;
        {Format, Arguments} when is_list(Arguments) -> {Format, Arguments};
        Report when is_map(Report) -> {report, Report};
        [Item | _] = Report when is_tuple(Item) -> {report, Report};
        String when is_list(String); is_binary(String) -> {string, String};
        Other -> {"LAZY_FUN ERROR: ~tp; Returned: ~tp", [{Fun, Argument}, Other]}
    catch
        Class:Reason ->
            {"LAZY_FUN CRASH: ~tp; Reason: ~tp", [{Fun, Argument}, {Class, Reason}]}
    end.

event(_Level, ignore, _Metadata) ->
    ok;
event(Level, Message, Metadata) when is_map(Metadata) ->
    logger_backend:log(#{level => Level, msg => Message, meta => metadata(Metadata)}).

%% The call's own metadata count most, then those of the process, then the primary ones.
metadata(Metadata) ->
    Own = #{pid => self(), gl => group_leader(), time => timestamp()},
    maps:merge(maps:merge(Own, logger_config:metadata()),
               case get_process_metadata() of
                   undefined -> Metadata;
                   Process -> maps:merge(Process, Metadata)
               end).

-doc "The time as it is in metadata: microseconds since 1970.".
-spec timestamp() -> timestamp().
timestamp() ->
    os:system_time(microsecond).

-doc "Whether the first level is more (`gt`) or less (`lt`) severe than the second, or the same (`eq`).".
-spec compare_levels(level() | all | none, level() | all | none) -> gt | eq | lt.
compare_levels(Left, Right) ->
    case {logger_config:severity(Left), logger_config:severity(Right)} of
        {Same, Same} when is_integer(Same) -> eq;
        {Low, High} when is_integer(Low), is_integer(High), Low < High -> gt;
        {Low, High} when is_integer(Low), is_integer(High) -> lt;
        _ -> erlang:error(badarg, [Left, Right])
    end.

-doc "A report as a format string with its arguments, a line for each key.".
-spec format_report(report()) -> {io:format(), [term()]}.
format_report(Report) when is_map(Report) ->
    format_report(maps:to_list(Report));
format_report([_ | _] = Report) ->
    case lists:all(fun(Item) -> is_integer(Item) end, Report) andalso
         io_lib:printable_unicode_list(Report) orelse is_text(Report) of
        true -> {"~ts", [Report]};
        false -> format_items(Report)
    end;
format_report(Report) ->
    {"~tp", [Report]}.

is_text(Report) ->
    lists:all(fun(Part) -> is_list(Part) andalso io_lib:printable_unicode_list(Part) end, Report).

format_items(Items) ->
    Pieces = [format_item(Item) || Item <- Items],
    {lists:append(lists:join("\n", [Format || {Format, _} <- Pieces])),
     lists:append([Arguments || {_, Arguments} <- Pieces])}.

format_item({Key, Value}) ->
    case is_list(Value) andalso Value =/= [] andalso io_lib:printable_unicode_list(Value) of
        true -> {"    ~tp: ~ts", [Key, Value]};
        false -> {"    ~tp: ~tp", [Key, Value]}
    end;
format_item(Item) ->
    {"    ~tp", [Item]}.

%% -- Handlers ------------------------------------------------------------------------------------

-doc "Adds a handler, a module with `log/2`; its `adding_handler/1` is called first.".
-spec add_handler(handler_id(), module(), handler_config()) -> ok | failure().
add_handler(Id, Module, Config) ->
    logger_server:call({add_handler, Id, Module, Config}).

-spec remove_handler(handler_id()) -> ok | failure().
remove_handler(Id) ->
    logger_server:call({remove_handler, Id}).

-doc """
Adds the handlers that an application's parameter `logger` names, or that are in a list of its form.
""".
-spec add_handlers(atom() | [config_handler()]) -> ok | failure().
add_handlers(Application) when is_atom(Application) ->
    case application:get_env(Application, logger) of
        {ok, Handlers} -> add_handlers(Handlers);
        undefined -> ok
    end;
add_handlers(Handlers) ->
    logger_setup:add(Handlers).

-spec get_handler_ids() -> [handler_id()].
get_handler_ids() ->
    [Id || {Id, _} <- logger_config:handlers()].

-spec get_handler_config() -> [handler_config()].
get_handler_config() ->
    [shown(Config) || {_, Config} <- logger_config:handlers()].

-spec get_handler_config(handler_id()) -> {ok, handler_config()} | failure().
get_handler_config(Id) ->
    case logger_config:handler(Id) of
        {ok, Config} -> {ok, shown(Config)};
        error -> {error, {not_found, Id}}
    end.

%% A handler decides what of its configuration is shown.
shown(#{module := Module} = Config) ->
    try Module:filter_config(Config)
    catch
        error:undef -> Config;
        _:_ -> Config
    end.

-doc "Sets the configuration of a handler; what is not in the map gets its default.".
-spec set_handler_config(handler_id(), handler_config()) -> ok | failure().
set_handler_config(Id, Config) ->
    logger_server:call({change_handler, Id, set, Config}).

-spec set_handler_config(handler_id(), atom(), term()) -> ok | failure().
set_handler_config(Id, Key, Value) ->
    logger_server:call({change_handler, Id, set, {Key, Value}}).

-doc "Changes what is in the map and leaves the rest of a handler's configuration.".
-spec update_handler_config(handler_id(), handler_config()) -> ok | failure().
update_handler_config(Id, Config) ->
    logger_server:call({change_handler, Id, update, Config}).

-spec update_handler_config(handler_id(), atom(), term()) -> ok | failure().
update_handler_config(Id, Key, Value) ->
    logger_server:call({change_handler, Id, update, {Key, Value}}).

-doc "Changes some parameters of a handler's formatter.".
-spec update_formatter_config(handler_id(), formatter_config()) -> ok | failure().
update_formatter_config(Id, Config) ->
    logger_server:call({update_formatter, Id, Config}).

-spec update_formatter_config(handler_id(), atom(), term()) -> ok | failure().
update_formatter_config(Id, Key, Value) ->
    logger_server:call({update_formatter, Id, #{Key => Value}}).

-spec add_handler_filter(handler_id(), filter_id(), filter()) -> ok | failure().
add_handler_filter(Id, FilterId, Filter) ->
    logger_server:call({add_filter, {handler, Id}, {FilterId, Filter}}).

-spec remove_handler_filter(handler_id(), filter_id()) -> ok | failure().
remove_handler_filter(Id, FilterId) ->
    logger_server:call({remove_filter, {handler, Id}, FilterId}).

%% -- What holds for all handlers -----------------------------------------------------------------

-spec add_primary_filter(filter_id(), filter()) -> ok | failure().
add_primary_filter(FilterId, Filter) ->
    logger_server:call({add_filter, primary, {FilterId, Filter}}).

-spec remove_primary_filter(filter_id()) -> ok | failure().
remove_primary_filter(FilterId) ->
    logger_server:call({remove_filter, primary, FilterId}).

-spec get_primary_config() -> primary_config().
get_primary_config() ->
    logger_config:primary().

-doc "Sets the primary configuration; what is not in the map gets its default.".
-spec set_primary_config(primary_config()) -> ok | failure().
set_primary_config(Config) ->
    logger_server:call({change_primary, set, Config}).

-doc "Sets a part of it. Events less severe than `level` are dropped; it is `notice` at first.".
-spec set_primary_config(atom(), term()) -> ok | failure().
set_primary_config(Key, Value) ->
    logger_server:call({change_primary, update, #{Key => Value}}).

-spec update_primary_config(primary_config()) -> ok | failure().
update_primary_config(Config) ->
    logger_server:call({change_primary, update, Config}).

-doc "A level for modules, which counts instead of the primary one.".
-spec set_module_level(module() | [module()], level() | all | none) -> ok | failure().
set_module_level(Module, Level) when is_atom(Module) ->
    set_module_level([Module], Level);
set_module_level(Modules, Level) ->
    logger_server:call({set_module_level, Modules, Level}).

-spec unset_module_level() -> ok.
unset_module_level() ->
    logger_server:call({unset_module_level, all}).

-spec unset_module_level(module() | [module()]) -> ok | failure().
unset_module_level(Module) when is_atom(Module) ->
    unset_module_level([Module]);
unset_module_level(Modules) ->
    logger_server:call({unset_module_level, Modules}).

-spec get_module_level() -> [{module(), level() | all | none}].
get_module_level() ->
    lists:sort(maps:to_list(logger_config:module_levels())).

-spec get_module_level(module() | [module()]) -> [{module(), level() | all | none}].
get_module_level(Module) when is_atom(Module) ->
    get_module_level([Module]);
get_module_level(Modules) when is_list(Modules) ->
    [Entry || {Module, _} = Entry <- get_module_level(), lists:member(Module, Modules)].

-doc "A level for all modules of an application that is loaded.".
-spec set_application_level(atom(), level() | all | none) -> ok | failure().
set_application_level(Application, Level) ->
    case application:get_key(Application, modules) of
        {ok, Modules} -> set_module_level(Modules, Level);
        undefined -> {error, {not_loaded, Application}}
    end.

-spec unset_application_level(atom()) -> ok | failure().
unset_application_level(Application) ->
    case application:get_key(Application, modules) of
        {ok, Modules} -> unset_module_level(Modules);
        undefined -> {error, {not_loaded, Application}}
    end.

-doc "How the events that the machine itself logs are protected against floods.".
-spec get_proxy_config() -> olp_config().
get_proxy_config() ->
    logger_config:proxy().

-spec set_proxy_config(olp_config()) -> ok | failure().
set_proxy_config(Config) ->
    logger_server:call({change_proxy, set, Config}).

-spec update_proxy_config(olp_config()) -> ok | failure().
update_proxy_config(Config) ->
    logger_server:call({change_proxy, update, Config}).

%% -- All of it -----------------------------------------------------------------------------------

-spec get_config() -> #{primary := primary_config(), handlers := [handler_config()],
                        proxy := olp_config(), module_levels := [{module(), level()}]}.
get_config() ->
    #{primary => get_primary_config(), handlers => get_handler_config(),
      proxy => get_proxy_config(), module_levels => get_module_level()}.

-doc "Starts again with what the parameters of `kernel` say now.".
-spec reconfigure() -> ok | failure().
reconfigure() ->
    logger_server:call({reconfigure, maps:from_list(application:get_all_env(kernel))}).

-doc "Prints the configuration.".
-spec i() -> ok.
i() ->
    logger_info:print(get_config()).

-doc "Prints a part of it: `primary`, `handlers`, `proxy`, `modules`, or a handler.".
-spec i(primary | handlers | proxy | modules | handler_id()) -> ok | failure().
i(What) ->
    logger_info:print(What, get_config()).

-doc "Prints the configuration of some handlers.".
-spec i(handlers, [handler_id()] | handler_id()) -> ok | failure().
i(handlers, Ids) when is_list(Ids) ->
    lists:foreach(fun(Id) -> logger_info:print(Id, get_config()) end, Ids);
i(handlers, Id) ->
    logger_info:print(Id, get_config()).

%% -- Metadata of a process -----------------------------------------------------------------------

-doc "Metadata that this process adds to all its events.".
-spec set_process_metadata(metadata()) -> ok.
set_process_metadata(Metadata) when is_map(Metadata) ->
    _ = put('$logger_metadata$', Metadata),
    ok;
set_process_metadata(Metadata) ->
    erlang:error(badarg, [Metadata]).

-spec get_process_metadata() -> metadata() | undefined.
get_process_metadata() ->
    get('$logger_metadata$').

-spec update_process_metadata(metadata()) -> ok.
update_process_metadata(Metadata) when is_map(Metadata) ->
    case get_process_metadata() of
        undefined -> set_process_metadata(Metadata);
        Old -> set_process_metadata(maps:merge(Old, Metadata))
    end;
update_process_metadata(Metadata) ->
    erlang:error(badarg, [Metadata]).

-spec unset_process_metadata() -> ok.
unset_process_metadata() ->
    _ = erase('$logger_metadata$'),
    ok.
