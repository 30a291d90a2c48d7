%%% Recursion without end is killed by its limit, while another process goes on answering.
-module(infinite_recursion).

-export([main/1]).

main(_) ->
    Echo = spawn(fun echo/0),
    Limit = #{size => 5000000, kill => true, error_logger => false},
    {Pid, Reference} = spawn_opt(fun() -> forever(0) end, [monitor, {max_heap_size, Limit}]),
    Answers = ask_until_down(Echo, Reference, Pid, 0),
    io:format("~w~n", [Answers > 0]),
    Echo ! {self(), after_all},
    receive {Echo, after_all} -> io:format("still answering~n") end,
    ok.

forever(N) ->
    case get(stop) of
        true -> N;
        _ -> 1 + forever(N + 1)
    end.

ask_until_down(Echo, Reference, Pid, Answers) ->
    Echo ! {self(), Answers},
    receive {Echo, Answers} -> ok end,
    receive
        {'DOWN', Reference, process, Pid, Reason} ->
            io:format("~w~n", [Reason]),
            Answers + 1
    after 0 ->
        ask_until_down(Echo, Reference, Pid, Answers + 1)
    end.

echo() ->
    receive {From, Message} -> From ! {self(), Message}, echo() end.

%% recorded: by hand (the emulator of OTP 25 crashes when it kills a process with a large stack)
%% expect: killed
%% expect: true
%% expect: still answering
