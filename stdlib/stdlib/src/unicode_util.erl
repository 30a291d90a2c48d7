-module(unicode_util).
-moduledoc """
Unicode text from its beginning: what libraries use of the module below OTP's `string`.

Each function takes characters, as `unicode:chardata()`, and gives a list with the first result in front of the
rest, `[]` at the end, and `{error, Rest}` if the text is no Unicode.
""".

-export([cp/1, gc/1, nfc/1, nfd/1, nfkc/1, nfkd/1]).
-export([uppercase/1, lowercase/1, titlecase/1, casefold/1]).
-export([whitespace/0, is_whitespace/1]).

-type characters() :: unicode:chardata().
-type next() :: nonempty_maybe_improper_list() | [] | {error, characters()}.

-doc "A code point and what follows.".
-spec cp(characters()) -> next().
cp(Text) -> string:next_codepoint(Text).

-doc "A cluster of code points and what follows.".
-spec gc(characters()) -> next().
gc(Text) -> string:next_grapheme(Text).

-spec nfc(characters()) -> next().
nfc(Text) -> first(Text, fun unicode:characters_to_nfc_list/1).

-spec nfd(characters()) -> next().
nfd(Text) -> first(Text, fun unicode:characters_to_nfd_list/1).

-spec nfkc(characters()) -> next().
nfkc(Text) -> first(Text, fun unicode:characters_to_nfkc_list/1).

-spec nfkd(characters()) -> next().
nfkd(Text) -> first(Text, fun unicode:characters_to_nfkd_list/1).

%% The first cluster in a normal form; a list if it is several code points.
first(Text, Form) ->
    case gc(Text) of
        [Cluster | Rest] ->
            case Form(lists:flatten([Cluster])) of
                [Character] -> [Character | Rest];
                Characters -> [Characters | Rest]
            end;
        Other ->
            Other
    end.

-spec uppercase(characters()) -> next().
uppercase(Text) -> cased(Text, fun string:uppercase/1).

-spec lowercase(characters()) -> next().
lowercase(Text) -> cased(Text, fun string:lowercase/1).

-spec titlecase(characters()) -> next().
titlecase(Text) -> cased(Text, fun string:titlecase/1).

-spec casefold(characters()) -> next().
casefold(Text) -> cased(Text, fun string:casefold/1).

cased(Text, Convert) ->
    case cp(Text) of
        [Character | Rest] ->
            case Convert([Character]) of
                [Converted] -> [Converted | Rest];
                Several -> [Several | Rest]
            end;
        Other ->
            Other
    end.

-doc "White space, as far as Unicode has it as syntax.".
-spec whitespace() -> [string:grapheme_cluster()].
whitespace() -> [[$\r, $\n], $\t, $\n, $\v, $\f, $\r, $\s, 16#85, 16#200E, 16#200F, 16#2028, 16#2029].

-spec is_whitespace(string:grapheme_cluster()) -> boolean().
is_whitespace(Cluster) -> lists:member(Cluster, whitespace()).
