-module(logger_config).
-moduledoc """
What the log is configured to do, where every process can look at it at no cost: two persistent terms,
which only the process `logger` writes.

`logger_levels` says for each level whether it is allowed, for the modules that have a level of their own
and for all others. `logger_config` is all the rest. Neither is there before something asks for it: a
program that logs nothing never loads the logger, and one that logs nothing that is allowed no handler.
""".

-export([allows/1, allows/2, severity/1]).
-export([primary/0, metadata/0, handlers/0, handler/1, proxy/0, module_levels/0, read/0]).
-export([write/1, write_levels/1]).

-export_type([config/0]).

-type config() :: #{primary := logger:primary_config(),
                    handlers := [{logger:handler_id(), logger:handler_config()}],
                    modules := #{module() => logger:level() | all | none},
                    is_starting => true, keeps_crashes := boolean(), proxy := logger:olp_config()}.

-define(LEVELS, [emergency, alert, critical, error, warning, notice, info, debug]).

%% -- Levels --------------------------------------------------------------------------------------

-doc "Whether an event of this level may be logged that comes from no module in particular.".
-spec allows(logger:level()) -> boolean().
allows(Level) ->
    case persistent_term:get(logger_levels, none) of
        #{Level := IsAllowed} -> IsAllowed;
        none -> logger_server:ensure_levels(), allows(Level);
        #{} -> error(badarg, [Level])
    end.

-doc "Whether a module may log at a level.".
-spec allows(logger:level(), module()) -> boolean().
allows(Level, Module) ->
    case persistent_term:get(logger_levels, none) of
        #{modules := #{Module := #{Level := IsAllowed}}} -> IsAllowed;
        #{Level := IsAllowed} -> IsAllowed;
        none -> logger_server:ensure_levels(), allows(Level, Module);
        #{} -> error(badarg, [Level, Module])
    end.

-doc "A number for a level: the less, the more severe.".
-spec severity(term()) -> integer() | none.
severity(none) -> -1;
severity(emergency) -> 0;
severity(alert) -> 1;
severity(critical) -> 2;
severity(error) -> 3;
severity(warning) -> 4;
severity(notice) -> 5;
severity(info) -> 6;
severity(debug) -> 7;
severity(all) -> 10;
severity(_) -> none.

allowed(Threshold) ->
    Limit = severity(Threshold),
    #{Level => severity(Level) =< Limit || Level <- ?LEVELS}.

%% -- Reading -------------------------------------------------------------------------------------

-spec read() -> config().
read() ->
    case persistent_term:get(logger_config, none) of
        none ->
            _ = logger_server:ensure_started(),
            read();
        #{is_starting := true} = Config ->
            %% Who logs waits until there are handlers; who starts them cannot.
            case logger_server:ensure_started() of
                ok -> read();
                {error, _} -> Config
            end;
        Config ->
            Config
    end.

-spec primary() -> logger:primary_config().
primary() ->
    #{primary := Primary} = read(),
    Primary.

-doc "The metadata that all events get.".
-spec metadata() -> map().
metadata() ->
    #{primary := #{metadata := Metadata}} = read(),
    Metadata.

-spec handlers() -> [{logger:handler_id(), logger:handler_config()}].
handlers() ->
    #{handlers := Handlers} = read(),
    Handlers.

-spec handler(logger:handler_id()) -> {ok, logger:handler_config()} | error.
handler(Id) ->
    case lists:keyfind(Id, 1, handlers()) of
        {Id, Config} -> {ok, Config};
        false -> error
    end.

-spec proxy() -> logger:olp_config().
proxy() ->
    #{proxy := Proxy} = read(),
    Proxy.

-spec module_levels() -> #{module() => logger:level() | all | none}.
module_levels() ->
    #{modules := Modules} = read(),
    Modules.

%% -- Writing -------------------------------------------------------------------------------------

-doc "What is there is replaced. Only the process `logger` may do this.".
-spec write(config()) -> ok.
write(Config) ->
    persistent_term:put(logger_config, Config),
    write_levels(Config).

-spec write_levels(config()) -> ok.
write_levels(#{primary := #{level := Level}, modules := Modules}) ->
    persistent_term:put(logger_levels,
                        (allowed(Level))#{modules => #{Module => allowed(ModuleLevel)
                                                       || Module := ModuleLevel <- Modules}}).
