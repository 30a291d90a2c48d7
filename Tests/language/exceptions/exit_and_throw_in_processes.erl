%%% Each class of exception as the end of a process, seen by a monitor.
-module(exit_and_throw_in_processes).

-export([main/1]).

main(_) ->
    [show(F) || F <- [fun() -> exit(normal) end, fun() -> exit(x) end, fun() -> ok end,
                      fun() -> catch exit(y) end, fun() -> try error(z) catch _:_ -> fine end end]],
    ok.

show(F) ->
    {P, R} = spawn_monitor(F),
    receive {'DOWN', R, process, P, Reason} -> io:format("~w~n", [Reason]) end.

%% expect: normal
%% expect: x
%% expect: normal
%% expect: normal
%% expect: normal
