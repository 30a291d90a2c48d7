-module(base64).
-moduledoc """
Base64, as in RFC 4648: bytes as text of 64 letters. The work is done by natives.

Options are a map: `mode` is `standard`, with `+` and `/`, or `urlsafe`, with `-` and `_`; `padding` says
whether text ends with `=`, so that its length is a multiple of four. When decoding without `padding`, it may be there
nevertheless. Blanks in text are passed over.
""".

-nifs([encode_bytes/3, decode_bytes/4]).

-export([encode/1, encode/2, encode_to_string/1, encode_to_string/2]).
-export([decode/1, decode/2, decode_to_string/1, decode_to_string/2]).
-export([mime_decode/1, mime_decode/2, mime_decode_to_string/1, mime_decode_to_string/2]).
-export([encode_bytes/3, decode_bytes/4]).

-export_type([base64_alphabet/0, base64_binary/0, base64_mode/0, base64_string/0, byte_string/0, options/0]).

-type base64_alphabet() :: char().
-type base64_string() :: [base64_alphabet()].
-type base64_binary() :: binary().
-type byte_string() :: [byte()].
-type base64_mode() :: standard | urlsafe.
-type options() :: #{padding => boolean(), mode => base64_mode()}.

%% -- Encoding ------------------------------------------------------------------------------------

-spec encode(byte_string() | binary()) -> base64_binary().
encode(Data) -> encode(Data, #{}).

-spec encode(byte_string() | binary(), options()) -> base64_binary().
encode(Data, Options) when is_binary(Data) ->
    encode_bytes(Data, is_url_safe(Options), is_padded(Options));
encode(Data, Options) when is_list(Data) ->
    encode_bytes(bytes(Data), is_url_safe(Options), is_padded(Options)).

-spec encode_to_string(byte_string() | binary()) -> base64_string().
encode_to_string(Data) -> binary_to_list(encode(Data)).

-spec encode_to_string(byte_string() | binary(), options()) -> base64_string().
encode_to_string(Data, Options) -> binary_to_list(encode(Data, Options)).

%% -- Decoding ------------------------------------------------------------------------------------

-doc "Fails with `missing_padding` if characters are missing at the end, with `badarg` if others are there.".
-spec decode(base64_string() | base64_binary()) -> binary().
decode(Text) -> decode(Text, #{}).

-spec decode(base64_string() | base64_binary(), options()) -> binary().
decode(Text, Options) when is_binary(Text); is_list(Text) ->
    decoded(Text, Options, false).

-spec decode_to_string(base64_string() | base64_binary()) -> byte_string().
decode_to_string(Text) -> binary_to_list(decode(Text)).

-spec decode_to_string(base64_string() | base64_binary(), options()) -> byte_string().
decode_to_string(Text, Options) -> binary_to_list(decode(Text, Options)).

-doc "As `decode/1`, passing over characters that are none of the 64, as MIME wants it (RFC 2045).".
-spec mime_decode(base64_string() | base64_binary()) -> binary().
mime_decode(Text) -> mime_decode(Text, #{}).

-spec mime_decode(base64_string() | base64_binary(), options()) -> binary().
mime_decode(Text, Options) when is_binary(Text); is_list(Text) ->
    decoded(Text, Options, true).

-spec mime_decode_to_string(base64_string() | base64_binary()) -> byte_string().
mime_decode_to_string(Text) -> binary_to_list(mime_decode(Text)).

-spec mime_decode_to_string(base64_string() | base64_binary(), options()) -> byte_string().
mime_decode_to_string(Text, Options) -> binary_to_list(mime_decode(Text, Options)).

decoded(Text, Options, IsMIME) ->
    case decode_bytes(Text, is_url_safe(Options), is_padded(Options), IsMIME) of
        Reason when is_atom(Reason) -> error(Reason, [Text, Options]);
        Data -> Data
    end.

%% -- Arguments -----------------------------------------------------------------------------------

is_url_safe(#{mode := standard}) -> false;
is_url_safe(#{mode := urlsafe}) -> true;
is_url_safe(#{mode := Mode}) -> error({badarg, Mode});
is_url_safe(#{}) -> false.

is_padded(Options) -> maps:get(padding, Options, true) =/= false.

%% Lists are flat.
bytes(List) ->
    case lists:all(fun is_integer/1, List) of
        true -> list_to_binary(List);
        false -> error(badarg)
    end.

-doc false.
-spec encode_bytes(binary(), boolean(), boolean()) -> binary().
-doc false.
-spec decode_bytes(byte_string() | binary(), boolean(), boolean(), boolean()) ->
    binary() | missing_padding | badarg.
