-module(shell_docs_markdown).
-moduledoc """
Markdown as the elements of `application/erlang+html`, for `shell_docs` to render.

What documentation is made of: headings, paragraphs, lists in lists, code, quotes with `{: .note }` behind
their headings, tables; in a line emphasis, code and links. HTML is shown as it is, comments are left out.
""".

-export([parse_md/1]).

-type elements() :: shell_docs:chunk_elements().
-type lines() :: [string()].

-doc "The elements that a text in Markdown stands for.".
-spec parse_md(unicode:chardata()) -> elements().
parse_md(Text) ->
    blocks(lines(unicode:characters_to_list(Text))).

lines(Text) ->
    [expanded(Line, 0) || Line <- string:split(without_comments(Text), "\n", all)].

without_comments(Text) ->
    case string:split(Text, "<!--") of
        [Before, Rest] ->
            case string:split(Rest, "-->") of
                [_, After] -> Before ++ without_comments(After);
                [_] -> Text
            end;
        [_] ->
            Text
    end.

expanded([$\r], _) -> [];
expanded([$\t | Rest], Column) ->
    Count = 4 - Column rem 4,
    lists:duplicate(Count, $\s) ++ expanded(Rest, Column + Count);
expanded([Char | Rest], Column) -> [Char | expanded(Rest, Column + 1)];
expanded([], _) -> [].

%% -- Blocks --------------------------------------------------------------------------------------

-spec blocks(lines()) -> elements().
blocks([]) ->
    [];
blocks([Line | Rest] = Lines) ->
    case kind(Line) of
        blank -> blocks(Rest);
        {heading, Level, Text} -> [{heading(Level), [], inline(Text)} | blocks(Rest)];
        {fence, Indent, Mark} ->
            {Code, Others} = fenced(Rest, Indent, Mark, []),
            [code(Code) | blocks(Others)];
        code ->
            {Code, Others} = indented(Lines, []),
            [code([lists:nthtail(min(4, length(L)), L) || L <- Code]) | blocks(Others)];
        rule -> blocks(Rest);
        quote ->
            {Quoted, Others} = quoted(Lines, []),
            [quote(Quoted) | blocks(Others)];
        {item, Kind, _, _, _} ->
            {Items, Others} = items(Lines, Kind, []),
            [{Kind, [], Items} | blocks(Others)];
        text ->
            {Paragraph, Others} = paragraph(Lines, []),
            [paragraph(Paragraph) | blocks(Others)]
    end.

kind(Line) ->
    {Indent, Text} = indent(Line, 0),
    case Text of
        [] -> blank;
        _ when Indent >= 4 -> code;
        "#" ++ _ -> heading_of(Text, 0);
        "```" ++ _ -> {fence, Indent, "```"};
        "~~~" ++ _ -> {fence, Indent, "~~~"};
        ">" ++ _ -> quote;
        [Bullet | After] when Bullet =:= $-; Bullet =:= $*; Bullet =:= $+ -> bullet(Text, Indent, After);
        [Digit | _] when Digit >= $0, Digit =< $9 -> number(Text, Indent);
        _ -> text
    end.

indent([$\s | Rest], Count) -> indent(Rest, Count + 1);
indent(Text, Count) -> {Count, Text}.

heading_of("#" ++ Rest, Level) when Level < 6 -> heading_of(Rest, Level + 1);
heading_of(Rest, Level) when Level > 0, Rest =:= [] orelse hd(Rest) =:= $\s ->
    {heading, Level, string:trim(string:trim(string:trim(Rest), trailing, "#"))};
heading_of(_, _) -> text.

heading(1) -> h1;
heading(2) -> h2;
heading(3) -> h3;
heading(4) -> h4;
heading(5) -> h5;
heading(6) -> h6.

bullet(Text, Indent, After) ->
    case is_rule(Text) of
        true -> rule;
        false -> item(ul, Indent, 1, After)
    end.

is_rule([Mark | _] = Text) ->
    Marks = [Char || Char <- Text, Char =/= $\s],
    length(Marks) >= 3 andalso lists:all(fun(Char) -> Char =:= Mark end, Marks).

number(Text, Indent) ->
    case string:take(Text, "0123456789") of
        {Digits, [Mark | After]} when length(Digits) < 10, Mark =:= $. orelse Mark =:= $) ->
            item(ol, Indent, length(Digits) + 1, After);
        _ ->
            text
    end.

%% An item's lines are those that are indented as far as its text.
item(Kind, Indent, Width, []) -> {item, Kind, Indent, Indent + Width + 1, []};
item(Kind, Indent, Width, [$\s | _] = After) ->
    case indent(After, 0) of
        {_, []} -> {item, Kind, Indent, Indent + Width + 1, []};
        {Count, Text} when Count =< 4 -> {item, Kind, Indent, Indent + Width + Count, Text};
        {_, _} -> {item, Kind, Indent, Indent + Width + 1, tl(After)}
    end;
item(_, _, _, _) -> text.

code(Lines) ->
    {pre, [], [{code, [], [text(lists:join("\n", Lines))]}]}.

fenced([], _, _, Code) ->
    {lists:reverse(Code), []};
fenced([Line | Rest], Indent, Mark, Code) ->
    case string:prefix(string:trim(Line), Mark) of
        nomatch -> fenced(Rest, Indent, Mark, [without(Line, Indent) | Code]);
        _ -> {lists:reverse(Code), Rest}
    end.

%% A line without at most so many blanks before it.
without([$\s | Rest], Count) when Count > 0 -> without(Rest, Count - 1);
without(Line, _) -> Line.

indented([Line | Rest], Code) ->
    case kind(Line) of
        code -> indented(Rest, [Line | Code]);
        blank -> indented(Rest, ["" | Code]);
        _ -> {lists:reverse(without_blank(Code)), [Line | Rest]}
    end;
indented([], Code) ->
    {lists:reverse(without_blank(Code)), []}.

without_blank(["" | Code]) -> without_blank(Code);
without_blank(Code) -> Code.

quoted([Line | Rest], Quoted) ->
    case indent(Line, 0) of
        {_, "> " ++ Text} -> quoted(Rest, [Text | Quoted]);
        {_, ">" ++ Text} -> quoted(Rest, [Text | Quoted]);
        {_, [_ | _] = Text} when Quoted =/= [], hd(Quoted) =/= "" ->
            %% What goes on without the mark.
            case kind(Line) of
                text -> quoted(Rest, [Text | Quoted]);
                _ -> {lists:reverse(Quoted), [Line | Rest]}
            end;
        _ -> {lists:reverse(Quoted), [Line | Rest]}
    end;
quoted([], Quoted) ->
    {lists:reverse(Quoted), []}.

%% `#### Note {: .info }` makes a note of what follows.
quote([First | Rest] = Lines) ->
    case kind(First) of
        {heading, _, Text} ->
            case string:split(Text, "{:") of
                [Title, Class] ->
                    Name = string:trim(Class, both, " .}"),
                    {'div', [{class, text(Name)}], titled(string:trim(Title), Name, blocks(Rest))};
                [_] ->
                    {'div', [{class, <<"quote">>}], blocks(Lines)}
            end;
        blank when Rest =/= [] -> quote(Rest);
        _ -> {'div', [{class, <<"quote">>}], blocks(Lines)}
    end.

%% What the class says already needs no title.
titled(Title, Class, Blocks) ->
    case string:equal(Title, Class, true) orelse Class =:= "info" andalso Title =:= "Note" of
        true -> Blocks;
        false -> [{p, [], [{strong, [], inline(Title)}]} | Blocks]
    end.

items([Line | Rest] = Lines, Kind, Items) ->
    case kind(Line) of
        {item, Kind, _, Width, Text} ->
            {More, Others} = item_lines(Rest, Width, []),
            items(Others, Kind, [{li, [], item_content([Text | More])} | Items]);
        blank ->
            case lists:dropwhile(fun(L) -> kind(L) =:= blank end, Lines) of
                [Next | _] = Others ->
                    case kind(Next) of
                        {item, Kind, _, _, _} -> items(Others, Kind, Items);
                        _ -> {lists:reverse(Items), Others}
                    end;
                [] ->
                    {lists:reverse(Items), []}
            end;
        _ ->
            {lists:reverse(Items), Lines}
    end;
items([], _, Items) ->
    {lists:reverse(Items), []}.

item_lines([], _, Taken) ->
    {lists:reverse(Taken), []};
item_lines([Line | Rest] = Lines, Width, Taken) ->
    {Indent, Text} = indent(Line, 0),
    case Text of
        [] ->
            item_lines(Rest, Width, ["" | Taken]);
        _ when Indent >= Width ->
            item_lines(Rest, Width, [without(Line, Width) | Taken]);
        _ ->
            %% A paragraph may go on further left.
            IsLazy = (Taken =:= [] orelse hd(Taken) =/= "") andalso kind(Text) =:= text,
            case IsLazy of
                true -> item_lines(Rest, Width, [Text | Taken]);
                false -> {lists:reverse(without_blank(Taken)), blank_before(Taken) ++ Lines}
            end
    end.

%% A blank line between items is theirs no more.
blank_before(["" | _]) -> [""];
blank_before(_) -> [].

%% A single paragraph is the text of its item.
item_content(Lines) ->
    case blocks(Lines) of
        [{p, [], Inline}] -> Inline;
        Blocks -> Blocks
    end.

paragraph([Line | Rest], Taken) ->
    case kind(Line) of
        text -> paragraph(Rest, [Line | Taken]);
        %% Code does not interrupt a paragraph.
        code when Taken =/= [] -> paragraph(Rest, [Line | Taken]);
        %% Neither does a number in the middle of a text.
        {item, ol, _, _, _} when Taken =/= [] -> numbered(Line, Rest, Taken);
        _ -> {lists:reverse(Taken), [Line | Rest]}
    end;
paragraph([], Taken) ->
    {lists:reverse(Taken), []}.

numbered(Line, Rest, Taken) ->
    case string:trim(Line, leading) of
        "1." ++ _ -> {lists:reverse(Taken), [Line | Rest]};
        "1)" ++ _ -> {lists:reverse(Taken), [Line | Rest]};
        _ -> paragraph(Rest, [Line | Taken])
    end.

paragraph([First | _] = Lines) ->
    case is_table(Lines) of
        true -> code([string:trim(Line) || Line <- Lines]);
        false when hd(First) =:= $[ -> definition_or_text(Lines);
        false -> text_of(Lines)
    end.

is_table([First, Second | _]) ->
    lists:member($|, First) andalso lists:member($-, Second)
        andalso lists:all(fun(Char) -> lists:member(Char, "|-: ") end, Second);
is_table(_) -> false.

%% `[name]: address` defines a link, and is not shown.
definition_or_text(Lines) ->
    text_of([Line || Line <- Lines, not is_definition(Line)]).

is_definition([$[ | Rest]) ->
    case string:split(Rest, "]:") of
        [Name, _] -> not lists:member($], Name);
        [_] -> false
    end;
is_definition(_) -> false.

text_of(Lines) ->
    {p, [], inline(lists:append(lists:join("\n", [joined(Line) || Line <- Lines])))}.

%% A line's beginning and end do not count, but for two blanks, which break it.
joined(Line) ->
    case lists:suffix("  ", Line) of
        true -> string:trim(Line) ++ "\\";
        false -> string:trim(Line)
    end.

%% -- Within lines --------------------------------------------------------------------------------

inline(Text) ->
    inline(string:trim(Text, trailing, "\\"), $\s, []).

%% Before is the character before the text, Taken the plain text until now, in reverse order.
inline([], _, Taken) ->
    plain(Taken);
inline([$\\, $\n | Rest], _, Taken) ->
    plain(Taken) ++ [{br, [], []} | inline(Rest, $\s, [])];
inline([$\\, Char | Rest], _, Taken) when Char > $\s, Char < $0; Char > $9, Char < $A; Char > $Z, Char < $a;
                                          Char > $z, Char < 127 ->
    inline(Rest, Char, [Char | Taken]);
inline([$` | _] = Text, Before, Taken) ->
    {Marks, _} = string:take(Text, "`"),
    Rest = lists:nthtail(length(Marks), Text),
    case string:split(Rest, Marks) of
        [Code, After] -> plain(Taken) ++ [{code, [], [text(code_text(Code))]} | inline(After, $`, [])];
        [_] -> skip(length(Marks), Text, Before, Taken)
    end;
inline([Mark, Mark | Rest] = Text, Before, Taken) when Mark =:= $*; Mark =:= $_ ->
    emphasis(strong, [Mark, Mark], Rest, Text, Before, Taken);
inline([Mark | Rest] = Text, Before, Taken) when Mark =:= $*; Mark =:= $_ ->
    emphasis(em, [Mark], Rest, Text, Before, Taken);
inline("![" ++ Rest, Before, Taken) ->
    inline([$[ | Rest], Before, Taken);
inline([$[ | Rest] = Text, Before, Taken) ->
    case linked(Rest) of
        {Shown, Target, After} ->
            plain(Taken) ++ [{a, [{href, text(Target)}], inline(Shown)} | inline(After, $), [])];
        none ->
            skip(1, Text, Before, Taken)
    end;
inline([$< | Rest] = Text, Before, Taken) ->
    case string:split(Rest, ">") of
        [Address, After] ->
            case string:find(Address, "://") =/= nomatch andalso not lists:member($\s, Address) of
                true ->
                    plain(Taken) ++ [{a, [{href, text(Address)}], [text(Address)]} | inline(After, $>, [])];
                false ->
                    skip(1, Text, Before, Taken)
            end;
        [_] ->
            skip(1, Text, Before, Taken)
    end;
inline([Char | Rest], _, Taken) ->
    inline(Rest, Char, [Char | Taken]).

skip(0, Text, Before, Taken) -> inline(Text, Before, Taken);
skip(Count, [Char | Rest], _, Taken) -> skip(Count - 1, Rest, Char, [Char | Taken]).

plain([]) -> [];
plain(Taken) -> [text(lists:reverse(Taken))].

text(Text) -> unicode:characters_to_binary(Text).

code_text(Code) ->
    case Code of
        [$\s, _ | _] ->
            case lists:last(Code) of
                $\s -> lists:droplast(tl(Code));
                _ -> Code
            end;
        _ -> Code
    end.

%% A mark opens where a word begins, and the same one closes where one ends. Underscores within words are
%% part of them.
emphasis(Kind, Marks, Rest, Text, Before, Taken) ->
    Opens = Rest =/= [] andalso not is_blank(hd(Rest))
        andalso (hd(Marks) =:= $* orelse not is_word(Before)),
    case Opens andalso closing(Marks, Rest, []) of
        {Inner, After} -> plain(Taken) ++ [{Kind, [], inline(Inner)} | inline(After, hd(Marks), [])];
        _ -> skip(length(Marks), Text, Before, Taken)
    end.

closing(_, [], _) ->
    none;
closing(Marks, [$\\, Char | Rest], Inner) ->
    closing(Marks, Rest, [Char, $\\ | Inner]);
closing(Marks, [$` | Rest], Inner) ->
    case string:split(Rest, "`") of
        [Code, After] -> closing(Marks, After, [$` | lists:reverse(Code, [$` | Inner])]);
        [_] -> closing(Marks, Rest, [$` | Inner])
    end;
closing(Marks, [Char | Rest] = Text, Inner) ->
    case lists:prefix(Marks, Text) of
        true ->
            After = lists:nthtail(length(Marks), Text),
            Closes = Inner =/= [] andalso not is_blank(hd(Inner))
                andalso (hd(Marks) =:= $* orelse After =:= [] orelse not is_word(hd(After)))
                andalso not lists:prefix([hd(Marks)], After),
            case Closes of
                true -> {lists:reverse(Inner), After};
                false -> closing(Marks, After, lists:reverse(Marks, Inner))
            end;
        false ->
            closing(Marks, Rest, [Char | Inner])
    end.

is_blank(Char) -> Char =:= $\s orelse Char =:= $\n.

is_word(Char) ->
    Char >= $a andalso Char =< $z orelse Char >= $A andalso Char =< $Z orelse Char >= $0 andalso Char =< $9
        orelse Char > 127.

%% `text](target)`, `text][name]` or `text][]`.
linked(Text) ->
    case bracketed(Text, $[, $], 0, []) of
        {Shown, [$( | Rest]} ->
            case bracketed(Rest, $(, $), 0, []) of
                {Target, After} -> {Shown, Target, After};
                none -> none
            end;
        {Shown, [$[ | Rest]} ->
            case bracketed(Rest, $[, $], 0, []) of
                {Target, After} -> {Shown, Target, After};
                none -> none
            end;
        _ ->
            none
    end.

bracketed([Close | Rest], _, Close, 0, Taken) -> {lists:reverse(Taken), Rest};
bracketed([$\\, Char | Rest], Open, Close, Depth, Taken) ->
    bracketed(Rest, Open, Close, Depth, [Char, $\\ | Taken]);
bracketed([Char | Rest], Open, Close, Depth, Taken) ->
    Deeper = if Char =:= Open -> Depth + 1; Char =:= Close -> Depth - 1; true -> Depth end,
    bracketed(Rest, Open, Close, Deeper, [Char | Taken]);
bracketed([], _, _, _, _) -> none.
