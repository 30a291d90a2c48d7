%%% Work that needs the processor and nothing else, in 64 processes: as many times faster as there
%%% are schedulers, or the scheduling is wrong.
-module(fan_out).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["3"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    64 = Result,
    io:format("fan_out ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Parent = self(),
    Pids = [spawn_link(fun() -> Parent ! {self(), fib(25)} end) || _ <- lists:seq(1, 64)],
    length([receive {Pid, 75025} -> ok end || Pid <- Pids]).

fib(N) when N < 2 -> N;
fib(N) -> fib(N - 1) + fib(N - 2).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
