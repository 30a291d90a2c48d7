%%% A process that computes without end is pre-empted: others go on and can kill it.
-module(busy_process_does_not_block).

-export([main/1]).

main(_) ->
    Busy = [spawn(fun() -> forever(0) end) || _ <- lists:seq(1, 20)],
    Start = erlang:monotonic_time(millisecond),
    Answers = [begin
        Self = self(),
        spawn(fun() -> Self ! {answer, N} end),
        receive {answer, N} -> N end
    end || N <- lists:seq(1, 50)],
    io:format("~w~n", [length(Answers)]),
    [exit(Pid, kill) || Pid <- Busy],
    Elapsed = erlang:monotonic_time(millisecond) - Start,
    io:format("~w~n", [Elapsed < 20000]),
    ok.

forever(N) -> forever(N + 1).

%% expect: 50
%% expect: true
