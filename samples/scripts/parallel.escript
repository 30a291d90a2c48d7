#!/usr/bin/env escript
%% Runs the commands of standard input, a line each, so many at once, as xargs -P does:
%%
%%     parallel.escript [WORKERS] < COMMANDS
%%
%% What they print appears in the order of the commands, each behind its exit status. The status is the number
%% of commands that have failed.

main([]) ->
    main(["4"]);
main([Workers]) ->
    Commands = lists:enumerate(lines()),
    Results = run(Commands, list_to_integer(Workers), #{}, #{}),
    [report(Command, maps:get(Number, Results)) || {Number, Command} <- Commands],
    halt(length([failed || {Status, _} <- maps:values(Results), Status =/= 0]));
main(_) ->
    io:format(standard_error, "usage: parallel.escript [WORKERS] < COMMANDS~n", []),
    halt(2).

lines() ->
    case io:get_line("") of
        eof -> [];
        Line -> [string:trim(Line) | lines()]
    end.

%% Ports that are open, each with its command's number and what that has printed.
run([], _, Open, Results) when map_size(Open) =:= 0 ->
    Results;
run([{Number, Command} | Commands], Free, Open, Results) when Free > 0 ->
    Port = open_port({spawn_executable, "/bin/sh"},
                     [{args, ["-c", Command]}, exit_status, stderr_to_stdout, binary]),
    run(Commands, Free - 1, Open#{Port => {Number, []}}, Results);
run(Commands, Free, Open, Results) ->
    receive
        {Port, {data, Data}} ->
            #{Port := {Number, Output}} = Open,
            run(Commands, Free, Open#{Port := {Number, [Output, Data]}}, Results);
        {Port, {exit_status, Status}} ->
            {{Number, Output}, Rest} = maps:take(Port, Open),
            run(Commands, Free + 1, Rest, Results#{Number => {Status, Output}})
    end.

report(Command, {Status, Output}) ->
    io:format("~w: ~ts~n~ts", [Status, Command, indented(Output)]).

indented(Output) ->
    [["    ", Line, "\n"] || Line <- string:lexemes(iolist_to_binary(Output), "\n")].
