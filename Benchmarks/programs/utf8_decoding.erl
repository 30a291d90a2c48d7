%%% A million characters of UTF-8, one to four bytes each, decoded by a loop.
-module(utf8_decoding).

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
    {1000000, 4319899928} = Result,
    io:format("utf8_decoding ~.3f ms ~w~n", [Milliseconds, Result]).

input() ->
    << <<(character(N))/utf8>> || N <- lists:seq(1, 1000000) >>.

%% Mostly ASCII, as text is.
character(N) when N rem 50 =:= 0 -> 16#1f600 + N rem 64;
character(N) when N rem 10 =:= 0 -> 16#4e00 + N rem 1000;
character(N) when N rem 5 =:= 0 -> 16#e0 + N rem 32;
character(N) -> $a + N rem 26.

run(Text) ->
    decode(Text, 0, 0).

decode(<<Character/utf8, Rest/binary>>, Count, Sum) ->
    decode(Rest, Count + 1, Sum + Character);
decode(<<>>, Count, Sum) ->
    {Count, Sum}.

repeat(1, Input) ->
    run(Input);
repeat(Times, Input) ->
    run(Input),
    repeat(Times - 1, Input).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
