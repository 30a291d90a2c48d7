%%% Two processes send each other a tuple with the sender and a number, 200,000 times there and
%%% back.
-module(ping_pong).

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
    io:format("ping_pong ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Pong = spawn_link(fun pong/0),
    Count = ping(Pong, 0, 200000),
    Pong ! stop,
    Count.

ping(_, Limit, Limit) ->
    Limit;
ping(Pong, N, Limit) ->
    Pong ! {ping, self(), N},
    receive
        {pong, Pong, N} -> ping(Pong, N + 1, Limit)
    end.

pong() ->
    receive
        {ping, From, N} ->
            From ! {pong, self(), N},
            pong();
        stop ->
            ok
    end.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
