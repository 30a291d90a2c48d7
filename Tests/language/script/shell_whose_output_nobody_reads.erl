%% The shell ends when its output is a pipe that has been closed.
-module(shell_whose_output_nobody_reads).
-export([main/1]).

main(_) ->
    {ok, Alder} = file:read_link("/proc/self/exe"),
    Commands = "i=0; while [ $i -lt 2000 ]; do echo 'lists:seq(1, 100).'; i=$((i+1)); done",
    Shell = ["{ timeout 60 ", Alder, " 2>&1; echo \" status $?\" >&3; }"],
    Line = os:cmd(["exec 3>&1; ( ", Commands, " ) | ", Shell, " | head -c 5"]),
    io:format("~ts", [Line]).

%% recorded: by hand (erl hangs)
%% expect: Alder status 0
