%%% demonitor/1,2 with flush and info.
-module(demonitor).

-export([main/1]).

main(_) ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    M1 = monitor(process, Pid),
    io:format("~w~n", [demonitor(M1)]),
    M2 = monitor(process, Pid),
    io:format("~w~n", [demonitor(M2, [info])]),
    io:format("~w~n", [demonitor(M2, [info])]),
    M3 = monitor(process, Pid),
    M4 = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', M3, _, _, _} -> ok end,
    timer:sleep(20),
    io:format("~w~n", [demonitor(M4, [flush, info])]),
    receive {'DOWN', _, _, _, _} -> io:format("down~n") after 20 -> io:format("flushed~n") end,
    io:format("~w~n", [demonitor(make_ref())]),
    io:format("~w~n", [caught(fun() -> demonitor(a) end)]),
    io:format("~w~n", [caught(fun() -> demonitor(make_ref(), [what]) end)]),
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: true
%% expect: true
%% expect: false
%% expect: false
%% expect: flushed
%% expect: true
%% expect: {error,badarg}
%% expect: {error,badarg}
