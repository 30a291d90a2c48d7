%%% 10 MB built by appending ten bytes at a time.
-module(binary_append).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["5"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Input = input(),
    Start = erlang:monotonic_time(),
    Result = repeat(Times, Input),
    Milliseconds = milliseconds(Start, Times),
    10000000 = Result,
    io:format("binary_append ~.3f ms ~w~n", [Milliseconds, Result]).

input() ->
    1000000.

run(Count) ->
    byte_size(build(Count, <<>>)).

build(0, Binary) ->
    Binary;
build(N, Binary) ->
    build(N - 1, <<Binary/binary, N:32, "abcdef">>).

repeat(1, Input) ->
    run(Input);
repeat(Times, Input) ->
    run(Input),
    repeat(Times - 1, Input).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
