#!/usr/bin/env escript
%% The calendar of a month: month.escript YEAR MONTH

main([YearText, MonthText]) ->
    try {list_to_integer(YearText), list_to_integer(MonthText)} of
        {Year, Month} when Year >= 0, Month >= 1, Month =< 12 -> show(Year, Month);
        _ -> usage()
    catch
        error:badarg -> usage()
    end;
main(_) ->
    usage().

usage() ->
    io:format(standard_error, "usage: month.escript YEAR MONTH~n", []),
    halt(2).

show(Year, Month) ->
    Days = calendar:last_day_of_the_month(Year, Month),
    First = calendar:day_of_the_week(Year, Month, 1),
    io:format("~s~n", [string:pad(io_lib:format("~4..0w-~2..0w", [Year, Month]), 23, both)]),
    io:format("   Mo Tu We Th Fr Sa Su~n"),
    Cells = lists:duplicate(First - 1, "  ") ++ [io_lib:format("~2w", [Day]) || Day <- lists:seq(1, Days)],
    weeks(Cells, Year, Month, 1).

weeks([], _Year, _Month, _Day) ->
    ok;
weeks(Cells, Year, Month, Day) ->
    {_, Week} = calendar:iso_week_number({Year, Month, Day}),
    {Now, Later} = lists:split(min(7, length(Cells)), Cells),
    io:format("~2w ~s~n", [Week, string:trim(lists:join(" ", Now), trailing)]),
    weeks(Later, Year, Month, Day + length([Cell || Cell <- Now, Cell =/= "  "])).
