-module(unicode).
-moduledoc """
Characters between lists, binaries and encodings; normal forms of text.
""".

-nifs([characters_to_binary/1, characters_to_binary/2, characters_to_binary/3,
       characters_to_list/1, characters_to_list/2]).

-export([characters_to_binary/1, characters_to_binary/2, characters_to_binary/3,
         characters_to_list/1, characters_to_list/2]).
-export([bom_to_encoding/1, encoding_to_bom/1]).
-export([characters_to_nfc_binary/1, characters_to_nfc_list/1]).
-export([characters_to_nfd_binary/1, characters_to_nfd_list/1]).
-export([characters_to_nfkc_binary/1, characters_to_nfkc_list/1]).
-export([characters_to_nfkd_binary/1, characters_to_nfkd_list/1]).

-export_type([chardata/0, charlist/0, encoding/0, endian/0, latin1_binary/0, latin1_chardata/0]).
-export_type([unicode_binary/0, external_chardata/0, external_charlist/0]).

-type encoding() ::
    latin1 | unicode | utf8 | utf16 | {utf16, endian()} | utf32 | {utf32, endian()}.
-type endian() :: big | little.
-type unicode_binary() :: binary().
-type charlist() ::
    maybe_improper_list(char() | unicode_binary() | charlist(), unicode_binary() | []).
-type chardata() :: charlist() | unicode_binary().
-type external_unicode_binary() :: binary().
-type external_chardata() :: external_charlist() | external_unicode_binary().
-type external_charlist() ::
    maybe_improper_list(
        char() | external_unicode_binary() | external_charlist(), external_unicode_binary() | []
    ).
-type latin1_binary() :: binary().
-type latin1_charlist() ::
    maybe_improper_list(byte() | latin1_binary() | latin1_charlist(), latin1_binary() | []).
-type latin1_chardata() :: latin1_charlist() | latin1_binary().

%% -- Byte order marks ----------------------------------------------------------------------------

-doc "The encoding that a byte order mark stands for, and its length; latin1 without one.".
-spec bom_to_encoding(binary()) -> {encoding(), non_neg_integer()}.
bom_to_encoding(<<16#EF, 16#BB, 16#BF, _/binary>>) -> {utf8, 3};
bom_to_encoding(<<0, 0, 16#FE, 16#FF, _/binary>>) -> {{utf32, big}, 4};
bom_to_encoding(<<16#FF, 16#FE, 0, 0, _/binary>>) -> {{utf32, little}, 4};
bom_to_encoding(<<16#FE, 16#FF, _/binary>>) -> {{utf16, big}, 2};
bom_to_encoding(<<16#FF, 16#FE, _/binary>>) -> {{utf16, little}, 2};
bom_to_encoding(Bytes) when is_binary(Bytes) -> {latin1, 0}.

-spec encoding_to_bom(encoding()) -> binary().
encoding_to_bom(unicode) -> <<16#EF, 16#BB, 16#BF>>;
encoding_to_bom(utf8) -> <<16#EF, 16#BB, 16#BF>>;
encoding_to_bom(utf16) -> <<16#FE, 16#FF>>;
encoding_to_bom({utf16, big}) -> <<16#FE, 16#FF>>;
encoding_to_bom({utf16, little}) -> <<16#FF, 16#FE>>;
encoding_to_bom(utf32) -> <<0, 0, 16#FE, 16#FF>>;
encoding_to_bom({utf32, big}) -> <<0, 0, 16#FE, 16#FF>>;
encoding_to_bom({utf32, little}) -> <<16#FF, 16#FE, 0, 0>>;
encoding_to_bom(latin1) -> <<>>.

%% -- Normal forms --------------------------------------------------------------------------------

-doc "Canonical equivalents decomposed.".
-spec characters_to_nfd_list(chardata()) -> [char()] | {error, [char()], chardata()}.
characters_to_nfd_list(Data) -> to_list(Data, fun unicode_forms:nfd/1, characters_to_nfd_list).

-spec characters_to_nfd_binary(chardata()) ->
    unicode_binary() | {error, unicode_binary(), chardata()}.
characters_to_nfd_binary(Data) -> to_binary(to_list(Data, fun unicode_forms:nfd/1, characters_to_nfd_binary)).

-doc "Canonical equivalents composed.".
-spec characters_to_nfc_list(chardata()) -> [char()] | {error, [char()], chardata()}.
characters_to_nfc_list(Data) -> to_list(Data, fun unicode_forms:nfc/1, characters_to_nfc_list).

-spec characters_to_nfc_binary(chardata()) ->
    unicode_binary() | {error, unicode_binary(), chardata()}.
characters_to_nfc_binary(Data) -> to_binary(to_list(Data, fun unicode_forms:nfc/1, characters_to_nfc_binary)).

-doc "Compatible equivalents decomposed.".
-spec characters_to_nfkd_list(chardata()) -> [char()] | {error, [char()], chardata()}.
characters_to_nfkd_list(Data) -> to_list(Data, fun unicode_forms:nfkd/1, characters_to_nfkd_list).

-spec characters_to_nfkd_binary(chardata()) ->
    unicode_binary() | {error, unicode_binary(), chardata()}.
characters_to_nfkd_binary(Data) -> to_binary(to_list(Data, fun unicode_forms:nfkd/1, characters_to_nfkd_binary)).

-doc "Compatible equivalents composed.".
-spec characters_to_nfkc_list(chardata()) -> [char()] | {error, [char()], chardata()}.
characters_to_nfkc_list(Data) -> to_list(Data, fun unicode_forms:nfkc/1, characters_to_nfkc_list).

-spec characters_to_nfkc_binary(chardata()) ->
    unicode_binary() | {error, unicode_binary(), chardata()}.
characters_to_nfkc_binary(Data) -> to_binary(to_list(Data, fun unicode_forms:nfkc/1, characters_to_nfkc_binary)).

to_list(Data, Form, Name) ->
    try unicode:characters_to_list(Data) of
        Chars when is_list(Chars) -> Form(Chars);
        {_, Chars, Rest} -> {error, Form(Chars), Rest}
    catch
        error:badarg -> fail(Name, [Data])
    end.

%% The error belongs to the function that was called.
fail(Name, Arguments) ->
    {current_stacktrace, Frames} = process_info(self(), current_stacktrace),
    Callers = lists:dropwhile(fun({Module, _, _, _}) -> Module =:= ?MODULE end, Frames),
    Info = [{error_info, #{module => erl_stdlib_errors}}],
    erlang:raise(error, badarg, [{?MODULE, Name, Arguments, Info} | Callers]).

to_binary({error, Chars, Rest}) -> {error, unicode:characters_to_binary(Chars), Rest};
to_binary(Chars) -> unicode:characters_to_binary(Chars).
