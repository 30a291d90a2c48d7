-module(erl_bits).
-moduledoc """
The types of segments in binaries, `Value:Size/Types`: what is written, checked and completed.

The type as a whole is the record that `erl_bits.hrl` defines: `{bittype, Type, Unit, Sign,
Endian}`.
""".

-export([set_bit_type/2, as_list/1, system_bitdefault/0, system_bittypes/0]).

-export_type([bittype/0]).

-type bittype() ::
    {bittype, integer | float | binary | utf8 | utf16 | utf32, 1..256 | undefined,
     signed | unsigned, big | little | native}.

-spec system_bitdefault() -> no_system_bitdefault.
system_bitdefault() -> no_system_bitdefault.

-spec system_bittypes() -> no_system_types.
system_bittypes() -> no_system_types.

-doc "The types of a segment as they could be written.".
-spec as_list(bittype()) -> [atom() | {unit, 1..256 | undefined}].
as_list({bittype, Type, Unit, Sign, Endian}) -> [Type, {unit, Unit}, Sign, Endian].

-doc "The size and the whole type of a segment; both may be `default`.".
-spec set_bit_type(Size, default | [atom() | {unit, term()}]) ->
    {ok, Size | 8 | 64 | all | undefined, bittype()} | {error, term()}.
set_bit_type(Size, default) ->
    set_bit_type(Size, []);
set_bit_type(Size, Types) ->
    try
        complete(Size, lists:foldl(fun add/2, #{}, Types))
    catch
        throw:{bit_type, Reason} -> {error, Reason}
    end.

add(Written, Type) ->
    {Kind, Value} = kind(Written),
    case Type of
        #{Kind := Value} -> unit_of(Written, Type);
        #{Kind := Other} -> throw({bit_type, {bittype_mismatch, Value, Other, atom_to_list(Kind)}});
        #{} -> unit_of(Written, Type#{Kind => Value})
    end.

kind(integer) -> {type, integer};
kind(float) -> {type, float};
kind(binary) -> {type, binary};
kind(bytes) -> {type, binary};
kind(bitstring) -> {type, binary};
kind(bits) -> {type, binary};
kind(utf8) -> {type, utf8};
kind(utf16) -> {type, utf16};
kind(utf32) -> {type, utf32};
kind(signed) -> {sign, signed};
kind(unsigned) -> {sign, unsigned};
kind(big) -> {endianness, big};
kind(little) -> {endianness, little};
kind(native) -> {endianness, native};
kind({unit, Unit}) when is_integer(Unit), Unit > 0, Unit =< 256 -> {unit, Unit};
kind(Other) -> throw({bit_type, {undefined_bittype, Other}}).

%% These have a unit of their own.
unit_of(bytes, Type) -> add({unit, 8}, Type);
unit_of(bitstring, Type) -> add({unit, 1}, Type);
unit_of(bits, Type) -> add({unit, 1}, Type);
unit_of(_, Type) -> Type.

complete(Size, Type) ->
    Kind = maps:get(type, Type, integer),
    Unit = maps:get(unit, Type, default),
    {FullSize, FullUnit} = size_and_unit(Kind, Size, Unit),
    {ok, FullSize,
     {bittype, Kind, FullUnit, maps:get(sign, Type, unsigned), maps:get(endianness, Type, big)}}.

size_and_unit(binary, default, default) -> {all, 8};
size_and_unit(binary, default, Unit) -> {all, Unit};
size_and_unit(binary, Size, default) -> {Size, 8};
size_and_unit(Kind, Size, Unit) when Kind =:= integer; Kind =:= float ->
    case {Size, Unit} of
        {default, default} when Kind =:= integer -> {8, 1};
        {default, default} -> {64, 1};
        {default, _} -> throw({bit_type, bittype_unit});
        {_, default} -> {Size, 1};
        _ -> {Size, Unit}
    end;
size_and_unit(binary, Size, Unit) ->
    {Size, Unit};
size_and_unit(_Text, default, default) ->
    {undefined, undefined};
size_and_unit(_Text, {atom, _, undefined} = Size, default) ->
    {Size, undefined};
size_and_unit(_Text, _Size, _Unit) ->
    throw({bit_type, utf_bittype_size_or_unit}).
