%%% Sending to a dead process is no error; to an unregistered name or a wrong term it is badarg.
-module(send_errors).

-export([main/1]).

main(_) ->
    {Pid, Reference} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Reference, _, _, _} -> ok end,
    io:format("~w~n", [Pid ! lost]),
    io:format("~w~n", [erlang:send(Pid, lost)]),
    io:format("~w~n", [erlang:send(Pid, lost, [noconnect])]),
    io:format("~w~n", [erlang:send(Pid, lost, [nosuspend])]),
    [io:format("~w: ~w~n", [To, caught(fun() -> To ! x end)])
     || To <- [nobody, 1, "self", {}, [], {nobody, 1}, #{}]],
    io:format("~w~n", [caught(fun() -> erlang:send(nobody, x) end)]),
    io:format("~w~n", [caught(fun() -> erlang:send(self(), x, [what]) end)]),
    io:format("~w~n", [caught(fun() -> {nobody, node()} ! x end)]),
    io:format("~w~n", [erlang:send_nosuspend(self(), x)]),
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: lost
%% expect: lost
%% expect: ok
%% expect: ok
%% expect: nobody: {error,badarg}
%% expect: 1: {error,badarg}
%% expect: [115,101,108,102]: {error,badarg}
%% expect: {}: {error,badarg}
%% expect: []: {error,badarg}
%% expect: {nobody,1}: {error,badarg}
%% expect: #{}: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: x
%% expect: true
