%%% What processes have used is given back when they have ended, or have dropped it.
-module(goes_back_to_the_system).

-export([main/1]).

main(_) ->
    lists:foreach(fun(Flood) ->
        {Pid, Reference} = spawn_monitor(fun() -> flood(Flood) end),
        receive {Pid, grown} -> ok after 0 -> ok end,
        io:format("~w ~w", [Flood, wait_until(fun() -> total() > 200 end)]),
        Pid ! stop,
        receive {'DOWN', Reference, process, Pid, Reason} -> io:format(" ~w", [Reason]) end,
        io:format(" ~w~n", [wait_until(fun() -> total() < 150 end)])
    end, [messages, list, binaries, processes]),
    ok.

flood(messages) ->
    [self() ! {N, lists:seq(1, 20)} || N <- lists:seq(1, 500000)],
    receive stop -> ok end;
flood(list) ->
    List = [{N, N} || N <- lists:seq(1, 8000000)],
    receive stop -> ok end,
    true = is_list(List);
flood(binaries) ->
    Binaries = [list_to_binary(lists:duplicate(10000, $x)) || _ <- lists:seq(1, 30000)],
    receive stop -> ok end,
    true = is_list(Binaries);
flood(processes) ->
    Pids = [spawn(fun() -> receive stop -> ok end end) || _ <- lists:seq(1, 100000)],
    receive stop -> ok end,
    [exit(Pid, kill) || Pid <- Pids],
    ok.

%% Megabytes.
total() ->
    erlang:memory(total) div 1000000.

wait_until(Condition) ->
    wait_until(Condition, 600).

wait_until(_Condition, 0) ->
    total();
wait_until(Condition, N) ->
    case Condition() of
        true ->
            true;
        false ->
            timer:sleep(50),
            wait_until(Condition, N - 1)
    end.

%% modes: single many
%% recorded: by hand (OTP counts what is allocated, not what the system has given)
%% expect: messages true normal true
%% expect: list true normal true
%% expect: binaries true normal true
%% expect: processes true normal true
