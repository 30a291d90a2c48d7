-module(logger_std_device).
-moduledoc "Where `logger_std_h` writes to: an io device.".

-export([check/2, normalised/2, open/1, write/2, sync/1, change/2, handle_info/2, close/1]).

-export_type([device/0]).

-type device() :: {io, atom() | pid()}.

-doc "The parameters with their defaults, or those that are wrong.".
-spec check(logger:handler_id(), map()) -> {ok, map()} | {error, map()}.
check(_Id, Config) ->
    Whole = maps:merge(#{type => standard_io, filesync_repeat_interval => no_repeat}, Config),
    case maps:filter(fun(Key, Value) -> not is_right(Key, Value) end, Whole) of
        Wrong when map_size(Wrong) > 0 -> {error, Wrong};
        _ -> {ok, Whole}
    end.

is_right(type, standard_io) -> true;
is_right(type, standard_error) -> true;
is_right(type, {device, Device}) -> is_pid(Device) orelse is_atom(Device);
is_right(filesync_repeat_interval, no_repeat) -> true;
is_right(filesync_repeat_interval, Interval) -> is_integer(Interval) andalso Interval > 0;
is_right(_, _) -> false.

-doc "Parameters that say where, in the form in which they are kept.".
-spec normalised(map(), map()) -> map().
normalised(Config, _Fixed) ->
    Config.

-spec open(map()) -> {ok, device()} | {error, term()}.
open(#{type := standard_io}) -> {ok, {io, user}};
open(#{type := standard_error}) -> {ok, {io, standard_error}};
open(#{type := {device, Device}}) -> {ok, {io, Device}}.

-doc "What cannot be written is lost: there is nobody to tell.".
-spec write(binary(), device()) -> device().
write(Text, {io, Device}) ->
    _ = (catch io:put_chars(Device, Text)),
    {io, Device}.

-spec sync(device()) -> {ok | {error, term()}, device()}.
sync(Device) ->
    {ok, Device}.

-spec change(map(), device()) -> device().
change(_Config, Device) ->
    Device.

-spec handle_info(term(), device()) -> device().
handle_info(_Message, Device) ->
    Device.

-spec close(device()) -> ok.
close(_Device) ->
    ok.
