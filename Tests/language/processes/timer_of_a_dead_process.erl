%%% Timers to a process that has died do nothing.
-module(timer_of_a_dead_process).

-export([main/1]).

main(_) ->
    Pid = spawn(fun() -> receive after 5 -> ok end end),
    T = erlang:send_after(50, Pid, late),
    timer:sleep(20),
    io:format("~w ~w~n", [is_process_alive(Pid), erlang:read_timer(T)]),
    timer:sleep(50),
    io:format("~w~n", [erlang:cancel_timer(T)]),
    ok.

%% expect: false false
%% expect: false
