%%% 100,000 processes alive at once answer, and end.
-module(hundred_thousand_processes).

-export([main/1]).

main(_) ->
    Count = 100000,
    Pids = [spawn(fun member/0) || _ <- lists:seq(1, Count)],
    [Pid ! {self(), N} || {Pid, N} <- lists:zip(Pids, lists:seq(1, Count))],
    io:format("~w~n", [lists:sum([receive {answer, Pid, N} -> N end || Pid <- Pids])]),
    References = [monitor(process, Pid) || Pid <- Pids],
    [Pid ! stop || Pid <- Pids],
    io:format("~w~n", [length([receive {'DOWN', R, _, _, normal} -> ok end || R <- References])]),
    ok.

member() ->
    receive
        {From, N} -> From ! {answer, self(), N}, member();
        stop -> ok
    end.

%% expect: 5000050000
%% expect: 100000
