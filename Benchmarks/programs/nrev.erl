%%% Naive reverse of 1,500 elements: 1.1 million calls that each build a list cell.
-module(nrev).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["20"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    [1500, 1499 | _] = Result,
    io:format("nrev ~.3f ms ~w~n", [Milliseconds, length(Result)]).

run() ->
    nrev(seq(1, 1500)).

seq(N, N) -> [N];
seq(N, M) -> [N | seq(N + 1, M)].

nrev([]) -> [];
nrev([Head | Tail]) -> append(nrev(Tail), [Head]).

append([], List) -> List;
append([Head | Tail], List) -> [Head | append(Tail, List)].

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
