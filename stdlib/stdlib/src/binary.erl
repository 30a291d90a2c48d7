-module(binary).
-moduledoc """
Functions on binaries: looking for bytes, taking parts, numbers as bytes.

A pattern is a binary or a list of binaries, none of them empty, or what `compile_pattern/1` made of
one. Where patterns overlap, the one that begins first is found, and of those the longest. A part is
`{Start, Length}`; a negative length counts back from the start.
""".

-nifs([at/2, bin_to_list/1, bin_to_list/2, bin_to_list/3, compile_pattern/1, copy/1, copy/2,
       decode_hex/1, decode_unsigned/1, decode_unsigned/2, encode_hex/1, encode_hex/2,
       encode_unsigned/1, encode_unsigned/2, first/1, last/1, list_to_bin/1,
       longest_common_prefix/1, longest_common_suffix/1, match/2, match/3, matches/2, matches/3, part/2, part/3,
       referenced_byte_size/1, split/2, split/3]).

-export([at/2, bin_to_list/1, bin_to_list/2, bin_to_list/3, compile_pattern/1, copy/1, copy/2,
         decode_hex/1, decode_unsigned/1, decode_unsigned/2, encode_hex/1, encode_hex/2,
         encode_unsigned/1, encode_unsigned/2, first/1, last/1, list_to_bin/1,
         longest_common_prefix/1, longest_common_suffix/1, match/2, match/3, matches/2, matches/3,
         part/2, part/3, referenced_byte_size/1, split/2, split/3]).
-export([join/2, replace/3, replace/4]).

-export_type([cp/0, part/0]).

-opaque cp() :: {bm | ac, binary() | [binary()]}.
-type part() :: {Start :: non_neg_integer(), Length :: integer()}.
-type pattern() :: binary() | [binary(), ...] | cp().
-type scope() :: {scope, part()}.
-type split_option() :: global | trim | trim_all | scope().
-type insert_position() :: non_neg_integer().
-type replace_option() ::
    global | scope() | {insert_replaced, insert_position() | [insert_position()]}.

%% -- Replacing -----------------------------------------------------------------------------------

-doc "As `replace/4` without options: the first match is replaced.".
-spec replace(binary(), pattern(), binary() | fun((binary()) -> binary())) -> binary().
replace(Subject, Pattern, Replacement) ->
    try
        replace_1(Subject, Pattern, Replacement, [])
    catch
        throw:badarg ->
            erlang:error(badarg, [Subject, Pattern, Replacement], explanation())
    end.

-doc """
Replaces the first match, or with `global` all of them, by a binary or by what a function makes of
what was found. `{insert_replaced, Positions}` puts what was found into the replacement at these
positions.
""".
-spec replace(binary(), pattern(), binary() | fun((binary()) -> binary()), [replace_option()]) ->
    binary().
replace(Subject, Pattern, Replacement, Options) ->
    try
        replace_1(Subject, Pattern, Replacement, Options)
    catch
        throw:badarg ->
            erlang:error(badarg, [Subject, Pattern, Replacement, Options], explanation())
    end.

replace_1(Subject, Pattern, Replacement, Options) ->
    case replace_options(Options, false, [], []) of
        {IsGlobal, Scope, []} when is_binary(Replacement) ->
            Parts = or_badarg(fun() -> split(Subject, Pattern, [global || IsGlobal] ++ Scope) end),
            iolist_to_binary(lists:join(Replacement, Parts));
        {IsGlobal, Scope, Positions} ->
            Found = or_badarg(fun() -> found(IsGlobal, Subject, Pattern, Scope) end),
            Make = replacement(Replacement, Positions),
            iolist_to_binary(replaced(Found, 0, Subject, Make))
    end.

or_badarg(Function) ->
    try
        Function()
    catch
        error:badarg -> throw(badarg)
    end.

found(true, Subject, Pattern, Scope) ->
    matches(Subject, Pattern, Scope);
found(false, Subject, Pattern, Scope) ->
    case match(Subject, Pattern, Scope) of
        nomatch -> [];
        Match -> [Match]
    end.

replaced([{Start, Length} | Found], From, Subject, Make) ->
    [part(Subject, From, Start - From), Make(part(Subject, Start, Length))
     | replaced(Found, Start + Length, Subject, Make)];
replaced([], From, Subject, _Make) ->
    [part(Subject, From, byte_size(Subject) - From)].

replacement(Replacement, Positions) when is_binary(Replacement) ->
    case lists:last(Positions) =< byte_size(Replacement) of
        true ->
            Pieces = pieces(Positions, 0, Replacement),
            fun(Found) -> lists:join(Found, Pieces) end;
        false ->
            throw(badarg)
    end;
replacement(Replacement, []) when is_function(Replacement, 1) ->
    Replacement;
replacement(_Replacement, _Positions) ->
    throw(badarg).

%% What stands between the positions.
pieces([Position | Positions], From, Binary) ->
    [part(Binary, From, Position - From) | pieces(Positions, Position, Binary)];
pieces([], From, Binary) ->
    [part(Binary, From, byte_size(Binary) - From)].

replace_options([global | Options], _IsGlobal, Scope, Positions) ->
    replace_options(Options, true, Scope, Positions);
replace_options([{scope, _} = Scope | Options], IsGlobal, _Scope, Positions) ->
    replace_options(Options, IsGlobal, [Scope], Positions);
replace_options([{insert_replaced, Position} | Options], IsGlobal, Scope, _Positions) when
    is_integer(Position), Position >= 0
->
    replace_options(Options, IsGlobal, Scope, [Position]);
replace_options([{insert_replaced, [_ | _] = Positions} | Options], IsGlobal, Scope, _Positions) ->
    case lists:all(fun(Position) -> is_integer(Position) andalso Position >= 0 end, Positions) of
        true -> replace_options(Options, IsGlobal, Scope, lists:sort(Positions));
        false -> throw(badarg)
    end;
replace_options([], IsGlobal, Scope, Positions) ->
    {IsGlobal, Scope, Positions};
replace_options(_Options, _IsGlobal, _Scope, _Positions) ->
    throw(badarg).

%% -- Joining -------------------------------------------------------------------------------------

-doc "The binaries of a list, with `Separator` between them.".
-spec join([binary()], binary()) -> binary().
join([], Separator) when is_binary(Separator) ->
    <<>>;
join([First | Rest] = Binaries, Separator) when is_binary(Separator) ->
    try
        <<First/binary, (<< <<Separator/binary, Binary/binary>> || Binary <- Rest >>)/binary>>
    catch
        error:_ -> erlang:error(badarg, [Binaries, Separator], explanation())
    end;
join(Binaries, Separator) ->
    erlang:error(badarg, [Binaries, Separator], explanation()).

%% -- Natives -------------------------------------------------------------------------------------

-doc "The byte at a position, which counts from 0.".
-spec at(binary(), non_neg_integer()) -> byte().

-doc "The bytes of a binary.".
-spec bin_to_list(binary()) -> [byte()].

-doc "The bytes of a part.".
-spec bin_to_list(binary(), part()) -> [byte()].

-doc "The bytes of a part.".
-spec bin_to_list(binary(), non_neg_integer(), integer()) -> [byte()].

-doc "Checks a pattern once for many searches.".
-spec compile_pattern(binary() | [binary(), ...]) -> cp().

-doc "The same bytes, not part of anything larger.".
-spec copy(binary()) -> binary().

-doc "The bytes `Count` times.".
-spec copy(binary(), non_neg_integer()) -> binary().

-doc "From two hexadecimal digits for each byte.".
-spec decode_hex(binary()) -> binary().

-doc "A number from bytes, the most significant first.".
-spec decode_unsigned(binary()) -> non_neg_integer().

-doc "A number from bytes.".
-spec decode_unsigned(binary(), big | little) -> non_neg_integer().

-doc "Two hexadecimal digits for each byte, with capital letters.".
-spec encode_hex(binary()) -> binary().

-doc "Two hexadecimal digits for each byte.".
-spec encode_hex(binary(), uppercase | lowercase) -> binary().

-doc "As few bytes as a number takes, the most significant first.".
-spec encode_unsigned(non_neg_integer()) -> binary().

-doc "As few bytes as a number takes.".
-spec encode_unsigned(non_neg_integer(), big | little) -> binary().

-doc "The first byte of a binary that is not empty.".
-spec first(binary()) -> byte().

-doc "The last byte of a binary that is not empty.".
-spec last(binary()) -> byte().

-doc "As `list_to_binary/1`.".
-spec list_to_bin(iolist()) -> binary().

-doc "How many bytes all of them begin with.".
-spec longest_common_prefix([binary(), ...]) -> non_neg_integer().

-doc "How many bytes all of them end with.".
-spec longest_common_suffix([binary(), ...]) -> non_neg_integer().

-doc "The first match.".
-spec match(binary(), pattern()) -> part() | nomatch.

-doc "The first match within a scope.".
-spec match(binary(), pattern(), [scope()]) -> part() | nomatch.

-doc "All matches that do not overlap.".
-spec matches(binary(), pattern()) -> [part()].

-doc "All matches within a scope that do not overlap.".
-spec matches(binary(), pattern(), [scope()]) -> [part()].

-doc "A part, which shares its bytes with the whole.".
-spec part(binary(), part()) -> binary().

-doc "A part, which shares its bytes with the whole.".
-spec part(binary(), non_neg_integer(), integer()) -> binary().

-doc "The size of what a binary keeps in memory.".
-spec referenced_byte_size(binary()) -> non_neg_integer().

-doc "As `split/3` without options.".
-spec split(binary(), pattern()) -> [binary()].

-doc """
What lies before and behind the first match, or with `global` between all of them. `trim` leaves out
empty parts at the end, `trim_all` everywhere.
""".
-spec split(binary(), pattern(), [split_option()]) -> [binary()].

%% -- Failures ------------------------------------------------------------------------------------

%% Who can say what is wrong with the arguments.
explanation() -> [{error_info, #{module => erl_stdlib_errors}}].
