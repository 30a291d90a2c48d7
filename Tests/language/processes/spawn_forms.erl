%%% spawn/1, spawn/3, spawn_link, spawn_monitor and spawn_opt start a process.
-module(spawn_forms).

-export([main/1]).
-export([report/2]).

main(_) ->
    Self = self(),
    spawn(fun() -> Self ! {spawn1, ok} end),
    spawn(?MODULE, report, [Self, spawn3]),
    spawn_link(fun() -> Self ! {link1, ok} end),
    spawn_link(?MODULE, report, [Self, link3]),
    {P1, M1} = spawn_monitor(fun() -> Self ! {monitor1, ok} end),
    {P2, M2} = spawn_monitor(?MODULE, report, [Self, monitor3]),
    spawn_opt(fun() -> Self ! {opt1, ok} end, []),
    {P3, M3} = spawn_opt(?MODULE, report, [Self, opt3], [monitor, link, {priority, low}]),
    [receive {Tag, ok} -> io:format("~w~n", [Tag]) end
     || Tag <- [spawn1, spawn3, link1, link3, monitor1, monitor3, opt1, opt3]],
    [receive {'DOWN', M, process, P, Reason} -> io:format("~w~n", [Reason]) end
     || {P, M} <- [{P1, M1}, {P2, M2}, {P3, M3}]],
    ok.

report(To, Tag) -> To ! {Tag, ok}.

%% expect: spawn1
%% expect: spawn3
%% expect: link1
%% expect: link3
%% expect: monitor1
%% expect: monitor3
%% expect: opt1
%% expect: opt3
%% expect: normal
%% expect: normal
%% expect: normal
