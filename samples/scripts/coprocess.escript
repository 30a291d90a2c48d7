#!/usr/bin/env escript
%% Has a program that runs all the time do part of the work: sed rewrites each line of standard input.
%%
%%     coprocess.escript SED_COMMANDS < LINES
%%
%% Each answer is waited for, before the next line is sent; the last line is what wc says of all answers.

main([Commands]) ->
    Port = open_port({spawn_executable, os:find_executable("sed")},
                     [{args, ["-u", Commands]}, {line, 80}, exit_status, stderr_to_stdout]),
    Answers = answers(Port),
    port_close(Port),
    [io:format("~ts -> ~ts~n", [Line, Answer]) || {Line, Answer} <- Answers],
    io:format("~ts", [os:cmd(["echo '", [[Answer, $\n] || {_, Answer} <- Answers], "' | wc -w | tr -d ' '"])]);
main(_) ->
    io:format(standard_error, "usage: coprocess.escript SED_COMMANDS < LINES~n", []),
    halt(2).

answers(Port) ->
    case io:get_line("") of
        eof ->
            [];
        Line ->
            true = port_command(Port, Line),
            [{string:trim(Line), answer(Port)} | answers(Port)]
    end.

answer(Port) ->
    receive
        {Port, {data, {eol, Answer}}} -> Answer;
        {Port, {data, {noeol, Part}}} -> Part ++ answer(Port);
        {Port, {exit_status, Status}} ->
            io:format(standard_error, "sed has ended with ~w~n", [Status]),
            halt(1)
    end.
