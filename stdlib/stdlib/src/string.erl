-module(string).
-moduledoc """
Strings: lists of characters, UTF-8 binaries, and lists of those. What is counted and cut are grapheme
clusters, what users take for one character.

What goes through a whole text is done by `alder_unicode`, in the engine, which knows flat lists and binaries,
and says `false` to other texts: those become flat lists first. What only looks at the beginning of a text
does not touch the rest.

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

-compile({no_auto_import, [length/1]}).

-export_type([grapheme_cluster/0]).

-type grapheme_cluster() :: char() | [char()].
-type direction() :: leading | trailing.

%% -- Clusters ------------------------------------------------------------------------------------

-doc "The grapheme clusters of a string; one of several code points is a list.".
-spec to_graphemes(unicode:chardata()) -> [grapheme_cluster()].
to_graphemes(String) ->
    case alder_unicode:graphemes(String) of
        false -> alder_unicode:graphemes(code_points(String));
        Clusters -> Clusters
    end.

%% Fails as OTP does: with function_clause for what is no text, with the bytes where they are not UTF-8.
code_points(String) ->
    try unicode:characters_to_list(String) of
        List when is_list(List) -> List;
        {_, _, Rest} -> error({badarg, bad_bytes(Rest)})
    catch
        error:badarg -> error(function_clause, [String])
    end.

bad_bytes([Part | _]) -> bad_bytes(Part);
bad_bytes(Bytes) -> Bytes.

%% Clusters in the representation of the string that they come from.
same_kind(Clusters, String) when is_binary(String) -> unicode:characters_to_binary(Clusters);
same_kind(Clusters, _String) -> lists:flatten(Clusters).

-doc "The number of grapheme clusters.".
-spec length(unicode:chardata()) -> non_neg_integer().
length(String) ->
    case alder_unicode:length(String) of
        false -> alder_unicode:length(code_points(String));
        Length -> Length
    end.

-doc "The first cluster and the rest.".
-spec next_grapheme(unicode:chardata()) ->
    maybe_improper_list(grapheme_cluster(), unicode:chardata()) | {error, unicode:chardata()}.
next_grapheme(<<Char, Next, _/binary>> = Binary) when Char < 128, Next < 128, Char =/= $\r ->
    <<_, Rest/binary>> = Binary,
    [Char | Rest];
next_grapheme([Char, Next | _] = String) when
    is_integer(Char), is_integer(Next), Char < 16#300, Next < 16#300, Char >= 0, Next >= 0, Char =/= $\r
->
    String;
next_grapheme(String) ->
    case next_codepoint(String) of
        [_ | _] = Points -> first_cluster(String, Points, 8);
        EndOrError -> EndOrError
    end.

%% The first cluster is found in the first Count code points, unless these are all of it and there are more.
first_cluster(String, Points, Count) ->
    {Window, Rest} = window(Points, Count, []),
    case alder_unicode:first_cluster(Window) of
        Count when Rest =/= [] ->
            first_cluster(String, Points, 2 * Count);
        1 ->
            Points;
        Length ->
            {Cluster, Behind} = window(Points, Length, []),
            [Cluster | Behind]
    end.

window([Char | Rest], 1, Window) -> {lists:reverse(Window, [Char]), Rest};
window([Char | Rest], Count, Window) -> window(next_codepoint(Rest), Count - 1, [Char | Window]);
window(EndOrError, _Count, Window) -> {lists:reverse(Window), EndOrError}.

-doc "The first code point and the rest.".
-spec next_codepoint(unicode:chardata()) ->
    maybe_improper_list(char(), unicode:chardata()) | {error, unicode:chardata()}.
next_codepoint([Char | _] = String) when is_integer(Char) ->
    String;
next_codepoint(<<Char/utf8, Rest/binary>>) ->
    [Char | Rest];
next_codepoint([Part | Rest]) ->
    case next_codepoint(Part) of
        [_ | _] = Points when Rest =:= [] -> Points;
        [Char | []] -> [Char | Rest];
        [Char | <<>>] -> [Char | Rest];
        [Char | Behind] -> [Char, Behind | Rest];
        [] -> next_codepoint(Rest);
        {error, Behind} -> {error, [Behind | Rest]}
    end;
next_codepoint([]) ->
    [];
next_codepoint(<<>>) ->
    [];
next_codepoint(Binary) when is_binary(Binary) ->
    {error, Binary}.
-doc "Whether a text has no characters.".
-spec is_empty(unicode:chardata()) -> boolean().
is_empty([]) -> true;
is_empty(String) when is_binary(String) -> byte_size(String) =:= 0;
is_empty([Part | Rest]) when is_list(Part); is_binary(Part) -> is_empty(Part) andalso is_empty(Rest);
is_empty(_) -> false.

-doc "The grapheme clusters of a text in reverse order.".
-spec reverse(unicode:chardata()) -> [grapheme_cluster()].
reverse(String) ->
    case alder_unicode:reverse(String) of
        false -> alder_unicode:reverse(code_points(String));
        Clusters -> Clusters
    end.

%% -- Comparing -----------------------------------------------------------------------------------

-doc "Whether two texts have the same characters, in whatever lists and binaries they are.".
-spec equal(unicode:chardata(), unicode:chardata()) -> boolean().
equal(A, B) when is_binary(A), is_binary(B) -> A =:= B;
equal(A, B) when is_list(A), is_list(B) ->
    case alder_unicode:equal_lists(A, B) of
        not_flat -> code_points(A) =:= code_points(B);
        IsEqual -> IsEqual
    end;
equal(A, B) ->
    code_points(A) =:= code_points(B).

-doc "`equal/2`, with letters in lower and upper case taken for the same if `true`.".
-spec equal(unicode:chardata(), unicode:chardata(), boolean()) -> boolean().
equal(A, B, false) -> equal(A, B);
equal(A, A, true) -> true;
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
uppercase(String) -> points_as(String, alder_unicode:uppercase_all(code_points(String))).

-doc "A text in lower case.".
-spec lowercase(unicode:chardata()) -> unicode:chardata().
lowercase(String) -> points_as(String, alder_unicode:lowercase_all(code_points(String))).

-doc "Converts to a form for comparing without regard to case.".
-spec casefold(unicode:chardata()) -> unicode:chardata().
casefold(String) -> points_as(String, alder_unicode:casefold_all(code_points(String))).

points_as(String, Points) when is_binary(String) -> unicode:characters_to_binary(Points);
points_as(_String, Points) -> Points.

-doc "Converts the first letter.".
-spec titlecase(unicode:chardata()) -> unicode:chardata().
titlecase(String) ->
    case next_codepoint(String) of
        [Char | Rest] when is_binary(String) -> titled(title(Char), Rest);
        [Char | Rest] -> titled_list(title(Char), Rest);
        [] when is_binary(String) -> <<>>;
        [] -> [];
        {error, Bad} -> error({badarg, bad_bytes(Bad)})
    end.

titled(Title, Rest) when is_integer(Title) -> <<Title/utf8, Rest/binary>>;
titled(Title, Rest) -> unicode:characters_to_binary([Title, Rest]).

titled_list(Title, Rest) when is_integer(Title) -> [Title | Rest];
titled_list(Title, Rest) -> Title ++ Rest.

title(Char) when Char >= $a, Char =< $z -> Char - 32;
title(Char) when Char < 128 -> Char;
title(Char) -> alder_unicode:titlecase(Char).

%% -- Parts ---------------------------------------------------------------------------------------

-doc "The text from grapheme cluster `Start` on, counted from 0.".
-spec slice(unicode:chardata(), non_neg_integer()) -> unicode:chardata().
slice(String, Start) -> slice(String, Start, infinity).

-doc "At most `Length` clusters from position `Start` on, the first is 0.".
-spec slice(unicode:chardata(), non_neg_integer(), infinity | non_neg_integer()) -> unicode:chardata().
slice(String, Start, Length) when is_integer(Start), Start >= 0 ->
    Length =:= infinity orelse is_integer(Length) andalso Length >= 0 orelse error(function_clause),
    case sliced(String, Start, Length) of
        false -> sliced(code_points(String), Start, Length);
        Slice -> Slice
    end.

sliced(String, Start, infinity) -> alder_unicode:drop(String, Start);
sliced(String, Start, Length) -> alder_unicode:slice(String, Start, Length).

-doc "`pad/3` with blanks behind the text.".
-spec pad(unicode:chardata(), integer()) -> unicode:chardata().
pad(String, Length) -> pad(String, Length, trailing, $\s).

-doc "`pad/4` with blanks.".
-spec pad(unicode:chardata(), integer(), direction() | both) -> unicode:chardata().
pad(String, Length, Direction) -> pad(String, Length, Direction, $\s).

-doc "Fills up to `Length` clusters; the result is chardata that contains `String` as it is.".
-spec pad(unicode:chardata(), integer(), direction() | both, grapheme_cluster()) -> unicode:chardata().
pad(String, Length, Direction, Char) when is_integer(Length) ->
    Missing = max(0, Length - length(String)),
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
    without_first(String, Characters);
trim(String, trailing, Characters) when is_binary(String) ->
    without_last(String, byte_size(String), Characters);
trim(String, trailing, Characters) ->
    same_kind(skip_last(clusters_for(String, Characters), Characters), String);
trim(String, both, Characters) ->
    trim(without_first(String, Characters), trailing, Characters).

without_first(String, Characters) ->
    case alder_unicode:skip(String, Characters) of
        false -> without_first(String, Characters, splits_line_ends(Characters));
        Rest -> Rest
    end.

without_first(String, Characters, Splits) ->
    case next_cluster(String, Splits) of
        [Cluster | Rest] ->
            case lists:member(Cluster, Characters) of
                true -> without_first(Rest, Characters, Splits);
                false -> String
            end;
        [] -> String;
        {error, Bad} -> error({badarg, bad_bytes(Bad)})
    end.

%% Whoever asks for newlines finds also those of line ends of two characters, which are one cluster.
splits_line_ends(Characters) ->
    lists:member($\n, Characters) andalso not lists:member("\r\n", Characters).

next_cluster(String, false) ->
    next_grapheme(String);
next_cluster(String, true) ->
    case next_grapheme(String) of
        ["\r\n" | _] -> next_codepoint(String);
        Next -> Next
    end.

clusters_for(String, Characters) ->
    Clusters = to_graphemes(String),
    case splits_line_ends(Characters) andalso lists:member("\r\n", Clusters) of
        true -> lists:flatmap(fun separate/1, Clusters);
        false -> Clusters
    end.

separate("\r\n") -> "\r\n";
separate(Cluster) -> [Cluster].

%% As long as there are ASCII characters at the end, they are looked at one by one.
without_last(Binary, Size, Characters) ->
    case Binary of
        <<_:(Size - 2)/binary, "\r\n", _/binary>> ->
            case lists:member("\r\n", Characters) of
                true -> without_last(Binary, Size - 2, Characters);
                false -> without_last_cluster(Binary, Size, Characters)
            end;
        <<_:(Size - 2)/binary, Before, Char, _/binary>> when Before < 128, Char < 128 ->
            case lists:member(Char, Characters) of
                true -> without_last(Binary, Size - 1, Characters);
                false -> binary:part(Binary, 0, Size)
            end;
        _ ->
            without_last_cluster(Binary, Size, Characters)
    end.

without_last_cluster(Binary, Size, Characters) ->
    String = binary:part(Binary, 0, Size),
    same_kind(skip_last(clusters_for(String, Characters), Characters), String).

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
take(String, Characters, Complement, leading) when is_boolean(Complement) ->
    case alder_unicode:take(String, Characters, Complement) of
        false -> take_leading(String, Characters, Complement);
        Parts -> Parts
    end;
take(String, Characters, Complement, trailing) ->
    Clusters = lists:reverse(clusters_for(String, Characters)),
    {Taken, Rest} = taken(Clusters, Characters, Complement),
    {same_kind(lists:reverse(Rest), String), same_kind(lists:reverse(Taken), String)}.

take_leading(String, Characters, Complement) when is_binary(String) ->
    {_Taken, Rest} = take_first(String, Characters, Complement, splits_line_ends(Characters), []),
    {binary:part(String, 0, byte_size(String) - byte_size(Rest)), Rest};
take_leading(String, Characters, Complement) ->
    {Taken, Rest} = take_first(String, Characters, Complement, splits_line_ends(Characters), []),
    {lists:flatten(lists:reverse(Taken)), Rest}.

take_first(String, Characters, Complement, Splits, Taken) ->
    case next_cluster(String, Splits) of
        [Cluster | Rest] ->
            case lists:member(Cluster, Characters) of
                Complement -> {Taken, String};
                _ -> take_first(Rest, Characters, Complement, Splits, [Cluster | Taken])
            end;
        [] -> {Taken, String};
        {error, Bad} -> error({badarg, bad_bytes(Bad)})
    end.

taken(Clusters, Characters, Complement) ->
    lists:splitwith(fun(Cluster) -> lists:member(Cluster, Characters) =/= Complement end, Clusters).

-doc "The rest of `String` after `Prefix`, if it starts with that.".
-spec prefix(unicode:chardata(), unicode:chardata()) -> nomatch | unicode:chardata().
prefix(String, Prefix) -> prefix_1(String, to_graphemes(Prefix)).

prefix_1(String, []) ->
    String;
prefix_1(String, [Cluster | Clusters]) ->
    case next_grapheme(String) of
        [Cluster | Rest] -> prefix_1(Rest, Clusters);
        ["\r\n" | Rest] when Cluster =:= $\r -> prefix_1([$\n | Rest], Clusters);
        {error, Bad} -> error({badarg, bad_bytes(Bad)});
        _ -> nomatch
    end.

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
            find_1(String, code_points(Pattern), Direction)
    end.

find_1(String, Pattern, leading) when is_list(String) ->
    case alder_unicode:find_in_list(String, Pattern) of
        false -> find_in_binary(String, Pattern, leading);
        Result -> Result
    end;
find_1(String, Pattern, Direction) ->
    find_in_binary(String, Pattern, Direction).

find_in_binary(String, Pattern, Direction) ->
    Binary = as_binary(String),
    case match(Binary, unicode:characters_to_binary(Pattern), Direction) of
        {Start, _} -> part_as(String, Binary, Start, byte_size(Binary));
        nomatch -> nomatch
    end.

as_binary(String) when is_binary(String) -> String;
as_binary(String) -> unicode:characters_to_binary(code_points(String)).

part_as(String, Binary, Start, End) ->
    Part = binary:part(Binary, Start, End - Start),
    case is_binary(String) of
        true -> Part;
        false -> unicode:characters_to_list(Part)
    end.

%% The first, or last, occurrence that begins and ends between clusters.
match(String, Pattern, leading) ->
    match_from(String, Pattern, 0);
match(String, Pattern, trailing) ->
    case match_from(String, Pattern, 0) of
        nomatch -> nomatch;
        Match -> last_match(String, Pattern, Match)
    end.

match_from(String, Pattern, From) ->
    case binary:match(String, Pattern, [{scope, {From, byte_size(String) - From}}]) of
        {Start, Size} = Match ->
            case is_boundary(String, Start) andalso is_end(String, Start + Size) of
                true -> Match;
                false -> match_from(String, Pattern, Start + 1)
            end;
        nomatch ->
            nomatch
    end.

last_match(String, Pattern, {Start, _} = Match) ->
    case match_from(String, Pattern, Start + 1) of
        nomatch -> Match;
        Later -> last_match(String, Pattern, Later)
    end.

%% Whether a cluster may end here. ASCII characters are found wherever they are, also within a line end of
%% two; elsewhere the clusters of what comes before are looked at, beginning with an ASCII character.
is_boundary(String, Position) when Position =:= 0; Position =:= byte_size(String) ->
    true;
is_boundary(String, Position) ->
    case binary:at(String, Position) of
        Byte when Byte < 128 -> true;
        _ -> ends_at(String, safe_start(String, Position - 1, 64), Position)
    end.

safe_start(String, Position, Steps) ->
    case binary:at(String, Position) of
        Byte when Byte < 128; Position =:= 0; Steps =< 0, Byte >= 16#C0 -> Position;
        _ -> safe_start(String, Position - 1, Steps - 1)
    end.

%% A carriage return alone is not found in front of a newline.
is_end(String, Position) ->
    case String of
        <<_:(Position - 1)/binary, "\r\n", _/binary>> -> false;
        _ -> is_boundary(String, Position)
    end.

ends_at(String, Start, Position) when Start < Position ->
    [_ | Rest] = next_grapheme(binary:part(String, Start, byte_size(String) - Start)),
    ends_at(String, byte_size(String) - byte_size(Rest), Position);
ends_at(_String, Start, Position) ->
    Start =:= Position.

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
            split_1(String, code_points(Pattern), Where)
    end.

split_1(String, Pattern, Where) when is_list(String), Where =/= trailing ->
    Parts =
        case Where of
            all -> alder_unicode:split_list_at_all(String, Pattern);
            leading -> alder_unicode:split_list(String, Pattern)
        end,
    case Parts of
        false -> split_binary(String, Pattern, Where);
        _ -> Parts
    end;
split_1(String, Pattern, Where) ->
    split_binary(String, Pattern, Where).

split_binary(String, Pattern, Where) ->
    Binary = as_binary(String),
    PatternBinary = unicode:characters_to_binary(Pattern),
    Matches =
        case Where of
            all -> matches(Binary, PatternBinary, 0);
            _ -> [Match || {_, _} = Match <- [match(Binary, PatternBinary, Where)]]
        end,
    parts(Matches, 0, Binary, String).

matches(String, Pattern, From) ->
    case match_from(String, Pattern, From) of
        {Start, Size} = Match -> [Match | matches(String, Pattern, Start + Size)];
        nomatch -> []
    end.

%% What is between the matches.
parts([{Start, Size} | Matches], From, Binary, String) ->
    [part_as(String, Binary, From, Start) | parts(Matches, Start + Size, Binary, String)];
parts([], From, Binary, String) ->
    [part_as(String, Binary, From, byte_size(Binary))].

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
lexemes(String, Separators) when is_list(Separators) ->
    case alder_unicode:lexemes(String, Separators) of
        false -> lexemes_of_clusters(String, Separators);
        Lexemes -> Lexemes
    end.

%% Of a deep list, or with separators that are none.
lexemes_of_clusters(String, Separators) ->
    Points = code_points(String),
    case alder_unicode:lexemes(Points, Separators) of
        false -> [same_kind(Lexeme, String) || Lexeme <- lexemes_1(clusters_for(Points, Separators), Separators)];
        Lexemes -> Lexemes
    end.

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
    Start = without_first(String, Separators),
    {Lexeme, Rest} = take(Start, Separators, true, leading),
    case N of
        1 -> Lexeme;
        _ -> nth_lexeme(Rest, N - 1, Separators)
    end.

%% -- Numbers -------------------------------------------------------------------------------------

-doc "The integer that the string starts with, and the rest.".
-spec to_integer(unicode:chardata()) -> {integer(), unicode:chardata()} | {error, no_integer | badarg}.
to_integer(String) ->
    try number_part(String, "+-0123456789") of
        {[Sign | Rest] = All, Behind} when Sign =:= $-; Sign =:= $+ ->
            to_integer(digits(Rest), All, String, Behind);
        {All, Behind} ->
            to_integer(digits(All), All, String, Behind)
    catch
        error:_ -> {error, badarg}
    end.

to_integer({[], _}, _All, _String, _Behind) -> {error, no_integer};
to_integer({Digits, Left}, [$- | _], String, Behind) -> {-list_to_integer(Digits), rest(Left, Behind, String)};
to_integer({Digits, Left}, _All, String, Behind) -> {list_to_integer(Digits), rest(Left, Behind, String)}.

%% What may belong to a number at the beginning of a text, as a list, and the rest of the text.
number_part(String, Characters) ->
    {Front, Behind} = take(String, Characters),
    {unicode:characters_to_list(Front), Behind}.

%% What is left of such a list, with the rest.
rest([], Behind, _String) ->
    Behind;
rest(Left, Behind, String) when is_binary(String) ->
    Size = erlang:length(Left) + byte_size(Behind),
    binary:part(String, byte_size(String), -Size);
rest(Left, Behind, _String) ->
    Left ++ Behind.

digits(List) ->
    lists:splitwith(fun(Char) -> Char >= $0 andalso Char =< $9 end, List).

-doc "The float that the string starts with, and the rest.".
-spec to_float(unicode:chardata()) -> {float(), unicode:chardata()} | {error, no_float | badarg}.
to_float(String) ->
    try number_part(String, "+-0123456789eE.,") of
        {[Sign | Rest], Behind} when Sign =:= $-; Sign =:= $+ -> to_float([Sign], Rest, String, Behind);
        {All, Behind} -> to_float([], All, String, Behind)
    catch
        error:_ -> {error, badarg}
    end.

to_float(Sign, List, String, Behind) ->
    case digits(List) of
        {[_ | _] = Whole, [Point | Rest]} when Point =:= $.; Point =:= $, ->
            case digits(Rest) of
                {[], _} ->
                    {error, no_float};
                {Fraction, More} ->
                    {Exponent, Left} = exponent(More),
                    try list_to_float(Sign ++ Whole ++ "." ++ Fraction ++ Exponent) of
                        Float -> {Float, rest(Left, Behind, String)}
                    catch
                        error:_ -> {error, no_float}
                    end
            end;
        _ ->
            {error, no_float}
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
tokens(String, [Separator]) -> words_between(String, Separator, []);
tokens(String, Separators) -> words_among(String, Separators, []).

words_between([Separator | Rest], Separator, []) -> words_between(Rest, Separator, []);
words_between([Separator | Rest], Separator, Word) ->
    [lists:reverse(Word) | words_between(Rest, Separator, [])];
words_between([Char | Rest], Separator, Word) -> words_between(Rest, Separator, [Char | Word]);
words_between([], _Separator, []) -> [];
words_between([], _Separator, Word) -> [lists:reverse(Word)].

words_among([Char | Rest], Separators, Word) ->
    case lists:member(Char, Separators) of
        false -> words_among(Rest, Separators, [Char | Word]);
        true when Word =:= [] -> words_among(Rest, Separators, []);
        true -> [lists:reverse(Word) | words_among(Rest, Separators, [])]
    end;
words_among([], _Separators, []) -> [];
words_among([], _Separators, Word) -> [lists:reverse(Word)].

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
    max(1, erlang:length(words_between(String, Separator, []))).

-doc "Use `nth_lexeme/3`: a word by its number.".
-spec sub_word(string(), integer()) -> string().
sub_word(String, N) -> sub_word(String, N, $\s).

-doc "Use `nth_lexeme/3`: a word by its number, between other separators.".
-spec sub_word(string(), integer(), char()) -> string().
sub_word(String, N, Separator) when is_integer(N), is_integer(Separator) ->
    Words = words_between(String, Separator, []),
    case N > 0 andalso N =< erlang:length(Words) of
        true -> lists:nth(N, Words);
        false -> []
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
