-module(logger_setup).
-moduledoc """
What the log does when nobody has said anything, and what the parameters of `kernel` say.

They are read here from the command line and configuration files, not asked for: the log must work where
the controller of applications does not.
""".

-export([initial/0, initial/1, handlers/0, handlers/1]).
-export([primary/0, handler/0, proxy/0, add/1]).

-type env() :: #{atom() => term()}.

%% -- Defaults ------------------------------------------------------------------------------------

-spec primary() -> logger:primary_config().
primary() ->
    #{level => notice, filters => [], filter_default => log, metadata => #{}}.

-doc "What a handler's configuration has if nothing else is said.".
-spec handler() -> logger:handler_config().
handler() ->
    #{level => all, filters => [], filter_default => log, formatter => {logger_formatter, #{}}}.

-spec proxy() -> logger:olp_config().
proxy() ->
    (logger_olp:defaults())#{burst_limit_enable := false, drop_mode_qlen := 1000,
                             flush_qlen := 5000, sync_mode_qlen := 500}.

%% The handler `default` takes what comes from OTP, and what has no domain.
default_filters(Env) ->
    Domain = case Env of
                 #{logger_sasl_compatible := true} -> [otp];
                 _ -> [otp, sasl]
             end,
    #{filters => [{remote_gl, {fun logger_filters:remote_gl/2, stop}},
                  {domain, {fun logger_filters:domain/2, {log, super, Domain}}},
                  {no_domain, {fun logger_filters:domain/2, {log, undefined, []}}}],
      filter_default => stop}.

%% OTP's format, or one for people, who sit before a shell in a terminal.
default_formatter(Env) ->
    IsShort = case Env of
                  #{logger_format := short} -> true;
                  #{logger_format := otp} -> false;
                  #{} -> init:has_shell() andalso alder_io:is_terminal(1)
                         andalso alder_io:is_terminal(2)
              end,
    case IsShort of
        true -> {logger_short_formatter, #{colour => is_coloured()}};
        false -> {logger_formatter, #{legacy_header => true, single_line => false}}
    end.

is_coloured() ->
    alder_io:is_terminal(1)
    andalso (os:getenv("NO_COLOR") =:= false orelse os:getenv("NO_COLOR") =:= "")
    andalso os:getenv("TERM") =/= false andalso os:getenv("TERM") =/= "dumb".

%% -- Parameters ----------------------------------------------------------------------------------

-doc "The configuration without handlers.".
-spec initial() -> logger_config:config().
initial() ->
    initial(env()).

-spec initial(env()) -> logger_config:config().
initial(Env) ->
    Logger = logger(Env),
    Primary = primary(),
    #{primary => maps:merge(Primary, right(maps:merge(level(Env), primary_filters(Logger)))),
      handlers => [],
      keeps_crashes => init:has_shell(),
      modules => maps:from_list([{Module, Level} || {module_level, Level, Modules} <- Logger,
                                                    is_right(#{level => Level}),
                                                    Module <- Modules]),
      proxy => maps:merge(proxy(), maps:from_list([Entry || {proxy, Map} <- Logger,
                                                            Entry <- maps:to_list(Map)]))}.

level(Env) ->
    Level = case Env of #{logger_level := Given} -> #{level => Given}; _ -> #{} end,
    case Env of #{logger_metadata := Metadata} -> Level#{metadata => Metadata}; _ -> Level end.

primary_filters(Logger) ->
    case [Entry || {filters, _, _} = Entry <- Logger] of
        [{filters, Default, Filters} | _] -> #{filter_default => Default, filters => Filters};
        [] -> #{}
    end.

%% What is wrong is left out; there is no log yet to say so.
right(Config) ->
    maps:filter(fun(Key, Value) -> is_right(#{Key => Value}) end, Config).

is_right(Config) ->
    try logger_check:primary(Config) of
        ok -> true
    catch
        throw:_ -> false
    end.

logger(#{logger := Logger}) when is_list(Logger) -> Logger;
logger(_) -> [].

-doc "The handlers that are added at the start, with their configurations.".
-spec handlers() -> [{logger:handler_id(), module(), logger:handler_config()}].
handlers() ->
    handlers(env()).

-spec handlers(env()) -> [{logger:handler_id(), module(), logger:handler_config()}].
handlers(Env) ->
    Logger = logger(Env),
    Others = [{Id, Module, Config} || {handler, Id, Module, Config} <- Logger, Id =/= default],
    case [Entry || Entry <- Logger, element(1, Entry) =:= handler, element(2, Entry) =:= default] of
        [{handler, default, undefined} | _] -> Others;
        [{handler, default, Module, Config} | _] -> [default(Module, Config, Env) | Others];
        [] -> [default(Env) || shows(Env)] ++ Others
    end.

shows(#{error_logger := Where}) -> Where =/= false andalso Where =/= silent;
shows(_) -> true.

default(#{error_logger := {file, File}} = Env) ->
    default(logger_std_h, #{config => #{type => {file, File}}}, Env);
default(Env) ->
    default(logger_std_h, #{}, Env).

default(Module, Config, Env) ->
    Default = (default_filters(Env))#{formatter => default_formatter(Env)},
    {default, Module, maps:merge(Default, Config)}.

env() ->
    application_config:parameters(kernel).

%% -- Later ---------------------------------------------------------------------------------------

-doc "Adds the handlers of a list in the form of the parameter `logger` of an application.".
-spec add([logger:config_handler()]) -> ok | {error, term()}.
add(Handlers) when is_list(Handlers) ->
    case [Entry || Entry <- Handlers, not is_handler(Entry)] of
        [] ->
            add_each(Handlers);
        [_ | _] = Wrong ->
            logger:error("Invalid logger handler config: ~tp", [Wrong]),
            {error, {bad_config, {handler, Wrong}}}
    end;
add(Other) ->
    {error, {bad_config, {handler, Other}}}.

is_handler({handler, Id, Module, Config}) ->
    is_atom(Id) andalso is_atom(Module) andalso is_map(Config);
is_handler(_) ->
    false.

%% All or none.
add_each(Handlers) ->
    add_each(Handlers, []).

add_each([{handler, Id, Module, Config} | Handlers], Added) ->
    case logger:add_handler(Id, Module, Config) of
        ok ->
            add_each(Handlers, [Id | Added]);
        {error, Reason} ->
            _ = [logger:remove_handler(Other) || Other <- Added],
            {error, {bad_config, {handler, {Id, Reason}}}}
    end;
add_each([], _Added) ->
    ok.
