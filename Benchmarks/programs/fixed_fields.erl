%%% The fields of 200,000 records of one size, read from a binary and added up.
-module(fixed_fields).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["20"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Input = binary:copy(<<513:16, 772:16, 5:8>>, 200000),
    Start = erlang:monotonic_time(),
    Result = repeat(Times, Input),
    Milliseconds = milliseconds(Start, Times),
    258000000 = Result,
    io:format("fixed_fields ~.3f ms ~w~n", [Milliseconds, Result]).

run(<<A:16, B:16, C:8, Rest/binary>>, Sum) ->
    run(Rest, Sum + A + B + C);
run(<<>>, Sum) ->
    Sum.

repeat(1, Input) ->
    run(Input, 0);
repeat(Times, Input) ->
    run(Input, 0),
    repeat(Times - 1, Input).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
