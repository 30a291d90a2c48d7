#!/usr/bin/env escript
%% The lines of files that match a regular expression, with what matched marked:
%%
%%     find_lines.escript REGEXP FILE...
%%
%% The status is that of grep: 0 when there is one, 1 when there is none, 2 when something is wrong.

main([Text | [_ | _] = Files]) ->
    ok = io:setopts([{encoding, unicode}]),
    case re:compile(Text, [unicode]) of
        {ok, Expression} ->
            case lists:sum([find(Expression, File) || File <- Files]) of
                0 -> halt(1);
                _ -> halt(0)
            end;
        {error, {Why, At}} ->
            io:format(standard_error, "~ts~n~*s^ ~s~n", [Text, At, "", Why]),
            halt(2)
    end;
main(_) ->
    io:format(standard_error, "usage: find_lines.escript REGEXP FILE...~n", []),
    halt(2).

find(Expression, File) ->
    case file:open(File, [read, binary, {encoding, utf8}]) of
        {ok, Device} -> find(io:get_line(Device, ""), 1, 0, Expression, File, Device);
        {error, Reason} ->
            io:format(standard_error, "~ts: ~ts~n", [File, file:format_error(Reason)]),
            halt(2)
    end.

find(eof, _Number, Found, _Expression, _File, Device) ->
    ok = file:close(Device),
    Found;
find(Line, Number, Found, Expression, File, Device) ->
    Next = io:get_line(Device, ""),
    case re:replace(Line, Expression, "[&]", [global, {return, binary}]) of
        Line ->
            find(Next, Number + 1, Found, Expression, File, Device);
        Marked ->
            io:format("~ts:~w: ~ts", [File, Number, Marked]),
            find(Next, Number + 1, Found + 1, Expression, File, Device)
    end.
