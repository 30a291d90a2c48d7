#!/usr/bin/env escript
%% Sorts the lines of standard input: -n by their number, -r backwards, -u each only once.

main(Options) ->
    ok = io:setopts([binary, {encoding, unicode}]),
    [halt(usage(Option)) || Option <- Options, not lists:member(Option, ["-n", "-r", "-u"])],
    Lines = lines([]),
    Sorted = case lists:member("-n", Options) of
                 true -> [Line || {_, Line} <- lists:keysort(1, [{number(Line), Line} || Line <- Lines])];
                 false -> lists:sort(Lines)
             end,
    Unique = case lists:member("-u", Options) of
                 true -> once(Sorted);
                 false -> Sorted
             end,
    io:put_chars(case lists:member("-r", Options) of
                     true -> lists:reverse(Unique);
                     false -> Unique
                 end).

usage(Option) ->
    io:format(standard_error, "sort_lines: unknown option ~ts~n", [Option]),
    2.

lines(Lines) ->
    case io:get_line("") of
        eof -> lists:reverse(Lines);
        Line -> lines([Line | Lines])
    end.

number(Line) ->
    case string:to_integer(Line) of
        {error, _} -> 0;
        {Number, _} -> Number
    end.

once([Line, Line | Lines]) -> once([Line | Lines]);
once([Line | Lines]) -> [Line | once(Lines)];
once([]) -> [].
