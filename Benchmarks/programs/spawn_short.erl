%%% 1,000,000 processes that each send one message and end, at most 1,000 of them at a time.
-module(spawn_short).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["1"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    1000000 = Result,
    io:format("spawn_short ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Parent = self(),
    start(1000, Parent),
    loop(1000000 - 1000, Parent, 0).

loop(0, _, Count) ->
    drain(1000, Count);
loop(Left, Parent, Count) ->
    receive
        done ->
            spawn(fun() -> Parent ! done end),
            loop(Left - 1, Parent, Count + 1)
    end.

start(0, _) ->
    ok;
start(Left, Parent) ->
    spawn(fun() -> Parent ! done end),
    start(Left - 1, Parent).

drain(0, Count) -> Count;
drain(Left, Count) -> receive done -> drain(Left - 1, Count + 1) end.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
