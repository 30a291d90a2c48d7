-module(logger_std_device).
-moduledoc """
Where `logger_std_h` writes to: an io device, or a file, in `logger_std_file`.
""".

-export([check/2, normalised/3, open/1, write/2, sync/1, change/2, handle_info/2, close/1]).

-export_type([device/0]).

-type device() :: {io, atom() | pid()} | {file, logger_std_file:log_file()}.

-doc "The parameters with their defaults, or those that are wrong.".
-spec check(logger:handler_id(), map()) -> {ok, map()} | {error, map()}.
check(Id, Config) ->
    Whole = maps:merge(defaults(Id, Config), normalised(Id, Config, #{})),
    case maps:filter(fun(Key, Value) -> not is_right(Key, Value, Whole) end, Whole) of
        Wrong when map_size(Wrong) > 0 -> {error, maps:with(maps:keys(Wrong), Config)};
        _ -> {ok, Whole}
    end.

defaults(Id, Config) ->
    case is_file(Config) of
        true -> logger_std_file:defaults(Id);
        false -> #{type => standard_io, filesync_repeat_interval => no_repeat}
    end.

is_right(type, Type, _) when Type =:= standard_io; Type =:= standard_error; Type =:= file ->
    true;
is_right(type, {device, Device}, _) ->
    is_pid(Device) orelse is_atom(Device) orelse is_tuple(Device);
is_right(filesync_repeat_interval, no_repeat, _) ->
    true;
is_right(filesync_repeat_interval, Interval, _) ->
    is_integer(Interval) andalso Interval > 0;
is_right(Key, Value, #{type := file}) ->
    logger_std_file:is_right(Key, Value);
is_right(_, _, _) ->
    false.

is_file(#{type := file}) -> true;
is_file(#{type := Type}) when is_tuple(Type) -> element(1, Type) =:= file;
is_file(#{type := _}) -> false;
is_file(#{file := _}) -> true;
is_file(_) -> false.

-doc "Parameters that say where, in the form in which they are kept.".
-spec normalised(logger:handler_id(), map(), map()) -> map().
normalised(_Id, Config, Known) ->
    case is_file(maps:merge(Known, Config)) of
        true -> logger_std_file:normalised(Config);
        false -> Config
    end.

-spec open(map()) -> {ok, device()} | {error, term()}.
open(#{type := standard_io}) -> {ok, {io, user}};
open(#{type := standard_error}) -> {ok, {io, standard_error}};
open(#{type := {device, Device}}) -> {ok, {io, Device}};
open(#{type := file} = Config) ->
    case logger_std_file:open(Config) of
        {ok, File} -> {ok, {file, File}};
        {error, _} = Error -> Error
    end.

-doc "What cannot be written to a device is lost: there is nobody to tell.".
-spec write(binary(), device()) -> device().
write(Text, {io, Device}) ->
    _ = (catch io:put_chars(Device, Text)),
    {io, Device};
write(Text, {file, File}) ->
    {file, logger_std_file:write(Text, File)}.

-spec sync(device()) -> {ok | {error, term()}, device()}.
sync({io, _} = Device) ->
    {ok, Device};
sync({file, File}) ->
    {Result, NewFile} = logger_std_file:sync(File),
    {Result, {file, NewFile}}.

-spec change(map(), device()) -> device().
change(_Config, {io, _} = Device) -> Device;
change(Config, {file, File}) -> {file, logger_std_file:change(Config, File)}.

-spec handle_info(term(), device()) -> device().
handle_info(repeat_filesync, {file, File}) -> {file, logger_std_file:repeat(File)};
handle_info(_Message, Device) -> Device.

-spec close(device()) -> ok.
close({io, _}) -> ok;
close({file, File}) -> logger_std_file:close(File).
