%%% A ring of 1,000 processes; a token goes round it 200 times: 200,000 messages.
-module(message_ring).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["5"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    200000 = Result,
    io:format("message_ring ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    First = build(999, self()),
    First ! 1,
    Hands = drive(First, 200),
    First ! stop,
    receive stop -> Hands end.

build(0, Next) -> Next;
build(Count, Next) -> build(Count - 1, spawn(fun() -> pass_on(Next) end)).

pass_on(Next) ->
    receive
        stop ->
            Next ! stop;
        Hands ->
            Next ! Hands + 1,
            pass_on(Next)
    end.

drive(_, 1) ->
    receive Hands -> Hands end;
drive(First, Rounds) ->
    receive
        Hands ->
            First ! Hands + 1,
            drive(First, Rounds - 1)
    end.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
