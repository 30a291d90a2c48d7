-module(string).
-moduledoc """
Strings: lists of characters, UTF-8 binaries, and lists of those. What is counted and cut are grapheme
clusters, what users take for one character.

Text below U+0300 without carriage returns has no clusters of several code points; it is handled as
the list that it is. For other text, and for the case of letters outside of ASCII, the engine's Unicode
tables are asked (`alder_unicode`).

The functions of the second half are older: they know lists of characters only.
""".

-export([casefold/1, chomp/1, equal/2, equal/3, equal/4, find/2, find/3, is_empty/1]).
-export([jaro_similarity/2, length/1, lexemes/2, lowercase/1, next_codepoint/1, next_grapheme/1]).
-export([nth_lexeme/3, pad/2, pad/3, pad/4, prefix/2, replace/3, replace/4, reverse/1]).
-export([slice/2, slice/3, split/2, split/3, take/2, take/3, take/4, titlecase/1, to_float/1]).
-export([to_graphemes/1, to_integer/1, trim/1, trim/2, trim/3, uppercase/1]).

-export([centre/2, centre/3, chars/2, chars/3, chr/2, concat/2, copies/2, cspan/2, join/2]).
-export([left/2, left/3, len/1, rchr/2, right/2, right/3, rstr/2, span/2, str/2, strip/1, strip/2]).
-export([strip/3, sub_string/2, sub_string/3, sub_word/2, sub_word/3, substr/2, substr/3]).
-export([to_lower/1, to_upper/1, tokens/2, words/1, words/2]).

-export_type([grapheme_cluster/0]).

-type grapheme_cluster() :: char() | [char()].
-type direction() :: leading | trailing.

%% -- Clusters ------------------------------------------------------------------------------------

-doc "The grapheme clusters of a string; one of several code points is a list.".
-spec to_graphemes(unicode:chardata()) -> [grapheme_cluster()].
to_graphemes(String) ->
    clusters(code_points(String)).

clusters(List) ->
    case is_simple(List) of
        true -> List;
        false -> alder_unicode:graphemes(List)
    end.

is_simple([Char | Rest]) when Char < 16#300, Char =/= $\r -> is_simple(Rest);
is_simple(Rest) -> Rest =:= [].

code_points(String) ->
    case unicode:characters_to_list(String) of
        List when is_list(List) -> List;
        _ -> error(badarg)
    end.

%% Clusters in the representation of the string that they come from.
same_kind(Clusters, String) when is_binary(String) -> unicode:characters_to_binary(Clusters);
same_kind(Clusters, _String) -> flat(Clusters).

flat([Cluster | Rest]) when is_list(Cluster) -> Cluster ++ flat(Rest);
flat([Char | Rest]) -> [Char | flat(Rest)];
flat([]) -> [].

-doc "The number of grapheme clusters.".
-spec length(unicode:chardata()) -> non_neg_integer().
length(String) -> erlang:length(to_graphemes(String)).

-doc "The first cluster and the rest.".
-spec next_grapheme(unicode:chardata()) -> maybe_improper_list(grapheme_cluster(), unicode:chardata()).
next_grapheme(String) ->
    case to_graphemes(String) of
        [Cluster | Rest] -> [Cluster | same_kind(Rest, String)];
        [] -> []
    end.

-doc "The first code point and the rest.".
-spec next_codepoint(unicode:chardata()) -> maybe_improper_list(char(), unicode:chardata()).
next_codepoint(String) ->
    case code_points(String) of
        [Char | Rest] when is_binary(String) -> [Char | unicode:characters_to_binary(Rest)];
        List -> List
    end.

-doc "Whether a text has no characters.".
-spec is_empty(unicode:chardata()) -> boolean().
is_empty([]) -> true;
is_empty(String) when is_binary(String) -> byte_size(String) =:= 0;
is_empty([Part | Rest]) when is_list(Part); is_binary(Part) -> is_empty(Part) andalso is_empty(Rest);
is_empty(_) -> false.

-doc "The grapheme clusters of a text in reverse order.".
-spec reverse(unicode:chardata()) -> [grapheme_cluster()].
reverse(String) ->
    lists:reverse(to_graphemes(String)).

%% -- Comparing -----------------------------------------------------------------------------------

-doc "Whether two texts have the same characters, in whatever lists and binaries they are.".
-spec equal(unicode:chardata(), unicode:chardata()) -> boolean().
equal(A, B) -> code_points(A) =:= code_points(B).

-doc "`equal/2`, with letters in lower and upper case taken for the same if `true`.".
-spec equal(unicode:chardata(), unicode:chardata(), boolean()) -> boolean().
equal(A, B, false) -> equal(A, B);
equal(A, B, true) -> casefold(code_points(A)) =:= casefold(code_points(B)).

-doc "Whether two strings are equal, on request without regard to case, or in a normal form.".
-spec equal(unicode:chardata(), unicode:chardata(), boolean(), none | nfc | nfd | nfkc | nfkd) ->
    boolean().
equal(A, B, IgnoreCase, none) -> equal(A, B, IgnoreCase);
equal(A, B, IgnoreCase, nfc) -> equal(normal(nfc, A), normal(nfc, B), IgnoreCase);
equal(A, B, IgnoreCase, Form) -> equal(normal(Form, A), normal(Form, B), IgnoreCase).

normal(nfc, String) -> unicode:characters_to_nfc_list(String);
normal(nfd, String) -> unicode:characters_to_nfd_list(String);
normal(nfkc, String) -> unicode:characters_to_nfkc_list(String);
normal(nfkd, String) -> unicode:characters_to_nfkd_list(String).

-doc "The Jaro similarity, 0.0 to 1.0.".
-spec jaro_similarity(unicode:chardata(), unicode:chardata()) -> float().
jaro_similarity(A, B) ->
    As = to_graphemes(A),
    Bs = to_graphemes(B),
    case {erlang:length(As), erlang:length(Bs)} of
        {0, 0} -> 1.0;
        {N, M} when N =:= 0; M =:= 0 -> 0.0;
        {N, M} -> jaro(As, N, Bs, M)
    end.

%% Characters match if they are equal and not further apart than the window; each matches once.
jaro(As, N, Bs, M) ->
    Window = max(max(N, M) div 2 - 1, 0),
    {Matched, Taken} = jaro_matches(As, 1, Window, list_to_tuple(Bs), M, #{}, []),
    case erlang:length(Matched) of
        0 ->
            0.0;
        Count ->
            Others = [B || {Position, B} <- lists:enumerate(Bs), is_map_key(Position, Taken)],
            Moved = erlang:length([x || {X, Y} <- lists:zip(lists:reverse(Matched), Others), X =/= Y]),
            (Count / N + Count / M + (Count - Moved / 2) / Count) / 3
    end.

jaro_matches([A | As], Position, Window, Bs, M, Taken, Matched) ->
    From = max(1, Position - Window),
    case jaro_match(A, From, min(M, Position + Window), Bs, Taken) of
        none -> jaro_matches(As, Position + 1, Window, Bs, M, Taken, Matched);
        Found -> jaro_matches(As, Position + 1, Window, Bs, M, Taken#{Found => true}, [A | Matched])
    end;
jaro_matches([], _Position, _Window, _Bs, _M, Taken, Matched) ->
    {Matched, Taken}.

jaro_match(A, Position, Last, Bs, Taken) when Position =< Last ->
    case element(Position, Bs) =:= A andalso not is_map_key(Position, Taken) of
        true -> Position;
        false -> jaro_match(A, Position + 1, Last, Bs, Taken)
    end;
jaro_match(_A, _Position, _Last, _Bs, _Taken) ->
    none.

%% -- Letters -------------------------------------------------------------------------------------

-doc "A text in upper case.".
-spec uppercase(unicode:chardata()) -> unicode:chardata().
uppercase(String) -> converted(fun upper/1, String).

-doc "A text in lower case.".
-spec lowercase(unicode:chardata()) -> unicode:chardata().
lowercase(String) -> converted(fun lower/1, String).

-doc "Converts to a form for comparing without regard to case.".
-spec casefold(unicode:chardata()) -> unicode:chardata().
casefold(String) -> converted(fun fold/1, String).

-doc "Converts the first letter.".
-spec titlecase(unicode:chardata()) -> unicode:chardata().
titlecase(String) ->
    case code_points(String) of
        [Char | Rest] -> same_kind([title(Char) | Rest], String);
        [] -> same_kind([], String)
    end.

converted(Function, String) ->
    same_kind(converted_1(Function, code_points(String)), String).

converted_1(Function, [Char | Rest]) -> [Function(Char) | converted_1(Function, Rest)];
converted_1(_Function, []) -> [].

upper(Char) when Char >= $a, Char =< $z -> Char - 32;
upper(Char) when Char < 128 -> Char;
upper(Char) -> alder_unicode:uppercase(Char).

lower(Char) when Char >= $A, Char =< $Z -> Char + 32;
lower(Char) when Char < 128 -> Char;
lower(Char) -> alder_unicode:lowercase(Char).

fold(Char) when Char >= $A, Char =< $Z -> Char + 32;
fold(Char) when Char < 128 -> Char;
fold(Char) -> alder_unicode:casefold(Char).

title(Char) when Char < 128 -> upper(Char);
title(Char) -> alder_unicode:titlecase(Char).

%% -- Parts ---------------------------------------------------------------------------------------

-doc "The text from grapheme cluster `Start` on, counted from 0.".
-spec slice(unicode:chardata(), non_neg_integer()) -> unicode:chardata().
slice(String, Start) -> slice(String, Start, infinity).

-doc "At most `Length` clusters from position `Start` on, the first is 0.".
-spec slice(unicode:chardata(), non_neg_integer(), infinity | non_neg_integer()) -> unicode:chardata().
slice(String, Start, Length) when is_integer(Start), Start >= 0 ->
    Rest = dropped(Start, to_graphemes(String)),
    case Length of
        infinity -> same_kind(Rest, String);
        _ when is_integer(Length), Length >= 0 -> same_kind(lists:sublist(Rest, Length), String)
    end.

dropped(N, [_ | Rest]) when N > 0 -> dropped(N - 1, Rest);
dropped(_N, Rest) -> Rest.

-doc "`pad/3` with blanks behind the text.".
-spec pad(unicode:chardata(), integer()) -> unicode:chardata().
pad(String, Length) -> pad(String, Length, trailing, $\s).

-doc "`pad/4` with blanks.".
-spec pad(unicode:chardata(), integer(), direction() | both) -> unicode:chardata().
pad(String, Length, Direction) -> pad(String, Length, Direction, $\s).

-doc "Fills up to `Length` clusters; the result is chardata that contains `String` as it is.".
-spec pad(unicode:chardata(), integer(), direction() | both, grapheme_cluster()) -> unicode:chardata().
pad(String, Length, Direction, Char) when is_integer(Length) ->
    Missing = max(0, Length - erlang:length(to_graphemes(String))),
    case Direction of
        leading -> [lists:duplicate(Missing, Char), String];
        trailing -> [String | lists:duplicate(Missing, Char)];
        both ->
            Half = lists:duplicate(Missing div 2, Char),
            [Half, String, Half | lists:duplicate(Missing rem 2, Char)]
    end.

-doc "A text without white space at both ends.".
-spec trim(unicode:chardata()) -> unicode:chardata().
trim(String) -> trim(String, both, whitespace()).

-doc "A text without white space at the `leading` end, the `trailing` one, or `both`.".
-spec trim(unicode:chardata(), direction() | both) -> unicode:chardata().
trim(String, Direction) -> trim(String, Direction, whitespace()).

-doc "Without the `Characters` at the beginning and the end.".
-spec trim(unicode:chardata(), direction() | both, [grapheme_cluster()]) -> unicode:chardata().
trim(String, _Direction, []) -> String;
trim(String, leading, Characters) ->
    same_kind(skip(to_graphemes(String), Characters), String);
trim(String, trailing, Characters) ->
    same_kind(skip_last(to_graphemes(String), Characters), String);
trim(String, both, Characters) ->
    same_kind(skip_last(skip(to_graphemes(String), Characters), Characters), String).

skip([Cluster | Rest] = Clusters, Characters) ->
    case lists:member(Cluster, Characters) of
        true -> skip(Rest, Characters);
        false -> Clusters
    end;
skip([], _Characters) ->
    [].

skip_last(Clusters, Characters) ->
    lists:reverse(skip(lists:reverse(Clusters), Characters)).

%% Pattern_White_Space, and the line end of two code points, which is one cluster.
whitespace() ->
    ["\r\n", $\s, $\t, $\n, $\v, $\f, $\r, 16#85, 16#200E, 16#200F, 16#2028, 16#2029].

-doc "Without the line ends at the end.".
-spec chomp(unicode:chardata()) -> unicode:chardata().
chomp(String) -> trim(String, trailing, ["\r\n", $\n]).

-doc "The characters at the start that are among those given, and the rest.".
-spec take(unicode:chardata(), [grapheme_cluster()]) -> {unicode:chardata(), unicode:chardata()}.
take(String, Characters) -> take(String, Characters, false, leading).

-doc "`take/2`, or with `true` the characters that are not among them.".
-spec take(unicode:chardata(), [grapheme_cluster()], boolean()) ->
    {unicode:chardata(), unicode:chardata()}.
take(String, Characters, Complement) -> take(String, Characters, Complement, leading).

-doc "Splits where the first cluster comes that is not, or with `Complement` is, in `Characters`.".
-spec take(unicode:chardata(), [grapheme_cluster()], boolean(), direction()) ->
    {unicode:chardata(), unicode:chardata()}.
take(String, Characters, Complement, leading) ->
    {Taken, Rest} = taken(to_graphemes(String), Characters, Complement),
    {same_kind(Taken, String), same_kind(Rest, String)};
take(String, Characters, Complement, trailing) ->
    {Taken, Rest} = taken(reverse(String), Characters, Complement),
    {same_kind(lists:reverse(Rest), String), same_kind(lists:reverse(Taken), String)}.

taken(Clusters, Characters, Complement) ->
    lists:splitwith(fun(Cluster) -> lists:member(Cluster, Characters) =/= Complement end, Clusters).

-doc "The rest of `String` after `Prefix`, if it starts with that.".
-spec prefix(unicode:chardata(), unicode:chardata()) -> nomatch | unicode:chardata().
prefix(String, Prefix) ->
    case after_prefix(search_clusters(String), search_clusters(Prefix)) of
        nomatch -> nomatch;
        Rest -> same_kind(Rest, String)
    end.

after_prefix([Cluster | Rest], [Cluster | Prefix]) -> after_prefix(Rest, Prefix);
after_prefix(Rest, []) -> Rest;
after_prefix(_, _) -> nomatch.

%% -- Searching -----------------------------------------------------------------------------------

-doc "The text from the first place of another one in it on.".
-spec find(unicode:chardata(), unicode:chardata()) -> unicode:chardata() | nomatch.
find(String, Pattern) -> find(String, Pattern, leading).

-doc "The part of `String` from the first, or last, occurrence of `Pattern` on.".
-spec find(unicode:chardata(), unicode:chardata(), direction()) -> unicode:chardata() | nomatch.
find(String, Pattern, Direction) ->
    case is_empty(Pattern) of
        true ->
            String;
        false ->
            case found(search_clusters(String), search_clusters(Pattern), Direction) of
                nomatch -> nomatch;
                Rest -> same_kind(Rest, String)
            end
    end.

%% A newline is found also where a carriage return comes before it.
search_clusters(String) ->
    List = code_points(String),
    case is_simple(List) of
        true -> List;
        false -> lists:flatmap(fun separate/1, alder_unicode:graphemes(List))
    end.

separate("\r\n") -> "\r\n";
separate(Cluster) -> [Cluster].

found(Clusters, Pattern, leading) -> first(Clusters, Pattern);
found(Clusters, Pattern, trailing) -> last(Clusters, Pattern, nomatch).

first([_ | Rest] = Clusters, Pattern) ->
    case after_prefix(Clusters, Pattern) of
        nomatch -> first(Rest, Pattern);
        _ -> Clusters
    end;
first([], _Pattern) ->
    nomatch.

last([_ | Rest] = Clusters, Pattern, Found) ->
    case after_prefix(Clusters, Pattern) of
        nomatch -> last(Rest, Pattern, Found);
        _ -> last(Rest, Pattern, Clusters)
    end;
last([], _Pattern, Found) ->
    Found.

-doc "The parts before and behind the first separator; a list of the text alone if there is none.".
-spec split(unicode:chardata(), unicode:chardata()) -> [unicode:chardata()].
split(String, Pattern) -> split(String, Pattern, leading).

-doc "Splits at the first, the last or `all` occurrences of `Pattern`.".
-spec split(unicode:chardata(), unicode:chardata(), direction() | all) -> [unicode:chardata()].
split(String, Pattern, Where) ->
    case is_empty(Pattern) of
        true ->
            [String];
        false ->
            Parts = parts(search_clusters(String), search_clusters(Pattern), Where),
            [same_kind(Part, String) || Part <- Parts]
    end.

parts(Clusters, Pattern, all) ->
    parts_all(Clusters, Pattern, []);
parts(Clusters, Pattern, Direction) ->
    case found(Clusters, Pattern, Direction) of
        nomatch ->
            [Clusters];
        Rest ->
            Before = lists:sublist(Clusters, erlang:length(Clusters) - erlang:length(Rest)),
            [Before, after_prefix(Rest, Pattern)]
    end.

parts_all([Cluster | Rest] = Clusters, Pattern, Part) ->
    case after_prefix(Clusters, Pattern) of
        nomatch -> parts_all(Rest, Pattern, [Cluster | Part]);
        After -> [lists:reverse(Part) | parts_all(After, Pattern, [])]
    end;
parts_all([], _Pattern, Part) ->
    [lists:reverse(Part)].

-doc "The text with another one in the first place of a third.".
-spec replace(unicode:chardata(), unicode:chardata(), unicode:chardata()) -> [unicode:chardata()].
replace(String, Pattern, Replacement) -> replace(String, Pattern, Replacement, leading).

-doc "The parts that `split/3` gives, with `Replacement` between them.".
-spec replace(unicode:chardata(), unicode:chardata(), unicode:chardata(), direction() | all) ->
    [unicode:chardata()].
replace(String, Pattern, Replacement, Where) ->
    lists:join(Replacement, split(String, Pattern, Where)).

-doc "The parts between `Separators`, without empty ones.".
-spec lexemes(unicode:chardata(), [grapheme_cluster()]) -> [unicode:chardata()].
lexemes(String, Separators) ->
    [same_kind(Lexeme, String) || Lexeme <- lexemes_1(to_graphemes(String), Separators)].

lexemes_1(Clusters, Separators) ->
    case skip(Clusters, Separators) of
        [] ->
            [];
        Start ->
            {Lexeme, Rest} = taken(Start, Separators, true),
            [Lexeme | lexemes_1(Rest, Separators)]
    end.

-doc "Lexeme number `N` from 1 of the text; see `lexemes/2`.".
-spec nth_lexeme(unicode:chardata(), pos_integer(), [grapheme_cluster()]) -> unicode:chardata().
nth_lexeme(String, N, Separators) when is_integer(N), N > 0 ->
    case dropped(N - 1, lexemes_1(to_graphemes(String), Separators)) of
        [Lexeme | _] -> same_kind(Lexeme, String);
        [] -> same_kind([], String)
    end.

%% -- Numbers -------------------------------------------------------------------------------------

-doc "The integer that the string starts with, and the rest.".
-spec to_integer(unicode:chardata()) -> {integer(), unicode:chardata()} | {error, no_integer | badarg}.
to_integer(String) ->
    try code_points(String) of
        [Sign | Rest] = List when Sign =:= $-; Sign =:= $+ ->
            to_integer(digits(Rest), [Sign], String, List);
        List ->
            to_integer(digits(List), [], String, List)
    catch
        error:_ -> {error, badarg}
    end.

to_integer({[], _}, _Sign, _String, _List) -> {error, no_integer};
to_integer({Digits, Rest}, Sign, String, _List) ->
    {list_to_integer(Sign ++ Digits), same_kind(Rest, String)}.

digits(List) ->
    lists:splitwith(fun(Char) -> Char >= $0 andalso Char =< $9 end, List).

-doc "The float that the string starts with, and the rest.".
-spec to_float(unicode:chardata()) -> {float(), unicode:chardata()} | {error, no_float | badarg}.
to_float(String) ->
    try code_points(String) of
        [Sign | Rest] when Sign =:= $-; Sign =:= $+ -> to_float([Sign], Rest, String);
        List -> to_float([], List, String)
    catch
        error:_ -> {error, badarg}
    end.

to_float(Sign, List, String) ->
    case digits(List) of
        {[_ | _] = Whole, [Point | Rest]} when Point =:= $.; Point =:= $, ->
            case digits(Rest) of
                {[], _} -> {error, no_float};
                {Fraction, More} -> with_exponent(Sign ++ Whole ++ "." ++ Fraction, More, String)
            end;
        _ ->
            {error, no_float}
    end.

with_exponent(Mantissa, List, String) ->
    {Exponent, Rest} = exponent(List),
    try list_to_float(Mantissa ++ Exponent) of
        Float -> {Float, same_kind(Rest, String)}
    catch
        error:_ -> {error, no_float}
    end.

exponent([E, Sign | List] = All) when E =:= $e orelse E =:= $E, Sign =:= $- orelse Sign =:= $+ ->
    exponent([E, Sign], digits(List), All);
exponent([E | List] = All) when E =:= $e; E =:= $E ->
    exponent([E], digits(List), All);
exponent(List) ->
    {"", List}.

exponent(_Start, {[], _}, All) -> {"", All};
exponent(Start, {Digits, Rest}, _All) -> {Start ++ Digits, Rest}.

%% -- Lists of characters -------------------------------------------------------------------------

-doc "Use `length/1`: the number of characters of a list.".
-spec len(string()) -> non_neg_integer().
len(String) -> erlang:length(String).

-doc "Use `++`: two lists as one.".
-spec concat(string(), string()) -> string().
concat(String1, String2) -> String1 ++ String2.

-doc "The position of the first `Char`, 0 if there is none.".
-spec chr(string(), char()) -> non_neg_integer().
chr(String, Char) when is_integer(Char) -> chr(String, Char, 1).

chr([Char | _], Char, Position) -> Position;
chr([_ | Rest], Char, Position) -> chr(Rest, Char, Position + 1);
chr([], _Char, _Position) -> 0.

-doc "The position of the last `Char`, 0 if there is none.".
-spec rchr(string(), char()) -> non_neg_integer().
rchr(String, Char) when is_integer(Char) -> rchr(String, Char, 1, 0).

rchr([Char | Rest], Char, Position, _Found) -> rchr(Rest, Char, Position + 1, Position);
rchr([_ | Rest], Char, Position, Found) -> rchr(Rest, Char, Position + 1, Found);
rchr([], _Char, _Position, Found) -> Found.

-doc "The position where `Part` first occurs, 0 if it does not.".
-spec str(string(), string()) -> non_neg_integer().
str(String, Part) when is_list(Part) -> str(String, Part, 1).

str([Char | Rest] = String, [Char | _] = Part, Position) ->
    case lists:prefix(Part, String) of
        true -> Position;
        false -> str(Rest, Part, Position + 1)
    end;
str([_ | Rest], Part, Position) ->
    str(Rest, Part, Position + 1);
str([], _Part, _Position) ->
    0.

-doc "The position where `Part` last occurs, 0 if it does not.".
-spec rstr(string(), string()) -> non_neg_integer().
rstr(String, []) when is_list(String) -> 0;
rstr(String, Part) when is_list(Part) -> rstr(String, Part, 1, 0).

rstr([_ | Rest] = String, Part, Position, Found) ->
    case lists:prefix(Part, String) of
        true -> rstr(Rest, Part, Position + 1, Position);
        false -> rstr(Rest, Part, Position + 1, Found)
    end;
rstr([], _Part, _Position, Found) ->
    Found.

-doc "How many characters at the beginning are in `Chars`.".
-spec span(string(), string()) -> non_neg_integer().
span(String, Chars) when is_list(Chars) ->
    erlang:length(lists:takewhile(fun(Char) -> lists:member(Char, Chars) end, String)).

-doc "How many characters at the beginning are not in `Chars`.".
-spec cspan(string(), string()) -> non_neg_integer().
cspan(String, Chars) when is_list(Chars) ->
    erlang:length(lists:takewhile(fun(Char) -> not lists:member(Char, Chars) end, String)).

-doc "Use `slice/2`: the characters from a place on, counted from 1.".
-spec substr(string(), pos_integer()) -> string().
substr(String, 1) when is_list(String) -> String;
substr([_ | Rest], Start) when is_integer(Start), Start > 1 -> substr(Rest, Start - 1).

-doc "Use `slice/3`: so many characters from a place on, counted from 1.".
-spec substr(string(), pos_integer(), non_neg_integer()) -> string().
substr(String, Start, Length) when
    is_integer(Start), Start >= 1, is_integer(Length), Length >= 0
->
    lists:sublist(substr(String, Start), Length).

-doc "Use `lexemes/2`: the parts of a list between separators.".
-spec tokens(string(), string()) -> [string()].
tokens(String, Separators) ->
    lexemes_1(String, Separators).

-doc "Lists with a separator between them, as one list.".
-spec join([string()], string()) -> string().
join([], Separator) when is_list(Separator) -> [];
join([String | Strings], Separator) -> String ++ lists:append([Separator ++ Next || Next <- Strings]).

-doc "Use `lists:duplicate/2`: so many of a character.".
-spec chars(char(), non_neg_integer()) -> string().
chars(Char, N) -> chars(Char, N, []).

-doc "So many of a character, and a list behind them.".
-spec chars(char(), non_neg_integer(), string()) -> string().
chars(Char, N, Tail) when N > 0 -> chars(Char, N - 1, [Char | Tail]);
chars(Char, 0, Tail) when is_integer(Char) -> Tail.

-doc "Use `lists:duplicate/2`: so many copies of a list, as one list.".
-spec copies(string(), non_neg_integer()) -> string().
copies(String, N) when is_list(String), is_integer(N), N >= 0 ->
    lists:append(lists:duplicate(N, String)).

-doc "Use `lexemes/2`: the number of words between blanks.".
-spec words(string()) -> pos_integer().
words(String) -> words(String, $\s).

-doc "The number of words between `Separator`s, at least 1.".
-spec words(string(), char()) -> pos_integer().
words(String, Separator) when is_integer(Separator) ->
    max(1, erlang:length(lexemes_1(String, [Separator]))).

-doc "Use `nth_lexeme/3`: a word by its number.".
-spec sub_word(string(), integer()) -> string().
sub_word(String, N) -> sub_word(String, N, $\s).

-doc "Use `nth_lexeme/3`: a word by its number, between other separators.".
-spec sub_word(string(), integer(), char()) -> string().
sub_word(String, N, Separator) when is_integer(N), is_integer(Separator) ->
    case N > 0 andalso dropped(N - 1, lexemes_1(String, [Separator])) of
        [Word | _] -> Word;
        _ -> []
    end.

-doc "Use `trim/1`: a list without blanks at both ends.".
-spec strip(string()) -> string().
strip(String) -> strip(String, both, $\s).

-doc "Use `trim/2`: a list without blanks at its left, its right or both ends.".
-spec strip(string(), left | right | both) -> string().
strip(String, Direction) -> strip(String, Direction, $\s).

-doc "Use `trim/3`: a list without a character at its left, its right or both ends.".
-spec strip(string(), left | right | both, char()) -> string().
strip(String, left, Char) -> skip(String, [Char]);
strip(String, right, Char) -> skip_last(String, [Char]);
strip(String, both, Char) -> skip_last(skip(String, [Char]), [Char]).

-doc "Use `slice/3` or `pad/3`: a list cut or filled with blanks at its right.".
-spec left(string(), non_neg_integer()) -> string().
left(String, Length) -> left(String, Length, $\s).

-doc "`String` cut or filled up at the end.".
-spec left(string(), non_neg_integer(), char()) -> string().
left(String, Length, Char) when is_integer(Char) ->
    case erlang:length(String) of
        N when N > Length -> lists:sublist(String, Length);
        N -> String ++ lists:duplicate(Length - N, Char)
    end.

-doc "Use `slice/3` or `pad/3`: a list cut or filled with blanks at its left.".
-spec right(string(), non_neg_integer()) -> string().
right(String, Length) -> right(String, Length, $\s).

-doc "`String` cut or filled up at the beginning.".
-spec right(string(), non_neg_integer(), char()) -> string().
right(String, Length, Char) when is_integer(Char) ->
    case erlang:length(String) of
        N when N > Length -> lists:nthtail(N - Length, String);
        N -> lists:duplicate(Length - N, Char) ++ String
    end.

-doc "Use `pad/3`: a list cut or filled with blanks at both ends.".
-spec centre(string(), non_neg_integer()) -> string().
centre(String, Length) -> centre(String, Length, $\s).

-doc "`String` cut or filled up at both sides.".
-spec centre(string(), non_neg_integer(), char()) -> string().
centre(String, 0, Char) when is_list(String), is_integer(Char) ->
    [];
centre(String, Length, Char) when is_integer(Char) ->
    case erlang:length(String) of
        N when N > Length ->
            lists:sublist(String, (N - Length) div 2 + 1, Length);
        N ->
            Before = (Length - N) div 2,
            lists:duplicate(Before, Char) ++ String ++ lists:duplicate(Length - N - Before, Char)
    end.

-doc "Use `slice/2`: the characters from a place on, counted from 1.".
-spec sub_string(string(), pos_integer()) -> string().
sub_string(String, Start) -> substr(String, Start).

-doc "Use `slice/3`: the characters from a place to another, counted from 1.".
-spec sub_string(string(), pos_integer(), pos_integer()) -> string().
sub_string(String, Start, Stop) when is_integer(Start), is_integer(Stop) ->
    substr(String, Start, Stop - Start + 1).

-doc "Use `lowercase/1`: letters of Latin-1 in lower case.".
-spec to_lower(string()) -> string(); (char()) -> char().
to_lower(String) when is_list(String) -> [lower_latin1(Char) || Char <- String];
to_lower(Char) when is_integer(Char) -> lower_latin1(Char).

-doc "Use `uppercase/1`: letters of Latin-1 in upper case.".
-spec to_upper(string()) -> string(); (char()) -> char().
to_upper(String) when is_list(String) -> [upper_latin1(Char) || Char <- String];
to_upper(Char) when is_integer(Char) -> upper_latin1(Char).

lower_latin1(Char) when Char >= $A, Char =< $Z -> Char + 32;
lower_latin1(Char) when Char >= 16#C0, Char =< 16#DE, Char =/= 16#D7 -> Char + 32;
lower_latin1(Char) -> Char.

upper_latin1(Char) when Char >= $a, Char =< $z -> Char - 32;
upper_latin1(Char) when Char >= 16#E0, Char =< 16#FE, Char =/= 16#F7 -> Char - 32;
upper_latin1(Char) -> Char.
