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
format_error(_Reason, [{ets, Function, Arguments, Info} | _]) when is_list(Arguments) ->
    {error_info, Map} = lists:keyfind(error_info, 1, Info),
    numbered(ets_errors:explain(Function, Arguments, maps:get(cause, Map, none)));
format_error(_Reason, [{re, Function, Arguments, Info} | _]) when is_list(Arguments) ->
    {error_info, Map} = lists:keyfind(error_info, 1, Info),
    numbered(re_error(Function, Arguments, maps:get(cause, Map, none)));
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
io_error(_Function, _Arguments, {no_translation, From, To}) ->
    #{general => io_lib:format("device failed to transcode string from ~p to ~p", [From, To])};
io_error(Function, Arguments, Cause) when Function =:= format; Function =:= fwrite ->
    format_failed(Arguments, Cause);
io_error(put_chars, Arguments, put_chars) ->
    #{length(Arguments) => "not valid character data (an iodata term)"};
io_error(put_chars, Arguments, {put_chars, _, _}) ->
    #{length(Arguments) => "not valid character data (an iodata term)"};
io_error(_Function, _Arguments, Cause) ->
    #{general => ["unknown error: ", io_lib:format("~tp", [Cause])]}.

format_failed([Format], Cause) -> format_failed(Format, [], 1, Cause);
format_failed([Format, Data], Cause) ->
    Texts = format_failed(Format, Data, 1, Cause),
    case Texts of
        %% A device may be meant by the first.
        #{1 := "wrong number of arguments"} when is_atom(Format) -> Texts#{general => "possibly missing argument list"};
        _ -> Texts
    end;
format_failed([_Device, Format, Data], Cause) -> format_failed(Format, Data, 2, Cause).

format_failed(Format, Data, Position, Cause) ->
    case {format_text(Format), list(Data)} of
        {"", ""} -> format_and_data_failed(Format, Data, Position, Cause);
        {Text, ""} -> #{Position => Text};
        {"", Text} -> #{Position + 1 => Text};
        {FormatText, DataText} -> #{Position => FormatText, Position + 1 => DataText}
    end.

format_text(Format) when is_atom(Format); is_binary(Format) -> "";
format_text(Format) ->
    try lists:all(fun(Char) -> is_integer(Char) andalso Char >= 0 andalso Char =< 16#10ffff end, Format) of
        true -> "";
        false -> "not a valid format string"
    catch
        error:_ -> "not a valid format string"
    end.

format_and_data_failed(Format, Data, Position, Cause) ->
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
explain(lists, seq, [From, To | Step], badarg) ->
    [integer(Number) || Number <- [From, To | Step]];
explain(lists, reverse, [List, _], _Reason) ->
    [list(List)];
explain(binary, Function, Arguments, _Reason) ->
    binary_error(Function, Arguments);
explain(math, _Function, Arguments, badarg) ->
    [number(Argument) || Argument <- Arguments];
explain(math, _Function, [_], badarith) ->
    ["is outside the domain for this function"];
explain(math, fmod, [_, Divisor], badarith) when Divisor == 0 ->
    ["", "is outside the domain for this function"];
explain(maps, Function, Arguments, Reason) ->
    maps_error(Function, Arguments, Reason);
explain(unicode, _Function, [Chars | Encodings], badarg) ->
    [characters(Chars) | lists:map(fun encoding/1, Encodings)];
explain(_Module, _Function, _Arguments, _Reason) ->
    [].

re_error(compile, [Text | Options], Cause) ->
    [iodata(Text) | regular_options(Options, Cause)];
re_error(inspect, [Expression, Item], _Cause) ->
    [case Expression of
         {re_pattern, _, _, _, _} -> "";
         _ -> "not a compiled regular expression"
     end,
     case is_atom(Item) andalso Expression of
         false -> "not a valid item";
         {re_pattern, _, _, _, _} -> "not a valid item";
         _ -> ""
     end];
re_error(replace, [Subject, Expression, Replacement | Options], Cause) ->
    [iodata(Subject), expression(Expression), replacement_text(Replacement) | regular_options(Options, Cause)];
re_error(_Function, [Subject, Expression | Options], Cause) ->
    [iodata(Subject), expression(Expression) | regular_options(Options, Cause)].

regular_options([], _) -> [];
regular_options([Options], Cause) -> [text(Cause =/= badopt andalso length_of(Options) =/= none, "invalid options")].

length_of(List) when length(List) >= 0 -> length(List);
length_of(_) -> none.

text(true, _) -> "";
text(false, Text) -> Text.

replacement_text(Replacement) when is_function(Replacement, 2) -> "";
replacement_text(Replacement) -> iodata(Replacement).

iodata(Text) when is_binary(Text) -> "";
iodata(Text) ->
    try iolist_size(Text) of
        _ -> ""
    catch
        _:_ -> "not an iodata term"
    end.

expression({re_pattern, _, _, _, _}) -> "";
expression(Expression) ->
    try re:compile(Expression) of
        {ok, _} -> "";
        {error, {Text, Position}} ->
            unicode:characters_to_binary(
                io_lib:format("could not parse regular expression~n~ts on character ~w", [Text, Position]))
    catch
        _:_ -> "neither an iodata term nor a compiled regular expression"
    end.

maps_error(Function, [Function1, Map], _) when
    Function =:= filter; Function =:= filtermap; Function =:= map; Function =:= foreach
->
    [function(Function1, 2), map_or_iterator(Map)];
maps_error(fold, [Function, _, Map], _) ->
    [function(Function, 3), "", map_or_iterator(Map)];
maps_error(from_keys, [Keys, _], _) ->
    [list(Keys)];
maps_error(from_list, [List], _) ->
    [list(List)];
maps_error(get, [_, Map], {badkey, _}) when is_map(Map) ->
    ["not present in map"];
maps_error(get, [_, Map, _], _) ->
    ["", map(Map)];
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

binary_error(at, [Binary, Position]) ->
    [binary(Binary), natural(Position)];
binary_error(Function, [Binary]) when Function =:= first; Function =:= last ->
    [nonempty_binary(Binary)];
binary_error(Function, [Binary, Part]) when Function =:= bin_to_list; Function =:= part ->
    case {binary_for(Function, Binary), part(Part)} of
        {"", PartText} -> ["", PartText];
        {_, "out of range"} -> [binary(Binary)];
        {_, PartText} -> [binary(Binary), PartText]
    end;
binary_error(Function, [Binary, Start, Length]) when Function =:= bin_to_list; Function =:= part ->
    case {binary_for(Function, Binary), integer(Start), integer(Length)} of
        {"", "", ""} when Start >= 0, Start =< byte_size(Binary) -> ["", "", "out of range"];
        {"", "", ""} -> ["", "out of range"];
        {_, StartText, LengthText} -> [binary(Binary), StartText, LengthText]
    end;
binary_error(compile_pattern, [_]) ->
    [invalid_pattern()];
binary_error(copy, [Binary, Count]) ->
    [binary(Binary), natural(Count)];
binary_error(decode_unsigned, [Binary, Endianness]) ->
    [binary(Binary), endianness(Endianness)];
binary_error(encode_unsigned, [Integer | Endianness]) ->
    [natural(Integer) | lists:map(fun endianness/1, Endianness)];
binary_error(encode_hex, [Binary, _]) ->
    [binary(Binary), "not 'uppercase' or 'lowercase'"];
binary_error(decode_hex, [Digits]) when is_binary(Digits), byte_size(Digits) rem 2 =:= 1 ->
    ["must contain an even number of bytes"];
binary_error(decode_hex, [Digits]) when is_binary(Digits) ->
    ["must consist of hexadecimal digits"];
binary_error(Function, [_]) when
    Function =:= longest_common_prefix; Function =:= longest_common_suffix
->
    ["not a flat list of binaries"];
binary_error(list_to_bin, [_]) ->
    ["not an iodata term"];
binary_error(Function, [Subject, Pattern]) when
    Function =:= match; Function =:= matches; Function =:= split
->
    [binary(Subject), pattern(Pattern)];
binary_error(Function, [Subject, Pattern, Options]) when
    Function =:= match; Function =:= matches; Function =:= split
->
    case [binary(Subject), pattern(Pattern)] of
        ["", ""] -> ["", "", options(Subject, Options)];
        Texts -> Texts
    end;
binary_error(replace, [Subject, Pattern, Replacement | Options]) ->
    case [binary(Subject), pattern(Pattern), replacement(Replacement)] of
        ["", "", ""] -> ["", "", "" | [options(Subject, Option) || Option <- Options]];
        Texts -> Texts
    end;
binary_error(join, [Binaries, Separator]) ->
    [list_of_binaries(Binaries), binary(Separator)];
binary_error(referenced_byte_size, [_]) ->
    ["not a binary"];
binary_error(_Function, [Binary | _]) ->
    [binary(Binary)].

%% The whole bytes of a bitstring have parts too.
binary_for(part, Bits) when is_bitstring(Bits) -> "";
binary_for(_Function, Binary) -> binary(Binary).

list_of_binaries(List) ->
    try lists:all(fun is_binary/1, List) of
        true -> "";
        false -> "not a list of binaries"
    catch
        error:_ -> "not a list"
    end.

options(Subject, Options) ->
    try
        [{Start, Length}] = [Part || {scope, {_, _} = Part} <- Options],
        true = is_integer(Start) andalso is_integer(Length),
        false = Start >= 0 andalso Start =< byte_size(Subject) andalso Start + Length >= 0 andalso
            Start + Length =< byte_size(Subject),
        "specified part is not wholly inside binary"
    catch
        error:_ -> "invalid options"
    end.

pattern(Pattern) ->
    try binary:compile_pattern(Pattern) of
        _ -> ""
    catch
        error:badarg -> invalid_pattern()
    end.

invalid_pattern() -> "not a valid pattern".

replacement(Replacement) when is_binary(Replacement); is_function(Replacement, 1) -> "";
replacement(Replacement) -> binary(Replacement).

%% -- Words ---------------------------------------------------------------------------------------

position(N) when is_integer(N), N > 0 -> "";
position(N) when is_integer(N) -> "out of range";
position(_) -> "not an integer".

integer(Integer) when is_integer(Integer) -> "";
integer(_) -> "not an integer".

natural(Integer) when is_integer(Integer), Integer >= 0 -> "";
natural(Integer) when is_integer(Integer) -> "out of range";
natural(_) -> "not an integer".

binary(Binary) when is_binary(Binary) -> "";
binary(Bits) when is_bitstring(Bits) -> "is a bitstring (expected a binary)";
binary(_) -> "not a binary".

nonempty_binary(<<>>) -> "a zero-sized binary is not allowed";
nonempty_binary(Binary) -> binary(Binary).

part({Start, Length}) when is_integer(Start), is_integer(Length) -> "out of range";
part(_) -> "not a valid {Pos,Length} tuple".

endianness(Endianness) when Endianness =:= big; Endianness =:= little -> "";
endianness(_) -> "must be 'big' or 'little'".

characters(Chars) ->
    try unicode:characters_to_list(Chars) of
        _ -> ""
    catch
        error:badarg -> "not valid character data (an iodata term)"
    end.

encoding({Encoding, Endianness}) when
    Encoding =:= utf16 orelse Encoding =:= utf32, Endianness =:= big orelse Endianness =:= little
->
    "";
encoding(Encoding) ->
    case lists:member(Encoding, [latin1, unicode, utf8, utf16, utf32]) of
        true -> "";
        false -> "not a valid encoding"
    end.

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
