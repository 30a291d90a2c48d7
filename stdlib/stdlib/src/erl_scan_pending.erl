-module(erl_scan_pending).
-moduledoc """
Text that `erl_scan:tokens/3` has not used yet.

If it is a string that goes on in what comes next, it is of no use to scan it again before its end may be there:
a string of many lines, given line by line, would be scanned as often as it has lines.
""".

-export([new/1, add/2]).
-export_type([pending/0]).

%% Parts of the text, last one first; what ends the string, or `any` if it is none; whether the last
%% character was a backslash.
-opaque pending() :: {Parts :: [string()], End :: any | end_of_string(), IsEscaped :: boolean()}.

%% A character; `verbatim` where a backslash has no meaning; three quotation marks.
-type end_of_string() :: {char(), escapes | verbatim} | triple.

-doc "Text in which the last token is not complete, or may be longer.".
-spec new(string()) -> pending().
new(Text) ->
    case kind(Text) of
        any -> {[Text], any, false};
        {End, Inside} -> add(Inside, {[], End, false}, Text)
    end.

%% A string that has an end is complete: what comes next decides about something else.
add(Inside, Start, Text) ->
    case add(Inside, Start) of
        {text, _} -> {[Text], any, false};
        {pending, {_, End, IsEscaped}} -> {[Text], End, IsEscaped}
    end.

%% What the text begins with, if that is a string: its end, and the characters behind its start.
kind("\"\"\"" ++ Rest) -> {triple, Rest};
kind([Quote | Rest]) when Quote =:= $"; Quote =:= $' -> {{Quote, escapes}, Rest};
kind("~" ++ Rest) -> sigil(Rest, escapes);
kind(_) -> any.

sigil([Letter | Rest], _Escapes) when Letter =:= $S; Letter =:= $B -> sigil(Rest, verbatim);
sigil([Letter | Rest], Escapes) when Letter =:= $s; Letter =:= $b -> sigil(Rest, Escapes);
sigil("\"\"\"" ++ Rest, _Escapes) -> {triple, Rest};
sigil([Start | Rest], Escapes) ->
    case closing(Start) of
        none -> any;
        End -> {{End, Escapes}, Rest}
    end;
sigil([], _Escapes) -> any.

closing($() -> $);
closing($[) -> $];
closing(${) -> $};
closing($<) -> $>;
closing(Char) ->
    case lists:member(Char, "/|'\"`#") of
        true -> Char;
        false -> none
    end.

-doc "With more text: all there is, if it has to be scanned now.".
-spec add(string() | eof, pending()) -> {text, string()} | {pending, pending()}.
add(eof, {Parts, _, _}) -> {text, whole(Parts)};
add(Text, {Parts, any, _}) -> {text, whole([Text | Parts])};
add(Text, {Parts, triple, _}) ->
    case string:find(ending(Parts) ++ Text, "\"\"\"") of
        nomatch -> {pending, {[Text | Parts], triple, false}};
        _ -> {text, whole([Text | Parts])}
    end;
add(Text, {Parts, {Char, Escapes} = End, IsEscaped}) ->
    case ends(Text, Char, Escapes, IsEscaped) of
        true -> {text, whole([Text | Parts])};
        {false, IsEscapedNow} -> {pending, {[Text | Parts], End, IsEscapedNow}}
    end.

ends([_ | Text], Char, escapes, true) -> ends(Text, Char, escapes, false);
ends([Char | _], Char, _Escapes, _IsEscaped) -> true;
ends([$\\ | Text], Char, escapes, false) -> ends(Text, Char, escapes, true);
ends([_ | Text], Char, Escapes, _IsEscaped) -> ends(Text, Char, Escapes, false);
ends([], _Char, _Escapes, IsEscaped) -> {false, IsEscaped}.

%% Two characters that there may be before.
ending([Part | Parts]) when length(Part) < 2 -> ending(Parts) ++ Part;
ending([Part | _]) -> lists:nthtail(length(Part) - 2, Part);
ending([]) -> "".

whole(Parts) -> lists:append(lists:reverse(Parts)).
