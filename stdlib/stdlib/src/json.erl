-module(json).
-moduledoc """
JSON, as in RFC 8259: text to terms and terms to text.

| JSON | Erlang |
|---|---|
| object | map with binaries as keys |
| array | list |
| string | binary |
| number | integer, or float if there is a fraction or an exponent |
| `true`, `false`, `null` | the atoms |

`decode/1` and `encode/1` are natives. Where a program takes part, with decoders or an encoder, the
functions here call it for each value; natives read tokens and write strings.
""".

-nifs([decode_text/1, encode_term/1, token/2, encode_string/2]).

-export([decode/1, decode/3, decode_start/3, decode_continue/2]).
-export([encode/1, encode/2, encode_value/2, encode_atom/2, encode_integer/1, encode_float/1]).
-export([encode_list/2, encode_map/2, encode_map_checked/2, encode_key_value_list/2]).
-export([encode_key_value_list_checked/2, encode_binary/1, encode_binary_escape_all/1]).
-export([format/1, format/2, format/3, format_value/3, format_key_value_list/3]).
-export([format_key_value_list_checked/3]).
-export([decode_text/1, encode_term/1, token/2, encode_string/2]).

-export_type([encoder/0, encode_value/0, formatter/0, decoders/0, decode_value/0]).
-export_type([from_binary_fun/0, array_start_fun/0, array_push_fun/0, array_finish_fun/0]).
-export_type([object_start_fun/0, object_push_fun/0, object_finish_fun/0, continuation_state/0]).

-type from_binary_fun() :: fun((binary()) -> dynamic()).
-type array_start_fun() :: fun((Acc :: dynamic()) -> ArrayAcc :: dynamic()).
-type array_push_fun() :: fun((Value :: dynamic(), Acc :: dynamic()) -> NewAcc :: dynamic()).
-type array_finish_fun() :: fun((ArrayAcc :: dynamic(), OldAcc :: dynamic()) -> {dynamic(), dynamic()}).
-type object_start_fun() :: fun((Acc :: dynamic()) -> ObjectAcc :: dynamic()).
-type object_push_fun() ::
    fun((Key :: dynamic(), Value :: dynamic(), Acc :: dynamic()) -> NewAcc :: dynamic()).
-type object_finish_fun() ::
    fun((ObjectAcc :: dynamic(), OldAcc :: dynamic()) -> {dynamic(), dynamic()}).
-type decoders() :: #{
    array_start => array_start_fun(),
    array_push => array_push_fun(),
    array_finish => array_finish_fun(),
    object_start => object_start_fun(),
    object_push => object_push_fun(),
    object_finish => object_finish_fun(),
    float => from_binary_fun(),
    integer => from_binary_fun(),
    string => from_binary_fun(),
    null => term()
}.
-type decode_value() ::
    integer() | float() | boolean() | null | binary() | [decode_value()] |
    #{binary() => decode_value()}.
-type encoder() :: fun((dynamic(), encoder()) -> iodata()).
-type encode_value() ::
    integer() | float() | boolean() | null | binary() | atom() | [encode_value()] |
    encode_map(encode_value()).
-type encode_map(Value) :: #{binary() | atom() | integer() => Value}.
-type formatter() :: fun((Term :: dynamic(), Encoder :: formatter(), State :: map()) -> iodata()).

%% Where reading has stopped: what is left of the text, what is expected there, and what has been begun.
-record(state, {
    rest = <<>> :: binary(),
    expected = value :: expected(),
    acc :: dynamic(),
    stack = [] :: [{array | object, OldAcc :: dynamic()} | {key, dynamic()}],
    decoders :: decoders()
}).

-type expected() :: value | value_or_end | key | key_or_end | colon | comma_or_end.
-opaque continuation_state() :: #state{}.

%% -- Decoding ------------------------------------------------------------------------------------

-doc """
The term that the text stands for. Of equal keys in an object the first counts.

Fails with `unexpected_end`, with `{invalid_byte, Byte}`, or, where characters or a number cannot be
represented, with `{unexpected_sequence, Bytes}`.
""".
-spec decode(binary()) -> decode_value().
decode(Text) when is_binary(Text) ->
    case decode_text(Text) of
        {Value} -> Value;
        {Reason, Position} -> erlang:error(Reason, [Text], position(Position))
    end.

-doc """
Reads one value, calling functions for its parts; see `t:decoders/0`. What is not among them is done as
`decode/1` does it. The result comes with the accumulator and the rest of the text.
""".
-spec decode(binary(), dynamic(), decoders()) -> {Result :: dynamic(), Acc :: dynamic(), binary()}.
decode(Text, Acc, Decoders) when is_binary(Text) ->
    case decode_start(Text, Acc, Decoders) of
        {continue, State} -> decode_continue(end_of_input, State);
        Result -> Result
    end.

-doc "As `decode/3`; where the text ends before the value does, `decode_continue/2` goes on with more of it.".
-spec decode_start(binary(), dynamic(), decoders()) ->
    {Result :: dynamic(), Acc :: dynamic(), binary()} | {continue, continuation_state()}.
decode_start(Text, Acc, Decoders) when is_binary(Text) ->
    tokens(Text, 0, #state{acc = Acc, decoders = maps:merge(decoders(), Decoders)}).

-spec decode_continue(binary() | end_of_input, continuation_state()) ->
    {Result :: dynamic(), Acc :: dynamic(), binary()} | {continue, continuation_state()}.
decode_continue(end_of_input, #state{rest = Rest} = State) ->
    case token(Rest, 0) of
        {incomplete, Token} ->
            case step(Token, State) of
                {done, Value, Acc} -> {Value, Acc, <<>>};
                _ -> erlang:error(unexpected_end, [end_of_input, State], position(byte_size(Rest)))
            end;
        incomplete ->
            erlang:error(unexpected_end, [end_of_input, State], position(byte_size(Rest)))
    end;
decode_continue(Text, #state{rest = Rest} = State) when is_binary(Text) ->
    tokens(<<Rest/binary, Text/binary>>, 0, State).

tokens(Text, Position, State) ->
    case token(Text, Position) of
        {incomplete, _Number} ->
            {continue, State#state{rest = rest(Text, Position)}};
        {Token, Next} ->
            case step(Token, State) of
                #state{} = NewState -> tokens(Text, Next, NewState);
                {done, Value, Acc} -> {Value, Acc, rest(Text, Next)};
                unexpected -> unexpected(Text, Position)
            end;
        incomplete ->
            {continue, State#state{rest = rest(Text, Position)}};
        {error, Reason, At} ->
            erlang:error(Reason, none, position(At))
    end.

rest(Text, Position) -> binary:part(Text, Position, byte_size(Text) - Position).

%% The token is not what has to come here.
unexpected(Text, Position) ->
    case binary:at(Text, Position) of
        Blank when Blank =:= $\s; Blank =:= $\t; Blank =:= $\n; Blank =:= $\r ->
            unexpected(Text, Position + 1);
        Byte ->
            erlang:error({invalid_byte, Byte}, none, position(Position))
    end.

position(Position) -> [{error_info, #{cause => #{position => Position}}}].

step($], #state{expected = Expected} = State) when
    Expected =:= value_or_end; Expected =:= comma_or_end
->
    ended(array, array_finish, State);
step($}, #state{expected = Expected} = State) when Expected =:= key_or_end; Expected =:= comma_or_end ->
    ended(object, object_finish, State);
step($,, #state{expected = comma_or_end, stack = [{array, _} | _]} = State) ->
    State#state{expected = value};
step($,, #state{expected = comma_or_end, stack = [{object, _} | _]} = State) ->
    State#state{expected = key};
step($:, #state{expected = colon} = State) ->
    State#state{expected = value};
step({string, Key}, #state{expected = Expected, stack = Stack, decoders = Decoders} = State) when
    Expected =:= key; Expected =:= key_or_end
->
    State#state{expected = colon, stack = [{key, (map_get(string, Decoders))(Key)} | Stack]};
step(Token, #state{expected = Expected} = State) when Expected =:= value; Expected =:= value_or_end ->
    begun(Token, State);
step(_Token, _State) ->
    unexpected.

begun($[, #state{acc = Acc, stack = Stack, decoders = #{array_start := Start}} = State) ->
    State#state{expected = value_or_end, acc = Start(Acc), stack = [{array, Acc} | Stack]};
begun(${, #state{acc = Acc, stack = Stack, decoders = #{object_start := Start}} = State) ->
    State#state{expected = key_or_end, acc = Start(Acc), stack = [{object, Acc} | Stack]};
begun({Type, Text}, #state{decoders = Decoders} = State) ->
    pushed((map_get(Type, Decoders))(Text), State);
begun(null, #state{decoders = #{null := Null}} = State) ->
    pushed(Null, State);
begun(Boolean, State) when is_boolean(Boolean) ->
    pushed(Boolean, State);
begun(_Character, _State) ->
    unexpected.

pushed(Value, #state{acc = Acc, stack = []}) ->
    {done, Value, Acc};
pushed(Value, #state{acc = Acc, stack = [{array, _} | _], decoders = #{array_push := Push}} = State) ->
    State#state{expected = comma_or_end, acc = Push(Value, Acc)};
pushed(Value, #state{acc = Acc, stack = [{key, Key} | Stack]} = State) ->
    #state{decoders = #{object_push := Push}} = State,
    State#state{expected = comma_or_end, acc = Push(Key, Value, Acc), stack = Stack}.

ended(Kind, Finish, #state{acc = Acc, stack = [{Kind, OldAcc} | Stack], decoders = Decoders} = State) ->
    {Value, NewAcc} = (map_get(Finish, Decoders))(Acc, OldAcc),
    pushed(Value, State#state{acc = NewAcc, stack = Stack});
ended(_Kind, _Finish, _State) ->
    unexpected.

decoders() ->
    #{
        array_start => fun(_Acc) -> [] end,
        array_push => fun(Value, Acc) -> [Value | Acc] end,
        array_finish => fun(Acc, OldAcc) -> {lists:reverse(Acc), OldAcc} end,
        object_start => fun(_Acc) -> [] end,
        object_push => fun(Key, Value, Acc) -> [{Key, Value} | Acc] end,
        object_finish => fun(Acc, OldAcc) -> {maps:from_list(Acc), OldAcc} end,
        float => fun decode_float/1,
        integer => fun erlang:binary_to_integer/1,
        string => fun(String) -> String end,
        null => null
    }.

decode_float(Text) ->
    try
        binary_to_float(Text)
    catch
        error:badarg -> error({unexpected_sequence, Text})
    end.

%% -- Encoding ------------------------------------------------------------------------------------

-doc """
The text that stands for a term. Atoms other than `true`, `false` and `null` are written as strings; keys of
maps can be binaries, atoms and numbers.

Fails with `{unsupported_type, Term}`, and with `unexpected_end` and `{invalid_byte, Byte}` if a binary is not
UTF-8.
""".
-spec encode(encode_value()) -> iodata().
encode(Term) ->
    case encode_term(Term) of
        {Reason, Detail} -> error({Reason, Detail}, [Term]);
        unexpected_end -> error(unexpected_end, [Term]);
        Text -> Text
    end.

-doc "Writes a term by `Encoder`, which gets each value, and itself to pass on; often to `encode_value/2`.".
-spec encode(dynamic(), encoder()) -> iodata().
encode(Term, Encoder) when is_function(Encoder, 2) -> Encoder(Term, Encoder).

-doc "Writes a value as `encode/1` does, its parts by `Encoder`.".
-spec encode_value(dynamic(), encoder()) -> iodata().
encode_value(Atom, Encoder) when is_atom(Atom) -> encode_atom(Atom, Encoder);
encode_value(Binary, _Encoder) when is_binary(Binary) -> encode_binary(Binary);
encode_value(Integer, _Encoder) when is_integer(Integer) -> encode_integer(Integer);
encode_value(Float, _Encoder) when is_float(Float) -> encode_float(Float);
encode_value(List, Encoder) when is_list(List) -> encode_list(List, Encoder);
encode_value(Map, Encoder) when is_map(Map) -> encode_map(Map, Encoder);
encode_value(Term, _Encoder) -> error({unsupported_type, Term}).

-spec encode_atom(atom(), encoder()) -> iodata().
encode_atom(null, _Encoder) -> <<"null">>;
encode_atom(true, _Encoder) -> <<"true">>;
encode_atom(false, _Encoder) -> <<"false">>;
encode_atom(Atom, Encoder) -> Encoder(atom_to_binary(Atom), Encoder).

-spec encode_integer(integer()) -> iodata().
encode_integer(Integer) -> integer_to_binary(Integer).

-spec encode_float(float()) -> iodata().
encode_float(Float) -> float_to_binary(Float, [short]).

-spec encode_binary(binary()) -> iodata().
encode_binary(Binary) when is_binary(Binary) -> string_text(Binary, false).

-doc "As `encode_binary/1`, with only ASCII characters in the result.".
-spec encode_binary_escape_all(binary()) -> iodata().
encode_binary_escape_all(Binary) when is_binary(Binary) -> string_text(Binary, true).

string_text(Binary, EscapesAll) ->
    case encode_string(Binary, EscapesAll) of
        Text when is_binary(Text) -> Text;
        Reason -> error(Reason)
    end.

-spec encode_list([term()], encoder()) -> iodata().
encode_list([], _Encoder) ->
    <<"[]">>;
encode_list([First | Rest], Encoder) when is_function(Encoder, 2) ->
    [$[, Encoder(First, Encoder) | rest_of_list(Rest, Encoder)].

rest_of_list([Value | Rest], Encoder) -> [$,, Encoder(Value, Encoder) | rest_of_list(Rest, Encoder)];
rest_of_list([], _Encoder) -> "]".

-spec encode_map(encode_map(dynamic()), encoder()) -> iodata().
encode_map(Map, Encoder) when is_map(Map), is_function(Encoder, 2) ->
    encode_key_value_list(maps:to_list(Map), Encoder).

-doc "As `encode_map/2`; fails with `{duplicate_key, Key}` if keys are written in the same way.".
-spec encode_map_checked(map(), encoder()) -> iodata().
encode_map_checked(Map, Encoder) when is_map(Map), is_function(Encoder, 2) ->
    encode_key_value_list_checked(maps:to_list(Map), Encoder).

-doc "An object of the pairs of a list, in its order.".
-spec encode_key_value_list([{term(), term()}], encoder()) -> iodata().
encode_key_value_list(List, Encoder) when is_function(Encoder, 2) ->
    object([{encode_key(Key, Encoder), Encoder(Value, Encoder)} || {Key, Value} <- List]).

-spec encode_key_value_list_checked([{term(), term()}], encoder()) -> iodata().
encode_key_value_list_checked(List, Encoder) when is_function(Encoder, 2) ->
    Pairs = checked(List, fun(Key) -> encode_key(Key, Encoder) end, #{}),
    object([{Key, Encoder(Value, Encoder)} || {Key, Value} <- Pairs]).

checked([{Key, Value} | Pairs], Encode, Seen) ->
    Text = iolist_to_binary(Encode(Key)),
    case Seen of
        #{Text := _} -> error({duplicate_key, Key});
        #{} -> [{Text, Value} | checked(Pairs, Encode, Seen#{Text => []})]
    end;
checked([], _Encode, _Seen) ->
    [].

object([]) -> <<"{}">>;
object([{Key, Value} | Pairs]) -> [${, Key, $:, Value | rest_of_object(Pairs)].

rest_of_object([{Key, Value} | Pairs]) -> [$,, Key, $:, Value | rest_of_object(Pairs)];
rest_of_object([]) -> "}".

encode_key(Key, Encoder) when is_binary(Key) -> Encoder(Key, Encoder);
encode_key(Key, Encoder) when is_atom(Key) -> Encoder(atom_to_binary(Key), Encoder);
encode_key(Key, _Encoder) when is_integer(Key) -> [$", encode_integer(Key), $"];
encode_key(Key, _Encoder) when is_float(Key) -> [$", encode_float(Key), $"];
encode_key(Key, _Encoder) -> error({unsupported_type, Key}).

%% -- Text for readers ----------------------------------------------------------------------------

-doc "As `encode/1`, but laid out, and with a newline at the end.".
-spec format(encode_value()) -> iodata().
format(Term) -> format(Term, #{}).

-doc "As `format/1`: `indent` is the number of blanks for a level, `max` the width of a line of an array.".
-spec format(encode_value(), map()) -> iodata().
format(Term, Options) -> format(Term, fun format_value/3, Options).

-doc "As `format/2`; `Encoder` writes each value, often by `format_value/3`.".
-spec format(dynamic(), formatter(), map()) -> iodata().
format(Term, Encoder, Options) when is_function(Encoder, 3), is_map(Options) ->
    State = maps:merge(#{level => 0, col => 0, indent => 2, max => 100}, Options),
    [Encoder(Term, Encoder, State), $\n].

-doc "Writes a value as `format/2` does, its parts by `Encoder`.".
-spec format_value(dynamic(), formatter(), map()) -> iodata().
format_value(Atom, Encoder, State) when is_atom(Atom) ->
    encode_atom(Atom, fun(Value, _) -> Encoder(Value, Encoder, State) end);
format_value([], _Encoder, _State) ->
    <<"[]">>;
format_value(List, Encoder, State) when is_list(List) ->
    format_list(List, Encoder, State);
format_value(Map, Encoder, State) when is_map(Map) ->
    format_key_value_list(lists:sort(maps:to_list(Map)), Encoder, State);
format_value(Value, _Encoder, _State) ->
    encode_value(Value, fun encode_value/2).

%% Simple values are put into lines, others have a line of their own.
format_list(List, Encoder, State) ->
    Inner = deeper(State),
    Texts = [Encoder(Value, Encoder, Inner) || Value <- List],
    case lists:any(fun(Value) -> is_list(Value) andalso Value =/= [] orelse is_map(Value) end, List) of
        true ->
            [$[, lists:join($,, [[line(Inner), Text] || Text <- Texts]), line(State), $]];
        false ->
            [$[, filled(Texts, maps:get(col, State) + 1, Inner), $]]
    end.

filled([Text], _Column, _State) ->
    [Text];
filled([Text | Texts], Column0, #{max := Max, col := Indent} = State) ->
    Column = Column0 + iolist_size(Text) + 1,
    case Column + iolist_size(hd(Texts)) > Max of
        true -> [Text, $,, line(State) | filled(Texts, Indent, State)];
        false -> [Text, $, | filled(Texts, Column, State)]
    end.

-doc "Writes an object of the pairs of a list, in its order.".
-spec format_key_value_list([{term(), term()}], formatter(), map()) -> iodata().
format_key_value_list(List, Encoder, State) ->
    format_object([{format_key(Key, Encoder, State), Value} || {Key, Value} <- List], Encoder, State).

-spec format_key_value_list_checked([{term(), term()}], formatter(), map()) -> iodata().
format_key_value_list_checked(List, Encoder, State) ->
    Encode = fun(Key) -> format_key(Key, Encoder, State) end,
    format_object(checked(List, Encode, #{}), Encoder, State).

format_key(Key, Encoder, State) ->
    encode_key(Key, fun(Value, _) -> Encoder(Value, Encoder, State) end).

format_object([], _Encoder, _State) ->
    <<"{}">>;
format_object(Pairs, Encoder, State) ->
    Inner = deeper(State),
    Lines = [[line(Inner), format_pair(Key, Value, Encoder, Inner)] || {Key, Value} <- Pairs],
    [${, lists:join($,, Lines), line(State), $}].

format_pair(Key, Value, Encoder, #{col := Column} = State) ->
    [Key, ": ", Encoder(Value, Encoder, State#{col := Column + iolist_size(Key) + 2})].

deeper(#{level := Level, indent := Indent} = State) ->
    State#{level := Level + 1, col := (Level + 1) * Indent}.

line(#{level := Level, indent := Indent}) -> [$\n | lists:duplicate(Level * Indent, $\s)].

%% -- Natives -------------------------------------------------------------------------------------

-doc false.
-spec decode_text(binary()) -> {decode_value()} | {Reason :: term(), Position :: non_neg_integer()}.
-doc false.
-spec encode_term(term()) -> binary() | unexpected_end | {Tag :: atom(), term()}.
-doc false.
-spec token(binary(), non_neg_integer()) ->
    {Token :: term(), Position :: non_neg_integer()} | incomplete | {incomplete, Token :: term()} |
    {error, Reason :: term(), Position :: non_neg_integer()}.
-doc false.
-spec encode_string(binary(), boolean()) -> binary() | unexpected_end | {invalid_byte, byte()}.
