-module(logger_handler).
-moduledoc """
The behaviour of modules that do something with log events: handlers of `logger`.

`log/2` is called in the process that logs, the others in a process for each call. A handler that fails
is removed.
""".

-export_type([config/0, id/0, olp_config/0]).

-type id() :: atom().
-type config() :: logger:handler_config().
-type olp_config() :: logger:olp_config().

%% Returns the configuration with which the handler is added.
-callback adding_handler(Config) -> {ok, Config} | {error, Reason :: term()}
    when Config :: config().
%% Returns the configuration that holds from now on: `New` has all keys if it is set, and is what the
%% update makes of `Old` otherwise.
-callback changing_config(How :: set | update, Old, New) -> {ok, Config} | {error, Reason :: term()}
    when Old :: config(), New :: config(), Config :: config().
%% What is shown of a configuration.
-callback filter_config(Config) -> Config when Config :: config().
-callback log(logger:log_event(), config()) -> term().
-callback removing_handler(config()) -> term().

-optional_callbacks([adding_handler/1, changing_config/3, filter_config/1, removing_handler/1]).
