%%% 'DOWN' with the reason; noproc for the dead; several monitors; each fires once.
-module(monitors).

-export([main/1]).

main(_) ->
    Pid = spawn(fun() -> receive {exit, R} -> exit(R) end end),
    M1 = monitor(process, Pid),
    M2 = monitor(process, Pid),
    io:format("~w~n", [M1 =/= M2]),
    Pid ! {exit, finished},
    receive {'DOWN', M1, process, Pid, R1} -> io:format("~w~n", [R1]) end,
    receive {'DOWN', M2, process, Pid, R2} -> io:format("~w~n", [R2]) end,
    M3 = monitor(process, Pid),
    receive {'DOWN', M3, process, Pid, R3} -> io:format("~w~n", [R3]) end,
    receive {'DOWN', _, _, _, _} -> io:format("again~n") after 30 -> io:format("once~n") end,
    M4 = monitor(process, self()),
    io:format("~w~n", [is_reference(M4)]),
    [io:format("~w~n", [caught(fun() -> monitor(T, P) end)])
     || {T, P} <- [{process, 1}, {process, "x"}, {nonsense, self()}]],
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: true
%% expect: finished
%% expect: finished
%% expect: noproc
%% expect: once
%% expect: true
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
