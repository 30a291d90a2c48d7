-module(erl_stdlib_errors).
-moduledoc """
What was wrong with the arguments of a native of `stdlib`, for `erl_error`: a map from the number of
an argument to the words for it.
""".

-export([format_error/2]).

-spec format_error(term(), erlang:stacktrace()) -> map().
format_error(Reason, [{io, Function, Arguments, Info} | _]) ->
    {error_info, Map} = lists:keyfind(error_info, 1, Info),
    {io, Cause} = maps:get(cause, Map, {io, Reason}),
    io_error(Function, Arguments, Cause);
format_error(Reason, [{Module, Function, Arguments, _} | _]) when is_list(Arguments) ->
    numbered(explain(Module, Function, Arguments, Reason));
format_error(_Reason, _Stacktrace) ->
    #{}.

%% Arguments that are right have the empty text.
numbered(Texts) ->
    maps:from_list([{N, Text} || {N, Text} <- lists:enumerate(Texts), Text =/= ""]).

%% -- io ------------------------------------------------------------------------------------------

io_error(_Function, _Arguments, terminated) ->
    #{general => "the device has terminated"};
io_error(_Function, _Arguments, arguments) ->
    #{1 => "the device does not exist"};
io_error(Function, Arguments, {no_translation, _, _}) ->
    #{data(Function, Arguments) => "contains a character that the device cannot write"};
io_error(Function, Arguments, Cause) when Function =:= format; Function =:= fwrite ->
    format_failed(Arguments, Cause);
io_error(put_chars, Arguments, put_chars) ->
    #{length(Arguments) => "not valid character data (an iodata term)"};
io_error(put_chars, Arguments, {put_chars, _, _}) ->
    #{length(Arguments) => "not valid character data (an iodata term)"};
io_error(_Function, _Arguments, Cause) ->
    #{general => ["unknown error: ", io_lib:format("~tp", [Cause])]}.

data(_Function, Arguments) -> length(Arguments).

format_failed([Format], Cause) -> format_failed(Format, [], 1, Cause);
format_failed([Format, Data], Cause) -> format_failed(Format, Data, 1, Cause);
format_failed([_Device, Format, Data], Cause) -> format_failed(Format, Data, 2, Cause).

format_failed(_Format, Data, Position, _Cause) when not is_list(Data) ->
    #{Position + 1 => "not a list"};
format_failed(Format, Data, Position, Cause) ->
    try io_lib_format:check(Format, Data) of
        ok when Cause =:= put_chars; Cause =:= format ->
            #{Position => "failed to format string"};
        ok ->
            #{general => ["unknown error: ", io_lib:format("~tp", [Cause])]};
        {error, arguments} ->
            #{Position => "wrong number of arguments"};
        {error, truncated} ->
            #{Position => "format string invalid (truncated)"};
        {error, {invalid, Control}} ->
            #{Position => ["format string invalid (invalid control ~", Control, ")"]};
        {error, {type, N, Type}} ->
            #{Position + 1 => io_lib:format("element ~w must be of type ~w", [N, Type])}
    catch
        _:_ -> #{Position => "not a valid format string"}
    end.

%% -- Modules with natives ------------------------------------------------------------------------

explain(lists, Function, [Key, N, List], _Reason) when
    Function =:= keyfind; Function =:= keymember; Function =:= keysearch
->
    _ = Key,
    ["", position(N), list(List)];
explain(lists, member, [_, List], _Reason) ->
    ["", list(List)];
explain(lists, reverse, [List, _], _Reason) ->
    [list(List)];
explain(math, _Function, Arguments, badarg) ->
    [number(Argument) || Argument <- Arguments];
explain(math, _Function, [_], badarith) ->
    ["is outside the domain for this function"];
explain(math, fmod, [_, Divisor], badarith) when Divisor == 0 ->
    ["", "is outside the domain for this function"];
explain(maps, Function, Arguments, Reason) ->
    maps_error(Function, Arguments, Reason);
explain(unicode, _Function, [Chars | _], badarg) when is_list(Chars); is_binary(Chars) ->
    ["", "not a valid encoding"];
explain(unicode, _Function, [_ | _], badarg) ->
    ["not valid character data (an iodata term)"];
explain(_Module, _Function, _Arguments, _Reason) ->
    [].

maps_error(Function, [Function1, Map], _) when
    Function =:= filter; Function =:= filtermap; Function =:= map; Function =:= foreach
->
    [function(Function1, 2), map_or_iterator(Map)];
maps_error(fold, [Function, _, Map], _) ->
    [function(Function, 3), "", map_or_iterator(Map)];
maps_error(from_keys, [Keys, _], _) ->
    [list(Keys)];
maps_error(from_list, [List], _) when not is_list(List) ->
    ["not a list"];
maps_error(get, [_, Map], {badkey, _}) when is_map(Map) ->
    ["not present in map"];
maps_error(groups_from_list, [Function, List], _) ->
    [function(Function, 1), list(List)];
maps_error(groups_from_list, [KeyFunction, ValueFunction, List], _) ->
    [function(KeyFunction, 1), function(ValueFunction, 1), list(List)];
maps_error(Function, [Combiner, Map1, Map2], _) when
    Function =:= intersect_with; Function =:= merge_with
->
    [function(Combiner, 3), map(Map1), map(Map2)];
maps_error(Function, [Map1, Map2], _) when Function =:= intersect; Function =:= merge ->
    [map(Map1), map(Map2)];
maps_error(iterator, [Map, Order], _) ->
    [map(Map), order(Order)];
maps_error(iterator, [Map], _) ->
    [map(Map)];
maps_error(next, [_], _) ->
    ["not a valid iterator"];
maps_error(update, [_, _, Map], {badkey, _}) when is_map(Map) ->
    ["", "", "not a map"];
maps_error(update_with, [_, Function, Map], {badkey, _}) when is_map(Map) ->
    ["not present in map", function(Function, 1)];
maps_error(update_with, [_, Function, Map], _) ->
    ["", function(Function, 1), map(Map)];
maps_error(update_with, [_, Function, _, Map], _) ->
    ["", function(Function, 1), "", map(Map)];
maps_error(Function, [Keys, Map], _) when Function =:= with; Function =:= without ->
    [list(Keys), map(Map)];
maps_error(_Function, Arguments, {badmap, Value}) ->
    %% All others have the map last, or are the map alone.
    lists:duplicate(length(Arguments) - 1, "") ++ [map(Value)];
maps_error(_Function, _Arguments, _Reason) ->
    [].

%% -- Words ---------------------------------------------------------------------------------------

position(N) when is_integer(N), N > 0 -> "";
position(N) when is_integer(N) -> "out of range";
position(_) -> "not an integer".

number(Number) when is_number(Number) -> "";
number(_) -> "not a number".

map(Map) when is_map(Map) -> "";
map(_) -> "not a map".

map_or_iterator(Map) when is_map(Map); Map =:= none -> "";
map_or_iterator([_ | Map]) when is_map(Map) -> "";
map_or_iterator({_, _, _}) -> "";
map_or_iterator(_) -> "not a map or an iterator".

order(Order) when Order =:= undefined; Order =:= ordered; Order =:= reversed -> "";
order(Order) when is_function(Order, 2) -> "";
order(_) -> "not a valid order".

function(Function, Arity) when is_function(Function, Arity) -> "";
function(_, 1) -> "not a fun that takes one argument";
function(_, 2) -> "not a fun that takes two arguments";
function(_, 3) -> "not a fun that takes three arguments".

list(List) when length(List) >= 0 -> "";
list([_ | _]) -> "not a proper list";
list(_) -> "not a list".
