%%% After unlink/1 no exit signal and no message comes; links are symmetric and never double.
-module(unlink).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    P1 = spawn_link(fun wait/0),
    unlink(P1),
    P1 ! stop,
    receive {'EXIT', P1, _} -> io:format("exit~n") after 50 -> io:format("nothing~n") end,
    P2 = spawn_link(fun wait/0),
    link(P2),
    link(P2),
    {links, Links} = process_info(self(), links),
    io:format("~w~n", [length([L || L <- Links, L =:= P2])]),
    {links, Theirs} = process_info(P2, links),
    io:format("~w~n", [Theirs =:= [self()]]),
    unlink(P2),
    {links, After} = process_info(P2, links),
    io:format("~w~n", [After]),
    P2 ! stop,
    receive {'EXIT', P2, _} -> io:format("exit~n") after 50 -> io:format("nothing~n") end,
    io:format("~w~n", [unlink(P2)]),
    ok.

wait() -> receive stop -> exit(stopped) end.

%% expect: nothing
%% expect: 1
%% expect: true
%% expect: []
%% expect: nothing
%% expect: true
