%%% A signal that came while exits were trapped is a message, also when they no longer are.
-module(trap_exit_later).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() -> exit(first) end),
    wait_for_a_message(),
    process_flag(trap_exit, false),
    receive {'EXIT', Pid, Reason} -> io:format("~w~n", [Reason]) after 0 -> io:format("none~n") end,
    {P2, M2} = spawn_monitor(fun() ->
        spawn_link(fun() -> exit(second) end),
        receive after 1000 -> survived end
    end),
    receive {'DOWN', M2, process, P2, R2} -> io:format("~w~n", [R2]) end,
    ok.

wait_for_a_message() ->
    case process_info(self(), message_queue_len) of
        {message_queue_len, 0} -> timer:sleep(1), wait_for_a_message();
        _ -> ok
    end.

%% expect: first
%% expect: second
