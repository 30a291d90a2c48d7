-module(shell_docs_layout).
-moduledoc """
The elements of `application/erlang+html` as lines for a terminal, for `shell_docs`.

A block is a list of lines without their indentation; who has the block in it indents them.
""".

-export([text/2, styled/3]).

-type page() :: #{encoding := unicode | latin1, columns := pos_integer(), ansi := boolean()}.
-type style() :: plain | bold | underlined | heading.
-type line() :: unicode:chardata().
%% Styled text that is not broken, and how wide it is.
-type word() :: {non_neg_integer(), unicode:chardata()}.

%% How far text stands from the left, and from the right beside that.
-define(INDENT, 2).
-define(MARGIN, 10).

-doc "Blocks, an empty line between any two, each line with its end.".
-spec text(shell_docs:chunk_elements(), page()) -> unicode:chardata().
text(Elements, Page) ->
    [case Line of
         [] -> "\n";
         {outside, Text} -> [Text, "\n"];
         _ -> [lists:duplicate(?INDENT, $\s), Line, "\n"]
     end || Line <- blocks(Elements, ?INDENT, 0, Page)].

%% Depth counts the lists around.
-spec blocks(shell_docs:chunk_elements(), non_neg_integer(), non_neg_integer(), page()) ->
          [line() | {outside, line()}].
blocks(Elements, Indent, Depth, Page) ->
    lists:append(lists:join([[]], [block(Block, Indent, Depth, Page) || Block <- gathered(Elements)])).

%% Text that stands among blocks is a paragraph.
gathered([]) ->
    [];
gathered(Elements) ->
    case lists:splitwith(fun is_inline/1, Elements) of
        {[], [Block | Rest]} -> [Block | gathered(Rest)];
        {Inline, Rest} -> [{p, [], Inline} | gathered(Rest)]
    end.

is_inline(Text) when is_binary(Text) -> true;
is_inline({Tag, _, _}) -> lists:member(Tag, [i, b, em, strong, code, a, br]).

%% -- Blocks --------------------------------------------------------------------------------------

block({p, _, Inline}, Indent, _Depth, Page) ->
    wrapped(Inline, plain, Indent, Page);
block({h1, _, Inline}, _Indent, _Depth, Page) ->
    [{outside, Line} || Line <- wrapped(Inline, heading, 0, Page)];
block({h2, _, Inline}, _Indent, _Depth, Page) ->
    [{outside, Line} || Line <- wrapped(Inline, bold, 0, Page)];
block({Heading, _, Inline}, Indent, _Depth, Page)
  when Heading =:= h3; Heading =:= h4; Heading =:= h5; Heading =:= h6 ->
    wrapped(Inline, underlined, Indent, Page);
block({pre, _, Elements}, _Indent, _Depth, _Page) ->
    Text = string:trim(unicode:characters_to_list(plain_text(Elements)), trailing, "\n"),
    indented([Line || Line <- string:split(Text, "\n", all)], "  ");
block({ul, _, Items}, Indent, Depth, Page) ->
    Mark = [" ", bullet(Depth, Page), " "],
    items([{Mark, Item} || Item <- Items], Indent, Depth, Page);
block({ol, _, Items}, Indent, Depth, Page) ->
    items([{[" ", integer_to_list(N), ". "], Item}
           || {N, Item} <- lists:zip(lists:seq(1, length(Items)), Items)], Indent, Depth, Page);
block({dl, _, Parts}, Indent, Depth, Page) ->
    descriptions(Parts, Indent, Depth, Page);
block({'div', Attributes, Elements}, Indent, Depth, Page) ->
    case proplists:get_value(class, Attributes) of
        Class when Class =:= undefined; Class =:= <<>> ->
            blocks(Elements, Indent, Depth, Page);
        Class ->
            [[styled(underlined, title(Class), Page), ":"]
             | indented(inside(blocks(Elements, Indent + 2, Depth, Page)), "  ")]
    end;
block({_Other, _, Elements}, Indent, Depth, Page) ->
    blocks(Elements, Indent, Depth, Page).

title(Class) -> string:titlecase(unicode:characters_to_list(Class)).

bullet(_, #{encoding := latin1}) -> "*";
bullet(0, _) -> [16#2022];
bullet(1, _) -> [16#ffee];
bullet(2, _) -> [16#25fc];
bullet(_, _) -> [16#25fb].

items(Items, Indent, Depth, Page) ->
    Texts = [begin
                 Width = string:length(Mark),
                 Lines = inside(blocks(Elements, Indent + Width, Depth + 1, Page)),
                 marked(Lines, Mark, lists:duplicate(Width, $\s))
             end || {Mark, {_, _, Elements}} <- Items],
    lists:append(lists:join([[]], Texts)).

marked([First | Rest], Mark, Blanks) -> [[Mark, First] | indented(Rest, Blanks)];
marked([], Mark, _) -> [Mark].

descriptions([], _, _, _) ->
    [];
descriptions([{dt, _, Inline} | Parts], Indent, Depth, Page) ->
    [[Term, ":"] || Term <- wrapped(Inline, underlined, Indent, Page)]
        ++ descriptions(Parts, Indent, Depth, Page);
descriptions([{dd, _, Elements} | Parts], Indent, Depth, Page) ->
    indented(inside(blocks(Elements, Indent + 2, Depth, Page)), "  ")
        ++ case Parts of
               [] -> [];
               _ -> [[] | descriptions(Parts, Indent, Depth, Page)]
           end.

%% A heading within another block is indented like it.
inside(Lines) ->
    [case Line of {outside, Text} -> Text; _ -> Line end || Line <- Lines].

indented(Lines, Blanks) ->
    [case Line of [] -> []; _ -> [Blanks, Line] end || Line <- Lines].

plain_text(Elements) ->
    [case Element of {_, _, Inner} -> plain_text(Inner); Text -> Text end || Element <- Elements].

%% -- Lines ---------------------------------------------------------------------------------------

%% Text in lines, of which the indentation counts twice.
wrapped(Inline, Style, Indent, #{columns := Columns} = Page) ->
    Width = max(Columns - ?MARGIN - 2 * Indent, 8),
    lines(words(Inline, Style, Page), Width, 0, []).

-spec lines([word() | break], pos_integer(), non_neg_integer(), [unicode:chardata()]) -> [line()].
lines([], _, _, []) -> [];
lines([], _, _, Line) -> [lists:reverse(Line)];
lines([break | Words], Width, _, Line) -> [lists:reverse(Line) | lines(Words, Width, 0, [])];
lines([{Size, Word} | Words], Width, 0, []) -> lines(Words, Width, Size, [Word]);
lines([{Size, Word} | Words], Width, Used, Line) when Used + 1 + Size =< Width ->
    lines(Words, Width, Used + 1 + Size, [Word, " " | Line]);
lines(Words, Width, _, Line) ->
    [lists:reverse(Line) | lines(Words, Width, 0, [])].

%% Pieces without a blank between them are one word.
words(Inline, Style, Page) ->
    joined(lists:append([pieces(Element, Style, Page) || Element <- Inline])).

joined([{Size, Word}, {More, Rest} | Pieces]) -> joined([{Size + More, [Word, Rest]} | Pieces]);
joined([blank | Pieces]) -> joined(Pieces);
joined([Piece | Pieces]) -> [Piece | joined(Pieces)];
joined([]) -> [].

pieces(Text, Style, Page) when is_binary(Text) ->
    split(unicode:characters_to_list(Text), [], Style, Page);
pieces({br, _, _}, _, _) -> [break];
pieces({code, _, Elements}, Style, Page) -> inner(Elements, stronger(Style, underlined), Page);
pieces({Strong, _, Elements}, Style, Page) when Strong =:= strong; Strong =:= b ->
    inner(Elements, stronger(Style, bold), Page);
pieces({_, _, Elements}, Style, Page) -> inner(Elements, Style, Page).

inner(Elements, Style, Page) -> lists:append([pieces(Element, Style, Page) || Element <- Elements]).

stronger(plain, Style) -> Style;
stronger(Style, Style) -> Style;
stronger(_, _) -> heading.

split([Char | Text], Taken, Style, Page) when Char =:= $\s; Char =:= $\n; Char =:= $\t ->
    word(Taken, Style, Page) ++ [blank | split(Text, [], Style, Page)];
split([Char | Text], Taken, Style, Page) ->
    split(Text, [Char | Taken], Style, Page);
split([], Taken, Style, Page) ->
    word(Taken, Style, Page).

word([], _, _) -> [];
word(Taken, Style, Page) ->
    Word = lists:reverse(Taken),
    [{string:length(Word), styled(Style, Word, Page)}].

-doc "Text in a style, where the terminal has it.".
-spec styled(style(), unicode:chardata(), page()) -> unicode:chardata().
styled(plain, Text, _) -> Text;
styled(_, Text, #{ansi := false}) -> Text;
styled(bold, Text, _) -> ["\e[;1m", Text, "\e[0m"];
styled(underlined, Text, _) -> ["\e[;;4m", Text, "\e[0m"];
styled(heading, Text, _) -> ["\e[;1;4m", Text, "\e[0m"].
