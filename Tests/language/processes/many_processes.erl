%%% 20,000 processes at once, each with its own state, all answering.
-module(many_processes).

-export([main/1]).

main(_) ->
    Count = 20000,
    Self = self(),
    Pids = [spawn(fun() -> cell(N) end) || N <- lists:seq(1, Count)],
    [Pid ! {add, 1} || Pid <- Pids],
    [Pid ! {get, Self} || Pid <- Pids],
    io:format("~w~n", [lists:sum([receive {Pid, N} -> N end || Pid <- Pids])]),
    io:format("~w~n", [length(lists:usort(Pids))]),
    [Pid ! stop || Pid <- Pids],
    ok.

cell(N) ->
    receive
        {add, K} -> cell(N + K);
        {get, From} -> From ! {self(), N}, cell(N);
        stop -> ok
    end.

%% expect: 200030000
%% expect: 20000
