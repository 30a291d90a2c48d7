-module(eval_bits).
-moduledoc false.

%% Binaries of erl_eval, as values and as patterns, made into funs once.

-export([compile/2, concatenate/1, pattern/2, generator/2]).

%% What a segment is made of: the value, the code of its size, the type as a whole. A size is a
%% number, or `all` or `undefined` if there is none.
-type bindings() :: map().

%% -- Values --------------------------------------------------------------------------------------

-doc "The code of erl_eval for the expressions between `<<` and `>>`.".
-spec compile([tuple()], tuple()) -> tuple().
compile(Elements, Context) ->
    try segments(Elements) of
        Segments ->
            Expressions = lists:append([[Value, Size] || {Value, Size, _} <- Segments]),
            Types = [Type || {_, _, Type} <- Segments],
            Code = erl_eval:compile({tuple, 0, Expressions}, Context),
            erl_eval:combine(Code, fun(Values) ->
                concatenate(encode(tuple_to_list(Values), Types))
            end)
    catch
        throw:{bit_type, Reason} -> {pure, fun(_) -> error(Reason) end}
    end.

-doc "The bits of a list of bit strings.".
-spec concatenate([bitstring()]) -> bitstring().
concatenate(Parts) ->
    <<<<Part/bitstring>> || Part <- Parts>>.

%% {value, size, type}, where a string stands for its characters, each with what is behind it.
segments(Elements) ->
    lists:append([segment(Element) || Element <- Elements]).

segment({bin_element, Anno, Value, Size, Types}) ->
    case erl_bits:set_bit_type(Size, Types) of
        {ok, FullSize, Type} ->
            [{Part, size_expression(FullSize), Type} || Part <- parts(Value, Anno)];
        {error, Reason} ->
            throw({bit_type, Reason})
    end.

parts({string, _, String}, Anno) -> [{integer, Anno, Char} || Char <- String];
parts(Value, _Anno) -> [Value].

size_expression(Size) when is_integer(Size); is_atom(Size) -> {value, 0, Size};
size_expression(Size) -> Size.

encode([Value, Size | Values], [Type | Types]) ->
    [encode(Value, Size, Type) | encode(Values, Types)];
encode([], []) ->
    [].

encode(Value, Size, {bittype, integer, Unit, _, Endian}) when is_integer(Size), Size >= 0 ->
    integer(Value, Size * Unit, Endian);
encode(Value, Size, {bittype, float, Unit, _, Endian}) when is_integer(Size), Size >= 0 ->
    float(Value, Size * Unit, Endian);
encode(Value, all, {bittype, binary, Unit, _, _}) when bit_size(Value) rem Unit =:= 0 ->
    Value;
encode(Value, Size, {bittype, binary, Unit, _, _}) when is_integer(Size), Size >= 0 ->
    <<Value:(Size * Unit)/bitstring>>;
encode(Value, undefined, {bittype, utf8, _, _, _}) ->
    <<Value/utf8>>;
encode(Value, undefined, {bittype, utf16, _, _, Endian}) ->
    utf16(Value, Endian);
encode(Value, undefined, {bittype, utf32, _, _, Endian}) ->
    utf32(Value, Endian);
encode(_Value, _Size, _Type) ->
    error(badarg).

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
A pattern for the beginning of the bits. What does not match is as long as what would; `done` if
there are not enough bits.
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
    try
        [{name(Value), erl_eval:compile(Size, Context), Type,
          erl_eval_match:pattern(literal(Value, Type), Context)}
         || {Value, Size, Type} <- segments(Elements)]
    catch
        throw:{bit_type, _} -> [{none, {constant, none}, none, none}]
    end.

name({var, _, Name}) when Name =/= '_' -> Name;
name(_) -> none.

%% An integer in the pattern of a float is one.
literal({integer, Anno, Integer}, {bittype, float, _, _, _}) -> {float, Anno, float(Integer)};
literal(Value, _Type) -> Value.

%% {bindings or nomatch, the bits behind the fields}, or nomatch if there are not enough. Sizes see
%% the variables around the pattern and those of earlier fields.
match([{Name, Size, Type, Pattern} | Fields], Bits, Bindings, Outer, Seen) ->
    case field_size(Size, Bindings, Seen) of
        error ->
            nomatch;
        Number ->
            case decode(Number, Type, Bits) of
                {Value, Rest} when Bindings =/= nomatch ->
                    Matched = Pattern(Value, Bindings, Outer),
                    match(Fields, Rest, Matched, Outer, Seen#{Name => Value});
                {_, Rest} ->
                    match(Fields, Rest, nomatch, Outer, Seen);
                nomatch ->
                    nomatch
            end
    end;
match([], Bits, Bindings, _Outer, _Seen) ->
    {Bindings, Bits}.

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
decode(Size, {bittype, integer, Unit, Sign, Endian}, Bits) when is_integer(Size), Size >= 0 ->
    get_integer(Bits, Size * Unit, Sign, Endian);
decode(Size, {bittype, float, Unit, _, Endian}, Bits) when is_integer(Size), Size >= 0 ->
    get_float(Bits, Size * Unit, Endian);
decode(all, {bittype, binary, Unit, _, _}, Bits) when bit_size(Bits) rem Unit =:= 0 ->
    {Bits, <<>>};
decode(Size, {bittype, binary, Unit, _, _}, Bits) when is_integer(Size), Size >= 0 ->
    get_bits(Bits, Size * Unit);
decode(undefined, {bittype, utf8, _, _, _}, Bits) ->
    get_utf8(Bits);
decode(undefined, {bittype, utf16, _, _, Endian}, Bits) ->
    get_utf16(Bits, Endian);
decode(undefined, {bittype, utf32, _, _, Endian}, Bits) ->
    get_utf32(Bits, Endian);
decode(_Size, _Type, _Bits) ->
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
