-module(eval_bits).
-moduledoc false.

%% Binaries of erl_eval, as values and as patterns, made into funs once.

-export([compile/2, pattern/2, generator/2]).

%% {type, unit, signed or unsigned, endianness}
-type specification() :: {atom(), pos_integer() | undefined, atom(), atom()}.
-type bindings() :: map().

%% -- Values --------------------------------------------------------------------------------------

-doc "The code of erl_eval for the expressions between `<<` and `>>`.".
-spec compile([tuple()], tuple()) -> tuple().
compile(Elements, Context) ->
    Segments = segments(Elements),
    Expressions = lists:append([[Value, size_expression(Size)] || {Value, Size, _} <- Segments]),
    Types = [Types || {_, _, Types} <- Segments],
    Code = erl_eval:compile({tuple, 0, Expressions}, Context),
    erl_eval:combine(Code, fun(Values) ->
        list_to_bitstring(encode(tuple_to_list(Values), Types))
    end).

%% A string stands for its characters, each with the size and the type behind it.
segments(Elements) ->
    lists:append([segment(Element) || Element <- Elements]).

segment({bin_element, Anno, {string, _, String}, Size, Types}) ->
    [{{integer, Anno, Char}, Size, Types} || Char <- String];
segment({bin_element, _, Value, Size, Types}) ->
    [{Value, Size, Types}].

size_expression(default) -> {atom, 0, default};
size_expression(Size) -> Size.

encode([Value, Size | Values], [Type | Types]) ->
    [encode_one(Value, Size, specification(Type)) | encode(Values, Types)];
encode([], []) ->
    [].

encode_one(Value, default, {Type, Unit, Sign, Endian}) ->
    case Type of
        integer -> integer(Value, 8 * unit(Unit, 1), Endian);
        float -> float(Value, 64 * unit(Unit, 1), Endian);
        binary when is_bitstring(Value), bit_size(Value) rem Unit =:= 0 -> Value;
        _ -> encode_one(Value, 0, {Type, Unit, Sign, Endian})
    end;
encode_one(Value, Size, {Type, Unit, _Sign, Endian}) when is_integer(Size), Size >= 0 ->
    case Type of
        integer -> integer(Value, Size * unit(Unit, 1), Endian);
        float -> float(Value, Size * unit(Unit, 1), Endian);
        binary when is_bitstring(Value) -> <<Value:(Size * Unit)/bitstring>>;
        utf8 when Size =:= 0 -> <<Value/utf8>>;
        utf16 when Size =:= 0 -> utf16(Value, Endian);
        utf32 when Size =:= 0 -> utf32(Value, Endian);
        _ -> error(badarg)
    end;
encode_one(_Value, _Size, _Specification) ->
    error(badarg).

unit(undefined, Default) -> Default;
unit(Unit, _Default) -> Unit.

integer(Value, Bits, big) -> <<Value:Bits/big>>;
integer(Value, Bits, little) -> <<Value:Bits/little>>;
integer(Value, Bits, native) -> <<Value:Bits/native>>.

float(Value, Bits, big) -> <<Value:Bits/big-float>>;
float(Value, Bits, little) -> <<Value:Bits/little-float>>;
float(Value, Bits, native) -> <<Value:Bits/native-float>>.

utf16(Value, big) -> <<Value/big-utf16>>;
utf16(Value, little) -> <<Value/little-utf16>>;
utf16(Value, native) -> <<Value/native-utf16>>.

utf32(Value, big) -> <<Value/big-utf32>>;
utf32(Value, little) -> <<Value/little-utf32>>;
utf32(Value, native) -> <<Value/native-utf32>>.

%% -- Types ---------------------------------------------------------------------------------------

-spec specification(default | [atom() | {unit, pos_integer()}]) -> specification().
specification(default) -> {integer, undefined, unsigned, big};
specification(Types) -> specification(Types, {integer, undefined, unsigned, big}).

specification([Type | Types], {Kind, Unit, Sign, Endian} = Specification) ->
    Changed =
        case Type of
            integer -> Specification;
            float -> {float, Unit, Sign, Endian};
            Binary when Binary =:= binary; Binary =:= bytes -> {binary, unit(Unit, 8), Sign, Endian};
            Bits when Bits =:= bitstring; Bits =:= bits -> {binary, unit(Unit, 1), Sign, Endian};
            Text when Text =:= utf8; Text =:= utf16; Text =:= utf32 -> {Text, Unit, Sign, Endian};
            signed -> {Kind, Unit, signed, Endian};
            unsigned -> {Kind, Unit, unsigned, Endian};
            big -> {Kind, Unit, Sign, big};
            little -> {Kind, Unit, Sign, little};
            native -> {Kind, Unit, Sign, native};
            {unit, Given} -> {Kind, Given, Sign, Endian};
            _ -> error({undefined_bittype, Type})
        end,
    specification(Types, Changed);
specification([], Specification) ->
    Specification.

%% -- Patterns ------------------------------------------------------------------------------------

-doc "A pattern as those of erl_eval_match.".
-spec pattern([tuple()], tuple()) -> fun((term(), bindings(), bindings()) -> bindings() | nomatch).
pattern(Elements, Context) ->
    Fields = fields(Elements, Context),
    fun
        (Bits, Bindings, Outer) when is_bitstring(Bits) ->
            case match(Fields, Bits, Bindings, Outer, Outer) of
                {Matched, <<>>} -> Matched;
                _ -> nomatch
            end;
        (_, _, _) ->
            nomatch
    end.

-doc """
A pattern for the beginning of the bits. What does not match is as long as what would; `done` if there
are not enough bits.
""".
-spec generator([tuple()], tuple()) ->
    fun((bitstring(), bindings(), bindings()) ->
            {bindings(), bitstring()} | {nomatch, bitstring()} | done).
generator(Elements, Context) ->
    Fields = fields(Elements, Context),
    fun(Bits, Bindings, Outer) ->
        case match(Fields, Bits, Bindings, Outer, Outer) of
            nomatch -> done;
            Result -> Result
        end
    end.

fields(Elements, Context) ->
    [{name(Value), size_code(Size, Context), Types,
      erl_eval_match:pattern(literal(Value, Types), Context)}
     || {Value, Size, Types} <- segments(Elements)].

name({var, _, Name}) when Name =/= '_' -> Name;
name(_) -> none.

size_code(default, _Context) -> default;
size_code(Size, Context) -> erl_eval:compile(Size, Context).

%% An integer in the pattern of a float is one.
literal({integer, Anno, Integer}, Types) when is_list(Types) ->
    case lists:member(float, Types) of
        true -> {float, Anno, float(Integer)};
        false -> {integer, Anno, Integer}
    end;
literal(Value, _Types) ->
    Value.

%% {bindings or nomatch, the bits behind the fields}, or nomatch if there are not enough. Sizes see the
%% variables around the pattern and those of earlier fields.
match([{Name, Size, Types, Pattern} | Fields], Bits, Bindings, Outer, Seen) ->
    case field_size(Size, Bindings, Seen) of
        error ->
            nomatch;
        Number ->
            case decode(Number, specification(Types), Bits) of
                {Value, Rest} when Bindings =/= nomatch ->
                    match(Fields, Rest, Pattern(Value, Bindings, Outer), Outer, Seen#{Name => Value});
                {_, Rest} ->
                    match(Fields, Rest, nomatch, Outer, Seen);
                nomatch ->
                    nomatch
            end
    end;
match([], Bits, Bindings, _Outer, _Seen) ->
    {Bindings, Bits}.

field_size(default, _Bindings, _Seen) -> default;
field_size({constant, Size}, _Bindings, _Seen) -> Size;
field_size(_Code, nomatch, _Seen) -> error;
field_size({pure, Code}, _Bindings, Seen) ->
    try
        Code(Seen)
    catch
        _:_ -> error
    end;
field_size(_Code, _Bindings, _Seen) -> error.

%% {value, rest} or nomatch.
decode(default, {Type, Unit, Sign, Endian}, Bits) ->
    case Type of
        integer -> get_integer(Bits, 8 * unit(Unit, 1), Sign, Endian);
        float -> get_float(Bits, 64 * unit(Unit, 1), Endian);
        binary when bit_size(Bits) rem Unit =:= 0 -> {Bits, <<>>};
        binary -> nomatch;
        utf8 -> get_utf8(Bits);
        utf16 -> get_utf16(Bits, Endian);
        utf32 -> get_utf32(Bits, Endian)
    end;
decode(all, Specification, Bits) ->
    decode(default, Specification, Bits);
decode(Size, {Type, Unit, Sign, Endian}, Bits) when is_integer(Size), Size >= 0 ->
    case Type of
        integer -> get_integer(Bits, Size * unit(Unit, 1), Sign, Endian);
        float -> get_float(Bits, Size * unit(Unit, 1), Endian);
        binary -> get_bits(Bits, Size * Unit);
        _ -> nomatch
    end;
decode(_Size, _Specification, _Bits) ->
    nomatch.

get_bits(Bits, Size) ->
    case Bits of
        <<Value:Size/bitstring, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end.

get_integer(Bits, Size, unsigned, big) ->
    case Bits of
        <<Value:Size/big, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_integer(Bits, Size, unsigned, little) ->
    case Bits of
        <<Value:Size/little, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_integer(Bits, Size, unsigned, native) ->
    case Bits of
        <<Value:Size/native, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_integer(Bits, Size, signed, big) ->
    case Bits of
        <<Value:Size/signed-big, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_integer(Bits, Size, signed, little) ->
    case Bits of
        <<Value:Size/signed-little, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_integer(Bits, Size, signed, native) ->
    case Bits of
        <<Value:Size/signed-native, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end.

get_float(Bits, Size, big) ->
    case Bits of
        <<Value:Size/big-float, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_float(Bits, Size, little) ->
    case Bits of
        <<Value:Size/little-float, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_float(Bits, Size, native) ->
    case Bits of
        <<Value:Size/native-float, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end.

get_utf8(Bits) ->
    case Bits of
        <<Value/utf8, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end.

get_utf16(Bits, big) ->
    case Bits of
        <<Value/big-utf16, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_utf16(Bits, little) ->
    case Bits of
        <<Value/little-utf16, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_utf16(Bits, native) ->
    case Bits of
        <<Value/native-utf16, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end.

get_utf32(Bits, big) ->
    case Bits of
        <<Value/big-utf32, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_utf32(Bits, little) ->
    case Bits of
        <<Value/little-utf32, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end;
get_utf32(Bits, native) ->
    case Bits of
        <<Value/native-utf32, Rest/bitstring>> -> {Value, Rest};
        _ -> nomatch
    end.
