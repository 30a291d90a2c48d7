%%% A stream of 200,000 packets with headers of bit fields, taken apart.
-module(packet_stream).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["10"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Input = input(),
    Start = erlang:monotonic_time(),
    Result = repeat(Times, Input),
    Milliseconds = milliseconds(Start, Times),
    {200000, 20005200001} = Result,
    io:format("packet_stream ~.3f ms ~w~n", [Milliseconds, Result]).

input() ->
    stream(200000, <<>>).

stream(0, Stream) ->
    Stream;
stream(N, Stream) ->
    Length = N rem 40,
    Body = binary:copy(<<N:8>>, Length),
    stream(N - 1, <<Stream/binary, 4:4, 5:4, (N rem 3):8, Length:16, N:32, Body/binary>>).

run(Stream) ->
    parse(Stream, 0, 0).

parse(<<4:4, Words:4, Type:8, Length:16, Number:32, Body:Length/binary, Rest/binary>>, Count, Sum) ->
    parse(Rest, Count + 1, Sum + Words + Type + Number + byte_size(Body));
parse(<<>>, Count, Sum) ->
    {Count, Sum}.

repeat(1, Input) ->
    run(Input);
repeat(Times, Input) ->
    run(Input),
    repeat(Times - 1, Input).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
