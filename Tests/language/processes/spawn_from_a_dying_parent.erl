%%% A child that is not linked outlives its parent; a linked one dies with it unless it was normal.
-module(spawn_from_a_dying_parent).

-export([main/1]).

main(_) ->
    Self = self(),
    spawn(fun() -> spawn(fun() -> timer:sleep(30), Self ! orphan_lives end), exit(gone) end),
    receive orphan_lives -> io:format("orphan lives~n") end,
    spawn(fun() ->
        Child = spawn_link(fun() -> receive after infinity -> ok end end),
        Self ! {child, Child},
        receive go -> exit(boom) end
    end) ! go,
    receive {child, C} -> R = monitor(process, C) end,
    receive {'DOWN', R, process, C, Reason} -> io:format("~w~n",
                                                         [lists:member(Reason,
                                                                       [boom, noproc])]) end,
    spawn(fun() ->
        spawn_link(fun() -> timer:sleep(30), Self ! child_of_normal_lives end)
    end),
    receive child_of_normal_lives -> io:format("child of normal lives~n") end,
    ok.

%% expect: orphan lives
%% expect: true
%% expect: child of normal lives
