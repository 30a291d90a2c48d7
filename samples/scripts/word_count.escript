#!/usr/bin/env escript
%% The most frequent words of a text, and how many lines, words and bytes it has:
%%
%%     word_count.escript FILE [HOW_MANY]

main([File]) ->
    main([File, "10"]);
main([File, HowMany]) ->
    case file:read_file(File) of
        {ok, Text} ->
            report(Text, list_to_integer(HowMany));
        {error, Reason} ->
            io:format(standard_error, "~ts: ~ts~n", [File, file:format_error(Reason)]),
            halt(1)
    end;
main(_) ->
    io:format(standard_error, "usage: word_count.escript FILE [HOW_MANY]~n", []),
    halt(2).

report(Text, HowMany) ->
    {Lines, Counts} = words(Text, 0, #{}),
    Total = lists:sum(maps:values(Counts)),
    io:format("~w lines, ~w words, ~w bytes~n", [Lines, Total, byte_size(Text)]),
    Sorted = lists:sort([{-Count, Word} || {Word, Count} <- maps:to_list(Counts)]),
    [io:format("~6w ~ts~n", [-Count, Word]) || {Count, Word} <- lists:sublist(Sorted, HowMany)].

words(<<$\n, Rest/binary>>, Lines, Counts) ->
    words(Rest, Lines + 1, Counts);
words(<<Char, Rest/binary>> = Text, Lines, Counts) ->
    case is_letter(Char) of
        true ->
            Size = word_size(Rest, 1),
            <<Word:Size/binary, Behind/binary>> = Text,
            words(Behind, Lines, count(string:lowercase(Word), Counts));
        false ->
            words(Rest, Lines, Counts)
    end;
words(<<>>, Lines, Counts) ->
    {Lines, Counts}.

word_size(<<Char, Rest/binary>>, Size) ->
    case is_letter(Char) of
        true -> word_size(Rest, Size + 1);
        false -> Size
    end;
word_size(<<>>, Size) ->
    Size.

count(Word, Counts) ->
    maps:update_with(Word, fun(Count) -> Count + 1 end, 1, Counts).

is_letter(Char) ->
    (Char >= $a andalso Char =< $z) orelse (Char >= $A andalso Char =< $Z) orelse Char >= 128.
