#!/usr/bin/env escript
%% Breaks the paragraphs of standard input into lines of at most WIDTH characters, both sides even.

main([Text]) ->
    ok = io:setopts([{encoding, unicode}]),
    Width = list_to_integer(Text),
    Paragraphs = [string:lexemes(Paragraph, " \n")
                  || Paragraph <- string:split(all_input([]), "\n\n", all)],
    io:put_chars(lists:join("\n", [[justified(Line, Width) || Line <- broken(Words, Width)]
                                   || Words <- Paragraphs, Words =/= []])).

all_input(Before) ->
    case io:get_chars("", 4096) of
        eof -> lists:append(lists:reverse(Before));
        Text -> all_input([Text | Before])
    end.

broken([Word | Words], Width) -> broken(Words, [Word], string:length(Word), Width).

broken([], Line, _Length, _Width) ->
    [{last, lists:reverse(Line)}];
broken([Word | Words], Line, Length, Width) ->
    case Length + 1 + string:length(Word) of
        Longer when Longer =< Width -> broken(Words, [Word | Line], Longer, Width);
        _ -> [{full, lists:reverse(Line)} | broken(Words, [Word], string:length(Word), Width)]
    end.

justified({full, [_, _ | _] = Words}, Width) ->
    Gaps = length(Words) - 1,
    Blanks = Width - lists:sum([string:length(Word) || Word <- Words]),
    [[[Word, lists:duplicate(blanks_behind(N, Gaps, Blanks), $\s)]
      || {N, Word} <- lists:zip(lists:seq(1, Gaps + 1), Words)], $\n];
justified({_, Words}, _Width) ->
    [lists:join(" ", Words), $\n].

blanks_behind(N, Gaps, _Blanks) when N > Gaps -> 0;
blanks_behind(N, Gaps, Blanks) -> N * Blanks div Gaps - (N - 1) * Blanks div Gaps.
