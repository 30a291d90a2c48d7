-module(erl_pp_layout).
-moduledoc false.

%% Layout for erl_pp: what is printed is first a document, which knows how wide it is on one line,
%% and then text from some column on.
%%
%% A document is printed on one line if it ends before the limit, without what follows it. Otherwise
%% each kind has its own way to take more lines:
%%
%%     row     parts side by side; each decides for itself
%%     fill    items with separators; words share lines, anything else has a line of its own
%%     bracket a fill in brackets, which stand close
%%     hang    a head, and a body behind it, or below it and indented
%%     stack   parts below each other, each with an indentation
%%     frame   an opening, below it and indented what it is around, and the end
%%     string  a literal in pieces
%%
%% Stacks and frames can be made so that they never are on one line: their width is infinity, which
%% is above all integers in the order of terms. Each document is looked at once, so layout is
%% linear.

-export([word/1, text/1, string/2, row/1, fill/3, fill/4, bracket/3, hang/3, aside/3]).
-export([stack/1, lines/1, frame/3, call/1]).
-export([width/1, render/3, flat/2]).

-export_type([document/0]).

-type width() :: non_neg_integer() | infinity.

-opaque document() ::
    {word, width(), unicode:chardata()}
    | {text, width(), unicode:chardata()}
    | {string, width(), string(), fun((string()) -> string())}
    | {row, width(), [document()]}
    | {fill, width(), loose | tight, [{document(), string()}]}
    | {bracket, width(), string(), document(), string()}
    | {hang, width(), document(), pos_integer(), document()}
    | {stack, width(), [{non_neg_integer(), document()}]}
    | {frame, width(), string(), document(), string()}
    | {call, width(), unicode:chardata(), fun((integer()) -> unicode:chardata())}.

%% The shortest piece of a string that is worth a line, whatever the limit.
-define(PIECE, 5).

-doc "A short text of one token.".
-spec word(string()) -> document().
word(Chars) -> {word, string:length(Chars), Chars}.

-spec text(string()) -> document().
text(Chars) -> {text, string:length(Chars), Chars}.

-doc "A string literal; `Write` makes the text of a string, with quotes.".
-spec string(string(), fun((string()) -> string())) -> document().
string(String, Write) -> {string, length(Write(String)), String, Write}.

-spec row([document()]) -> document().
row(Documents) -> {row, widths(Documents, 0), Documents}.

-spec fill(loose | tight, string(), [document()]) -> document().
fill(Spacing, Separator, Documents) ->
    fill(Spacing, Separator, Documents, none).

-doc """
Items with a separator behind each but the last. `Tail`, if there is one, is a last item with a
separator of its own before it. No blanks follow the separators of `tight` ones.
""".
-spec fill(loose | tight, string(), [document()], none | {string(), document()}) -> document().
fill(Spacing, Separator, Documents, Tail) ->
    Items = separated(Documents, Separator, Tail),
    Gaps = case Spacing of
        loose -> max(0, length(Items) - 1);
        tight -> 0
    end,
    Separators = lists:sum([length(Text) || {_, Text} <- Items]),
    {fill, widths([Document || {Document, _} <- Items], Gaps + Separators), Spacing, Items}.

separated([], _Separator, none) -> [];
separated([Last], _Separator, none) -> [{Last, ""}];
separated([Last], _Separator, {TailSeparator, Tail}) -> [{Last, TailSeparator}, {Tail, ""}];
separated([Document | Documents], Separator, Tail) ->
    [{Document, Separator} | separated(Documents, Separator, Tail)].

-spec bracket(string(), document(), string()) -> document().
bracket(Open, Fill, Close) ->
    {bracket, widths([Fill], length(Open) + length(Close)), Open, Fill, Close}.

-spec hang(document(), pos_integer(), document()) -> document().
hang(Head, Step, Body) -> {hang, widths([Head, Body], 1), Head, Step, Body}.

-doc """
Like a stack of two. What is behind a short head must have room also if it stood at the indentation.
""".
-spec aside(document(), pos_integer(), document()) -> document().
aside(Head, Step, Body) ->
    Missing = case width(Head) of
        Width when Width < Step -> Step - Width;
        _ -> 1
    end,
    {stack, widths([Head, Body], Missing), [{0, Head}, {Step, Body}]}.

-spec stack([{non_neg_integer(), document()}]) -> document().
stack([_ | _] = Parts) ->
    {stack, widths([Document || {_, Document} <- Parts], length(Parts) - 1), Parts}.

-doc "A stack that is never on one line, unless it has one part only.".
-spec lines([{non_neg_integer(), document()}]) -> document().
lines([{0, Document}]) -> Document;
lines([_ | _] = Parts) -> {stack, infinity, Parts}.

-doc "Never on one line.".
-spec frame(string(), document(), string()) -> document().
frame(Open, Document, Close) -> {frame, infinity, Open, Document, Close}.

-doc "Text that a function makes for a column; for a negative one, on one line.".
-spec call(fun((integer()) -> unicode:chardata())) -> document().
call(Function) ->
    Flat = Function(-1),
    {call, string:length(Flat), Flat, Function}.

-spec width(document()) -> width().
width(Document) -> element(2, Document).

widths([Document | Documents], Sum) ->
    case width(Document) of
        infinity -> infinity;
        Width -> widths(Documents, Sum + Width)
    end;
widths([], Sum) ->
    Sum.

%% -- On one line ---------------------------------------------------------------------------------

-doc """
The text on one line, also of what normally never is, from a column on; for one below 0, all that is
called is told to be on one line too.
""".
-spec flat(document(), integer()) -> unicode:chardata().
flat({word, _, Chars}, _At) -> Chars;
flat({text, _, Chars}, _At) -> Chars;
flat({string, _, String, Write}, _At) -> Write(String);
flat({row, _, Documents}, At) -> flat_row(Documents, At);
flat({fill, _, Spacing, Items}, At) -> flat_items(Items, Spacing, At);
flat({bracket, _, Open, Fill, Close}, At) -> [Open, flat(Fill, behind(At, length(Open))), Close];
flat({hang, _, Head, _, Body}, At) ->
    [flat(Head, At), $\s, flat(Body, behind(behind(At, width(Head)), 1))];
flat({stack, _, Parts}, At) -> flat_parts(Parts, At);
flat({frame, _, Open, Document, Close}, At) -> [Open, flat(Document, At), $\s, Close];
flat({call, _, Flat, _}, At) when At < 0 -> Flat;
flat({call, _, _, Function}, At) -> Function(At).

flat_row([Document | Documents], At) ->
    [flat(Document, At) | flat_row(Documents, behind(At, width(Document)))];
flat_row([], _At) ->
    [].

flat_parts([{_, Last}], At) ->
    [flat(Last, At)];
flat_parts([{_, Document} | Parts], At) ->
    [flat(Document, At), $\s | flat_parts(Parts, behind(behind(At, width(Document)), 1))].

flat_items([{Document, Separator} | Items], loose, At) when Items =/= [] ->
    Next = behind(behind(At, width(Document)), length(Separator) + 1),
    [flat(Document, At), Separator, $\s | flat_items(Items, loose, Next)];
flat_items([{Document, Separator} | Items], Spacing, At) ->
    Next = behind(behind(At, width(Document)), length(Separator)),
    [flat(Document, At), Separator | flat_items(Items, Spacing, Next)];
flat_items([], _Spacing, _At) ->
    [].

behind(At, Width) when At >= 0 -> At + Width;
behind(At, _Width) -> At.

%% -- On several lines ----------------------------------------------------------------------------

-doc """
The text from `Column` on, with lines that end at `Limit` where that is possible, and the column
behind it.
""".
-spec render(document(), non_neg_integer(), pos_integer()) ->
    {unicode:chardata(), non_neg_integer()}.
render(Document, Column, Limit) ->
    case width(Document) of
        Width when is_integer(Width), Column + Width =< Limit ->
            {flat(Document, Column), Column + Width};
        _ -> break(Document, Column, Limit)
    end.

break({word, Width, Chars}, Column, _Limit) ->
    {Chars, Column + Width};
break({text, Width, Chars}, Column, _Limit) ->
    {Chars, Column + Width};
break({row, _, Documents}, Column, Limit) ->
    lists:mapfoldl(fun(Document, At) -> render(Document, At, Limit) end, Column, Documents);
break({fill, _, Spacing, Items}, Column, Limit) ->
    fill_lines(Items, Spacing, 0, Column, Column, Limit);
break({bracket, _, Open, Fill, Close}, Column, Limit) ->
    {fill, _, Spacing, Items} = Fill,
    Inside = Column + length(Open),
    {Text, End} = fill_lines(Items, Spacing, length(Close), Inside, Inside, Limit),
    {[Open, Text, Close], End + length(Close)};
break({hang, _, Head, Step, Body}, Column, Limit) ->
    {HeadText, Behind} = render(Head, Column, Limit),
    case width(Head) of
        Width when Width < Step ->
            {BodyText, End} = render(Body, Behind + 1, Limit),
            {[HeadText, $\s, BodyText], End};
        _ ->
            {BodyText, End} = render(Body, Column + Step, Limit),
            {[HeadText, newline(Column + Step), BodyText], End}
    end;
break({stack, _, [{Step, Document} | Parts]}, Column, Limit) ->
    {Text, End} = render(Document, Column + Step, Limit),
    stack_lines(Parts, Column, Limit, Text, End);
break({frame, _, Open, Document, Close}, Column, Limit) ->
    Inside = Column + length(Open),
    {Text, _} = render(Document, Inside, Limit),
    {[Open, $\s, newline(Inside), Text, newline(Column), Close], Column + length(Close)};
break({string, _, String, Write}, Column, Limit) ->
    Room = max(?PIECE, Limit - Column - length(Write(""))),
    Pieces = [Write(Piece) || Piece <- pieces(String, Write, Room)],
    {lists:join(newline(Column), Pieces), Column + length(lists:last(Pieces))};
break({call, _, _, Function}, Column, _Limit) ->
    Text = Function(Column),
    {Text, io_lib:indentation(unicode:characters_to_list(Text), Column)}.

stack_lines([{Step, Document} | Parts], Column, Limit, Above, _End) ->
    {Text, End} = render(Document, Column + Step, Limit),
    stack_lines(Parts, Column, Limit, [Above, newline(Column + Step), Text], End);
stack_lines([], _Column, _Limit, Text, End) ->
    {Text, End}.

%% At is where the line has got to.
fill_lines([{Document, Separator} | Items], Spacing, Close, At, Column, Limit) ->
    {Text, End} = render(Document, At, Limit),
    Kind = element(1, Document),
    {Rest, LastEnd} =
        fill_next(Items, Spacing, Close, Kind, End + length(Separator), Column, Limit),
    {[Text, Separator | Rest], LastEnd};
fill_lines([], _Spacing, _Close, At, _Column, _Limit) ->
    {[], At}.

fill_next([], _Spacing, _Close, _Kind, End, _Column, _Limit) ->
    {[], End};
fill_next([{Document, Separator} | Others] = Items, Spacing, Close, Kind, At, Column, Limit) ->
    %% Room is left for what stands behind the item: its separator, or the bracket. Where there is
    %% no blank, the room for one is counted nevertheless.
    Behind = case Others of
        [] -> Close;
        _ -> length(Separator)
    end,
    case Document of
        {word, Width, _} when Kind =:= word, At + 1 + Width + Behind =< Limit ->
            Gap = case Spacing of
                loose -> " ";
                tight -> ""
            end,
            {Text, End} = fill_lines(Items, Spacing, Close, At + 1, Column, Limit),
            {[Gap | Text], End};
        _ ->
            {Text, End} = fill_lines(Items, Spacing, Close, Column, Column, Limit),
            {[newline(Column) | Text], End}
    end.

newline(Column) -> [$\n | lists:duplicate(Column, $\s)].

%% As many characters in each piece as have room; what is escaped stays together.
pieces(String, Write, Room) ->
    Quotes = length(Write("")),
    pieces(String, Write, Quotes, Room, Room, [], []).

pieces([Char | String], Write, Quotes, Room, Left, Piece, Pieces) ->
    case length(Write([Char])) - Quotes of
        Width when Width =< Left; Piece =:= [] ->
            pieces(String, Write, Quotes, Room, Left - Width, [Char | Piece], Pieces);
        Width ->
            pieces(String, Write, Quotes, Room, Room - Width, [Char],
                   [lists:reverse(Piece) | Pieces])
    end;
pieces([], _Write, _Quotes, _Room, _Left, Piece, Pieces) ->
    lists:reverse([lists:reverse(Piece) | Pieces]).
