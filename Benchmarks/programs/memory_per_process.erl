%%% Memory: 500,000 processes alive at once, each with a message answered. Prints the bytes that each
%%% takes by the runtime's own account, and the time from the first spawn to the last answer. At the
%%% end all are killed through their link to one.
-module(memory_per_process).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["500000"]);
main([Argument]) ->
    Count = list_to_integer(Argument),
    Alone = length(processes()),
    Before = erlang:memory(processes),
    Start = erlang:monotonic_time(),
    Main = self(),
    {Hub, Reference} = spawn_monitor(fun() -> hub(Count, Main) end),
    receive
        {Hub, answered} -> ok;
        {'DOWN', Reference, process, Hub, Early} -> exit(Early)
    end,
    Milliseconds = milliseconds(Start),
    Bytes = (erlang:memory(processes) - Before) div Count,
    exit(Hub, kill),
    receive {'DOWN', Reference, process, Hub, killed} -> ok end,
    ok = await_gone(Alone, 1000),
    io:format("memory_per_process ~.3f ms ~w~n", [Milliseconds, Count]),
    io:format("memory_per_process.size ~w bytes ~w~n", [Bytes, Count]).

%% The parent of all: each of its children is linked to it.
hub(Count, Main) ->
    Pids = [spawn_link(fun member/0) || _ <- lists:seq(1, Count)],
    ask(Pids, 1),
    answers(Count),
    Main ! {self(), answered},
    receive never -> ok end.

ask([], _) ->
    ok;
ask([Pid | Pids], N) ->
    Pid ! {self(), N},
    ask(Pids, N + 1).

answers(0) -> ok;
answers(Left) -> receive {answer, _, _} -> answers(Left - 1) end.

member() ->
    receive
        {From, N} ->
            From ! {answer, self(), N},
            member()
    end.

%% The links take the children with their parent; that takes a moment.
await_gone(Alone, Tries) when Tries > 0 ->
    case length(processes()) of
        Count when Count =< Alone ->
            ok;
        _ ->
            timer:sleep(10),
            await_gone(Alone, Tries - 1)
    end.

milliseconds(Start) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000.
