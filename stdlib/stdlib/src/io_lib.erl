-module(io_lib).
-moduledoc """
Text of terms, and terms of text. Formatting and printing are native.
""".

-nifs([char_list/1, deep_char_list/1, format/2, format/3, fwrite/2, fwrite/3, latin1_char_list/1,
       print/1, print/4, printable_latin1_list/1, printable_list/1, printable_unicode_list/1,
       write/1, write/2, write_atom/1, write_char/1, write_string/1, write_string/2]).

-export([char_list/1, deep_char_list/1, format/2, format/3, fwrite/2, fwrite/3, latin1_char_list/1,
         print/1, print/4, printable_latin1_list/1, printable_list/1, printable_unicode_list/1,
         write/1, write/2, write_atom/1, write_char/1, write_string/1, write_string/2]).
-export([build_text/1, build_text/2, scan_format/2, unscan_format/1]).
-export([chars_length/1, deep_latin1_char_list/1, fread/2, fread/3, indentation/2, nl/0]).
-export([deep_unicode_char_list/1, printable_list_kind/1, quote_atom/2]).
-export([write_atom_as_latin1/1, write_char_as_latin1/1, write_latin1_char/1]).
-export([format_prompt/1, format_prompt/2, write_latin1_string/2, write_unicode_char/1]).
-export([write_unicode_string/1]).
-export([write_latin1_string/1, write_string_as_latin1/1, write_string_as_latin1/2]).

-export_type([chars/0, continuation/0, format_spec/0]).

-type chars() :: [char() | chars()].
-type continuation() :: string() | [].
-type format_spec() :: map().

%% -- Natives -------------------------------------------------------------------------------------

-doc "The text of a format and its arguments.".
-spec format(io:format(), [term()]) -> chars().

-doc "`format/2` with `{chars_limit, N}`: about so many characters at most.".
-spec format(io:format(), [term()], [{chars_limit, integer()}]) -> chars().

-doc "The same as `format/2`.".
-spec fwrite(io:format(), [term()]) -> chars().

-doc "The same as `format/3`.".
-spec fwrite(io:format(), [term()], [{chars_limit, integer()}]) -> chars().

-doc "The text of a term, as `~w` writes it.".
-spec write(term()) -> chars().

-doc "`write/1`, abbreviated at a depth.".
-spec write(term(), integer()) -> chars().

-doc "The text of a term, as `~p` writes it.".
-spec print(term()) -> chars().

-doc "`print/1` from a column on, in lines of that length, abbreviated at a depth.".
-spec print(term(), Column :: non_neg_integer(), LineLength :: non_neg_integer(), Depth :: integer()) ->
          chars().

-doc "The text of an atom, in quotes where they are needed.".
-spec write_atom(atom()) -> chars().

-doc "The text of a string, in double quotes.".
-spec write_string(string()) -> chars().

-doc "The text of a string, in those quotes.".
-spec write_string(string(), Quote :: char()) -> chars().

-doc "The text of a character, with `$`.".
-spec write_char(char()) -> chars().

-doc "Whether a term is a list of characters.".
-spec char_list(term()) -> boolean().

-doc "Whether a term is a list of characters and of such lists.".
-spec deep_char_list(term()) -> boolean().

-doc "Whether a term is a list of characters of Latin-1.".
-spec latin1_char_list(term()) -> boolean().

-doc "Whether a term is a list of characters that `~p` shows as text.".
-spec printable_list(term()) -> boolean().

-doc "Whether a term is a list of printable characters of Latin-1.".
-spec printable_latin1_list(term()) -> boolean().

-doc "Whether a term is a list of printable characters.".
-spec printable_unicode_list(term()) -> boolean().

%% -- The rest ------------------------------------------------------------------------------------

-doc "A line feed.".
-spec nl() -> string().
nl() -> "\n".

-doc "The number of characters in a deep list of strings, binaries and characters.".
-spec chars_length(unicode:chardata()) -> non_neg_integer().
chars_length(Chars) -> string:length(Chars).

-doc "The column reached by printing `String` from column `Start` on.".
-spec indentation(string(), integer()) -> integer().
indentation([$\n | Rest], _Column) -> indentation(Rest, 0);
indentation([$\t | Rest], Column) -> indentation(Rest, (Column div 8 + 1) * 8);
indentation([Char | Rest], Column) when is_integer(Char) -> indentation(Rest, Column + 1);
indentation([Chars | Rest], Column) -> indentation(Rest, indentation(Chars, Column));
indentation([], Column) -> Column.

-doc "Whether a deep list holds only characters below 256.".
-spec deep_latin1_char_list(term()) -> boolean().
deep_latin1_char_list(Term) -> deep_latin1(Term, []).

deep_latin1([Chars | Rest], More) when is_list(Chars) -> deep_latin1(Chars, [Rest | More]);
deep_latin1([Char | Rest], More) when is_integer(Char), Char >= 0, Char =< 255 ->
    deep_latin1(Rest, More);
deep_latin1([], [Rest | More]) -> deep_latin1(Rest, More);
deep_latin1([], []) -> true;
deep_latin1(_, _) -> false.

-spec deep_unicode_char_list(term()) -> boolean().
deep_unicode_char_list(Term) -> io_lib:deep_char_list(Term).

-doc false.
printable_list_kind(List) ->
    case io_lib:printable_latin1_list(List) of
        true -> latin1;
        false ->
            case io_lib:printable_unicode_list(List) of
                true -> unicode;
                false -> none
            end
    end.

-doc "Whether an atom with the text `Name` must be quoted.".
-spec quote_atom(atom(), string()) -> boolean().
quote_atom(Atom, _Name) -> hd(io_lib:write_atom(Atom)) =:= $'.

-spec write_string_as_latin1(string()) -> string().
write_string_as_latin1(String) -> write_string_as_latin1(String, $").

-doc "`write_string/2` with `\\x{...}` for characters above 255.".
-spec write_string_as_latin1(string(), char()) -> string().
write_string_as_latin1(String, Quote) ->
    escape(io_lib:write_string(String, Quote)).

-spec write_latin1_string(string()) -> string().
write_latin1_string(String) -> io_lib:write_string(String).

-doc false.
-spec write_latin1_string(string(), char()) -> string().
write_latin1_string(String, Quote) -> io_lib:write_string(String, Quote).

-doc false.
-spec write_unicode_string(string()) -> string().
write_unicode_string(String) -> io_lib:write_string(String).

-doc false.
-spec write_unicode_char(char()) -> string().
write_unicode_char(Char) -> io_lib:write_char(Char).

-spec write_atom_as_latin1(atom()) -> string().
write_atom_as_latin1(Atom) -> escape(io_lib:write_atom(Atom)).

-spec write_char_as_latin1(char()) -> string().
write_char_as_latin1(Char) -> escape(io_lib:write_char(Char)).

-spec write_latin1_char(char()) -> string().
write_latin1_char(Char) -> io_lib:write_char(Char).

escape([Char | Rest]) when Char > 255 ->
    "\\x{" ++ integer_to_list(Char, 16) ++ "}" ++ escape(Rest);
escape([Char | Rest]) ->
    [Char | escape(Rest)];
escape([]) ->
    [].

%% -- Prompts -------------------------------------------------------------------------------------

-doc false.
-spec format_prompt(term()) -> unicode:chardata().
format_prompt(Prompt) -> format_prompt(Prompt, latin1).

-doc "The text of a prompt of the io protocol; `???` for what has none in the encoding.".
-spec format_prompt(term(), latin1 | unicode) -> unicode:chardata().
format_prompt(Prompt, Encoding) ->
    try
        Text = unicode:characters_to_list(prompt(Prompt)),
        true = Encoding =/= latin1 orelse io_lib:latin1_char_list(Text),
        Text
    catch
        error:_ -> "???"
    end.

prompt({format, Format, Arguments}) -> io_lib:format(Format, Arguments);
prompt(Prompt) when is_list(Prompt); is_binary(Prompt) -> Prompt;
prompt(Prompt) when is_atom(Prompt) -> atom_to_list(Prompt);
prompt(Prompt) -> io_lib:format("~tp", [Prompt]).

%% -- Formats -------------------------------------------------------------------------------------

-doc "The format as a list of characters and directives, maps, with their arguments.".
-spec scan_format(string(), [term()]) -> [char() | format_spec()].
scan_format(Format, Arguments) ->
    io_lib_format:scan(Format, Arguments).

-doc "The inverse of `scan_format/2`.".
-spec unscan_format([char() | format_spec()]) -> {string(), [term()]}.
unscan_format(Items) ->
    io_lib_format:unscan(Items).

-doc "Formats what `scan_format/2` gave.".
-spec build_text([char() | format_spec()]) -> chars().
build_text(Items) ->
    build_text(Items, []).

-spec build_text([char() | format_spec()], [{chars_limit, integer()}]) -> chars().
build_text(Items, Options) ->
    {Format, Arguments} = io_lib_format:unscan(Items),
    io_lib:format(Format, Arguments, Options).

-doc "Reads `String` as `Format` says; the rest of the string is given back.".
-spec fread(string(), string()) ->
    {ok, [term()], string()}
    | {more, string(), non_neg_integer(), [term()]}
    | {error, {fread, atom()}}.
fread(Format, String) ->
    io_lib_fread:fread(Format, String).

-doc "`fread/2` for text that comes in pieces, as the io protocol's `get_until` wants it.".
-spec fread(continuation(), string() | eof, string()) ->
    {more, continuation()} | {done, {ok, [term()]} | eof | {error, {fread, atom()}}, string() | eof}.
fread(Continuation, String, Format) ->
    io_lib_fread:fread(Continuation, String, Format).
