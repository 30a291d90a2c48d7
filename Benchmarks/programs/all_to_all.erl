%%% 200 processes each send a message to each of the others, three times over, and wait for all
%%% of theirs.
-module(all_to_all).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["3"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    200 = Result,
    io:format("all_to_all ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Count = 200,
    Parent = self(),
    Pids = [spawn_link(fun() -> member(Parent, Count) end) || _ <- lists:seq(1, Count)],
    [Pid ! {peers, Pids} || Pid <- Pids],
    length([receive {Pid, finished} -> ok end || Pid <- Pids]).

member(Parent, Count) ->
    receive {peers, Pids} -> rounds(3, Pids, Count) end,
    Parent ! {self(), finished}.

rounds(0, _, _) ->
    ok;
rounds(Left, Pids, Count) ->
    [Pid ! {hello, Left, self()} || Pid <- Pids],
    collect(Count, Left),
    rounds(Left - 1, Pids, Count).

collect(0, _) -> ok;
collect(Left, Round) -> receive {hello, Round, _} -> collect(Left - 1, Round) end.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
