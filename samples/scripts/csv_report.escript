#!/usr/bin/env escript
%% Sums a column of a CSV file by another column:
%%
%%     csv_report.escript FILE BY SUM
%%
%% Fields may be quoted and have commas, quotes and line ends inside.

main([File, By, Sum]) ->
    ok = io:setopts([{encoding, unicode}]),
    {ok, Text} = file:read_file(File),
    [Header | Rows] = rows(unicode:characters_to_list(Text)),
    ByIndex = index(By, Header, File),
    SumIndex = index(Sum, Header, File),
    Totals = lists:foldl(
        fun({Line, Row}, Totals) ->
            Amount = amount(lists:nth(SumIndex, Row), File, Line),
            maps:update_with(lists:nth(ByIndex, Row), fun(Total) -> Total + Amount end, Amount, Totals)
        end, #{}, lists:zip(lists:seq(2, length(Rows) + 1), Rows)),
    Width = lists:max([string:length(Key) || Key <- [By | maps:keys(Totals)]]),
    io:format("~*.. ts  ~12ts~n", [-Width, By, Sum]),
    [io:format("~*.. ts  ~12.2f~n", [-Width, Key, Total])
     || {Key, Total} <- lists:sort(maps:to_list(Totals))],
    io:format("~*.. ts  ~12.2f~n", [-Width, "", lists:sum(maps:values(Totals))]);
main(_) ->
    io:format(standard_error, "usage: csv_report.escript FILE BY SUM~n", []),
    halt(2).

index(Name, Header, File) ->
    case length(lists:takewhile(fun(Column) -> Column =/= Name end, Header)) + 1 of
        Index when Index > length(Header) ->
            io:format(standard_error, "~ts has no column ~ts, only ~ts~n",
                      [File, Name, lists:join(", ", Header)]),
            halt(1);
        Index ->
            Index
    end.

amount(Text, File, Line) ->
    try list_to_float(Text)
    catch
        error:badarg ->
            try list_to_integer(Text) * 1.0
            catch
                error:badarg ->
                    io:format(standard_error, "~ts: row ~w: ~tp is not a number~n", [File, Line, Text]),
                    halt(1)
            end
    end.

rows([]) -> [];
rows(Text) ->
    {Row, Rest} = row(Text, []),
    [Row | rows(Rest)].

row([$" | Text], Fields) ->
    {Field, Rest} = quoted(Text, []),
    next(Rest, [Field | Fields]);
row(Text, Fields) ->
    {Field, Rest} = lists:splitwith(fun(Char) -> Char =/= $, andalso Char =/= $\n end, Text),
    next(Rest, [Field | Fields]).

next([$, | Text], Fields) -> row(Text, Fields);
next([$\n | Text], Fields) -> {lists:reverse(Fields), Text};
next([], Fields) -> {lists:reverse(Fields), []}.

quoted([$", $" | Text], Field) -> quoted(Text, [$" | Field]);
quoted([$" | Text], Field) -> {lists:reverse(Field), Text};
quoted([Char | Text], Field) -> quoted(Text, [Char | Field]).
