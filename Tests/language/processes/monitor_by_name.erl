%%% A monitor on a name gives {Name, Node} in its message, noproc if nothing has that name.
-module(monitor_by_name).

-export([main/1]).

main(_) ->
    register(worker, spawn(fun() -> receive stop -> exit(done) end end)),
    M1 = monitor(process, worker),
    worker ! stop,
    receive {'DOWN', M1, process, Who, R1} -> io:format("~w ~w~n",
                                                        [Who =:= {worker, node()}, R1]) end,
    M2 = monitor(process, worker),
    receive {'DOWN', M2, process, {worker, Node}, R2} -> io:format("~w ~w~n",
                                                                   [Node =:= node(), R2]) end,
    M3 = monitor(process, {never_there, node()}),
    receive {'DOWN', M3, process, {Name, _}, R3} -> io:format("~w ~w~n", [Name, R3]) end,
    ok.

%% expect: true done
%% expect: true noproc
%% expect: never_there noproc
