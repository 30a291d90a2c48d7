%%% Many ports, one after the other and at once: neither descriptors nor ended programs are left.
-module(many_ports).

-export([main/1]).

main(_) ->
    talk(start()),
    Before = descriptors(),
    _ = [talk(start()) || _ <- lists:seq(1, 1000)],
    io:format("one after the other~n"),
    Ports = [start() || _ <- lists:seq(1, 200)],
    io:format("~w at once~n", [length(Ports)]),
    _ = [talk(Port) || Port <- Ports],
    wait(fun() -> descriptors() =< Before end),
    wait(fun() -> children() =:= [] end),
    io:format("~w open~n", [length([Port || Port <- erlang:ports(), lists:member(Port, Ports)])]).

start() -> open_port({spawn, "cat"}, [binary]).

talk(Port) ->
    port_command(Port, <<"hello">>),
    receive {Port, {data, <<"hello">>}} -> ok end,
    port_close(Port).

descriptors() ->
    {ok, Names} = file:list_dir("/proc/self/fd"),
    length(Names).

%% Those of this system that have ended and nobody has asked for.
children() ->
    Me = os:getpid(),
    {ok, Names} = file:list_dir("/proc"),
    [Name || Name <- Names, {ok, Text} <- [file:read_file("/proc/" ++ Name ++ "/stat")],
             [_, Rest] <- [string:split(Text, ") ", trailing)],
             [<<"Z">>, Parent | _] <- [string:split(Rest, " ", all)], Parent =:= list_to_binary(Me)].

wait(Condition) ->
    Condition() orelse (receive after 5 -> wait(Condition) end).

%% recorded: by hand (erl has a process of its own for its ports)
%% expect: one after the other
%% expect: 200 at once
%% expect: 0 open
