%%% Lines of a text of 5 MB split, searched and replaced in.
-module(binary_search).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["2"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Input = input(),
    Start = erlang:monotonic_time(),
    Result = repeat(Times, Input),
    Milliseconds = milliseconds(Start, Times),
    {100000, 200000, nomatch, 5700000} = Result,
    io:format("binary_search ~.3f ms ~w~n", [Milliseconds, Result]).

input() ->
    binary:copy(<<"the quick brown fox jumps over the lazy dog and away\n">>, 100000).

run(Text) ->
    Lines = binary:split(Text, <<"\n">>, [global, trim]),
    Found = binary:matches(Text, [<<"fox">>, <<"dog">>, <<"cat">>]),
    None = binary:match(Text, <<"dogs">>),
    Replaced = binary:replace(Text, <<"lazy">>, <<"sleeping">>, [global]),
    {length(Lines), length(Found), None, byte_size(Replaced)}.

repeat(1, Input) ->
    run(Input);
repeat(Times, Input) ->
    run(Input),
    repeat(Times - 1, Input).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
