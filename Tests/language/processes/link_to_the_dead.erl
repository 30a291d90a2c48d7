%%% link/1 to a process that is gone: 'EXIT' with noproc when trapping, else an error.
-module(link_to_the_dead).

-export([main/1]).

main(_) ->
    {Dead, Reference} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Reference, _, _, _} -> ok end,
    process_flag(trap_exit, true),
    true = link(Dead),
    receive {'EXIT', Dead, Reason} -> io:format("~w~n", [Reason]) end,
    {Pid, Monitor} = spawn_monitor(fun() ->
        try link(Dead) catch Class:Error -> exit({Class, Error}) end,
        receive after 1000 -> ok end
    end),
    receive {'DOWN', Monitor, process, Pid, Why} -> io:format("~w~n", [Why]) end,
    io:format("~w~n", [link(self())]),
    [io:format("~w~n", [caught(fun() -> link(X) end)]) || X <- [a, 1, "x"]],
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: noproc
%% expect: {error,noproc}
%% expect: true
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
