%%% A million 16-bit samples made, scaled and summed by comprehensions.
-module(binary_comprehension).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["3"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Input = input(),
    Start = erlang:monotonic_time(),
    Result = repeat(Times, Input),
    Milliseconds = milliseconds(Start, Times),
    {2000000, 16177546240} = Result,
    io:format("binary_comprehension ~.3f ms ~w~n", [Milliseconds, Result]).

input() ->
    lists:seq(1, 1000000).

run(Numbers) ->
    Samples = << <<N:16>> || N <- Numbers >>,
    Scaled = << <<(Sample bsr 1):16/little>> || <<Sample:16>> <= Samples >>,
    {byte_size(Scaled), lists:sum([Sample || <<Sample:16/little>> <= Scaled])}.

repeat(1, Input) ->
    run(Input);
repeat(Times, Input) ->
    run(Input),
    repeat(Times - 1, Input).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
