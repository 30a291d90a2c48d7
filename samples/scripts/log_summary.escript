#!/usr/bin/env escript
%% Errors by module and the busiest minutes of a log on standard input, whose lines are
%%
%%     2026-11-26T10:31:07 [error] module: text

-record(summary, {levels = #{}, modules = #{}, minutes = #{}, odd = 0}).

main(_) ->
    Summary = read(#summary{}),
    io:format("By level:~n"),
    show(Summary#summary.levels, 10),
    io:format("Errors by module:~n"),
    show(Summary#summary.modules, 3),
    io:format("Busiest minutes:~n"),
    show(Summary#summary.minutes, 3),
    Summary#summary.odd =:= 0
        orelse io:format("~w lines could not be read~n", [Summary#summary.odd]).

read(Summary) ->
    case io:get_line("") of
        eof -> Summary;
        Line -> read(add(string:trim(Line, trailing, "\n"), Summary))
    end.

add(Line, Summary) ->
    case string:split(Line, " ", all) of
        [<<_/binary>> | _] ->
            odd(Summary);
        [Time, "[" ++ Level, Module | Text] when length(Time) =:= 19, Text =/= [] ->
            add(string:slice(Time, 0, 16), lists:droplast(Level), lists:droplast(Module), Summary);
        _ ->
            odd(Summary)
    end.

odd(#summary{odd = Odd} = Summary) -> Summary#summary{odd = Odd + 1}.

add(Minute, Level, Module, #summary{levels = Levels, modules = Modules, minutes = Minutes} = Summary) ->
    Summary#summary{
        levels = count(Level, Levels),
        modules = case Level of
                      "error" -> count(Module, Modules);
                      _ -> Modules
                  end,
        minutes = count(Minute, Minutes)}.

count(Key, Counts) -> Counts#{Key => maps:get(Key, Counts, 0) + 1}.

show(Counts, HowMany) ->
    Sorted = lists:sort([{-Count, Key} || {Key, Count} <- maps:to_list(Counts)]),
    [io:format("  ~4w ~s~n", [-Count, Key]) || {Count, Key} <- lists:sublist(Sorted, HowMany)].
