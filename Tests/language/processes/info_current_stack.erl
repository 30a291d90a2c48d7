%%% current_function and current_stacktrace of a process that waits.
-module(info_current_stack).

-export([main/1]).

main(_) ->
    Pid = spawn(fun() -> outer() end),
    timer:sleep(50),
    io:format("~w~n", [process_info(Pid, current_function)]),
    {current_stacktrace, Stack} = process_info(Pid, current_stacktrace),
    io:format("~w~n", [[{F, A, line(L)} || {?MODULE, F, A, L} <- Stack]]),
    io:format("~w~n", [process_info(Pid, status)]),
    ok.

outer() ->
    X = waiter(),
    {X}.

waiter() ->
    receive
        stop -> ok
    end.

line(Location) -> element(2, lists:keyfind(line, 1, Location)).

%% recorded: by hand (OTP has the line of the function's head, not of the receive)
%% expect: {current_function,{info_current_stack,waiter,0}}
%% expect: [{waiter,0,20},{outer,0,16}]
%% expect: {status,waiting}
