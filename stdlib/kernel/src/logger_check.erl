-module(logger_check).
-moduledoc """
Checks of the logger's configuration. What is wrong is thrown, as the term that the caller gets as
`{error, Reason}`.
""".

-export([id/1, module/1, handler/1, primary/1, filter/1, level/1, modules/1, formatter_map/1]).

-spec id(term()) -> ok.
id(Id) when is_atom(Id) -> ok;
id(Id) -> throw({invalid_id, Id}).

-spec level(term()) -> ok.
level(Level) ->
    case logger_config:severity(Level) of
        none -> throw({invalid_level, Level});
        _ -> ok
    end.

-spec modules(term()) -> ok.
modules(Modules) ->
    case is_list(Modules) andalso lists:all(fun is_atom/1, Modules) of
        true -> ok;
        false -> throw({not_a_list_of_modules, Modules})
    end.

-doc "A handler must be a module that exports `log/2`.".
-spec module(term()) -> ok.
module(Module) when is_atom(Module) ->
    _ = code:ensure_loaded(Module),
    case erlang:function_exported(Module, log, 2) of
        true -> ok;
        false -> throw({invalid_handler, {function_not_exported, {Module, log, 2}}})
    end;
module(Module) ->
    throw({invalid_module, Module}).

-doc "The parts of a handler's configuration that are the logger's.".
-spec handler(term()) -> ok.
handler(Config) when is_map(Config) ->
    maps:foreach(fun common/2, maps:without([id, module, config], Config));
handler(Config) ->
    throw({invalid_config, Config}).

-spec primary(term()) -> ok.
primary(Config) when is_map(Config) ->
    maps:foreach(fun primary/2, Config);
primary(Config) ->
    throw({invalid_config, Config}).

primary(metadata, Metadata) when is_map(Metadata) -> ok;
primary(Key, Value) when Key =:= level; Key =:= filters; Key =:= filter_default -> common(Key, Value);
primary(Key, Value) -> throw({invalid_primary_config, {Key, Value}}).

common(level, Level) ->
    level(Level);
common(filter_default, Default) when Default =:= log; Default =:= stop ->
    ok;
common(filter_default, Default) ->
    throw({invalid_filter_default, Default});
common(filters, Filters) when is_list(Filters) ->
    lists:foreach(fun filter/1, Filters);
common(filters, Filters) ->
    throw({invalid_filters, Filters});
common(formatter, {Module, Config}) when is_atom(Module), is_map(Config) ->
    formatter(Module, Config);
common(formatter, Formatter) ->
    throw({invalid_formatter, Formatter});
common(_Key, _Value) ->
    ok.

-spec filter(term()) -> ok.
filter({Id, {Fun, _Argument}}) when is_atom(Id), is_function(Fun, 2) -> ok;
filter(Filter) -> throw({invalid_filter, Filter}).

%% A formatter need not check anything.
formatter(Module, Config) ->
    _ = code:ensure_loaded(Module),
    case erlang:function_exported(Module, check_config, 1) of
        true ->
            try Module:check_config(Config) of
                ok -> ok;
                {error, Reason} -> throw(Reason);
                Other -> throw({invalid_formatter_config, Module, {bad_return_value, Other}})
            catch
                error:Reason -> throw({callback_crashed, {Module, check_config, Reason}})
            end;
        false ->
            case erlang:function_exported(Module, format, 2) of
                true -> ok;
                false -> throw({invalid_formatter, {function_not_exported, {Module, format, 2}}})
            end
    end.

-spec formatter_map(term()) -> ok.
formatter_map(Config) when is_map(Config) -> ok;
formatter_map(Config) -> throw({invalid_formatter_config, Config}).
