%%% A suspended process stands still until it has been resumed as often, or who has suspended it ends.
-module(suspend_and_resume).

-export([main/1]).

main(_) ->
    Pid = spawn_link(fun echo/0),
    io:format("~w~n", [answers(Pid)]),
    io:format("~w~n", [[erlang:suspend_process(Pid), erlang:suspend_process(Pid)]]),
    io:format("~w ~w~n", [process_info(Pid, status), answers(Pid)]),
    {suspending, [{Pid, Count, 0}]} = process_info(self(), suspending),
    io:format("~w~n", [Count]),
    io:format("~w~n", [erlang:suspend_process(Pid, [unless_suspending])]),
    io:format("~w~n", [erlang:resume_process(Pid)]),
    io:format("~w~n", [answers(Pid)]),
    io:format("~w~n", [erlang:resume_process(Pid)]),
    io:format("~w ~w~n", [answers(Pid), process_info(self(), suspending)]),
    io:format("~w~n", [catch element(1, element(2, catch erlang:resume_process(Pid)))]),
    {Suspender, Monitor} = spawn_monitor(fun() -> erlang:suspend_process(Pid), receive stop -> ok end end),
    wait_for_status(Pid, suspended),
    io:format("~w~n", [answers(Pid)]),
    Suspender ! stop,
    receive {'DOWN', Monitor, process, Suspender, normal} -> ok end,
    io:format("~w~n", [receive answer -> answered after 5000 -> silent end]),
    io:format("~w~n", [erlang:suspend_process(Pid, [{asynchronous, tag}])]),
    receive {tag, Result} -> io:format("~w~n", [Result]) end,
    io:format("~w~n", [answers(Pid)]),
    unlink(Pid),
    exit(Pid, kill),
    [io:format("~w~n", [catch element(1, element(2, catch erlang:suspend_process(Other)))])
     || Other <- [self(), none, list_to_pid("<0.32000.0>")]].

echo() ->
    receive {From, question} -> From ! answer end,
    echo().

%% Questions that a suspended process has been asked are answered later: takes all answers there are.
answers(Pid) ->
    Pid ! {self(), question},
    receive answer -> drain(), answered after 100 -> silent end.

drain() ->
    receive answer -> drain() after 50 -> ok end.

wait_for_status(Pid, Status) ->
    case process_info(Pid, status) of
        {status, Status} -> ok;
        _ -> erlang:yield(), wait_for_status(Pid, Status)
    end.

%% expect: answered
%% expect: [true,true]
%% expect: {status,suspended} silent
%% expect: 2
%% expect: false
%% expect: true
%% expect: silent
%% expect: true
%% expect: answered {suspending,[]}
%% expect: badarg
%% expect: silent
%% expect: answered
%% expect: true
%% expect: suspended
%% expect: silent
%% expect: badarg
%% expect: badarg
%% expect: badarg
