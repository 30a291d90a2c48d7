%%% A process that grows beyond max_heap_size is killed; the others do not notice.
-module(max_heap_size_kill).

-export([main/1]).

main(_) ->
    Limit = #{size => 200000, kill => true, error_logger => false},
    {P1, M1} = spawn_opt(fun() -> grow([]) end, [monitor, {max_heap_size, Limit}]),
    receive {'DOWN', M1, process, P1, R1} -> io:format("~w~n", [R1]) end,
    {P2, M2} = spawn_opt(fun() -> deep(0) end, [monitor, {max_heap_size, Limit}]),
    receive {'DOWN', M2, process, P2, R2} -> io:format("~w~n", [R2]) end,
    {P3, M3} = spawn_opt(fun() -> length(lists:seq(1, 1000)) end,
                         [monitor, {max_heap_size, Limit}]),
    receive {'DOWN', M3, process, P3, R3} -> io:format("~w~n", [R3]) end,
    ok.

grow(L) -> grow([lists:seq(1, 100) | L]).

deep(N) ->
    case get(stop) of
        true -> N;
        _ -> 1 + deep(N + 1)
    end.

%% recorded: by hand (the emulator of OTP 25 crashes at the second)
%% expect: killed
%% expect: killed
%% expect: normal
