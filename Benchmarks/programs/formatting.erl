%%% Text: io_lib:format/2 with numbers, strings and nested terms, 10,000 lines.
-module(formatting).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["3"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {10000, 730000} = Result,
    io:format("formatting ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Lines = [line(N) || N <- lists:seq(1, 10000)],
    {length(Lines), lists:sum([length(Line) || Line <- Lines])}.

line(N) ->
    Text = io_lib:format(
        "~6w ~s ~8.3f ~p ~16.16.0B~n",
        [N, "label", N / 7, {item, [N rem 10, "text", #{key => {a, b}}]}, N * 65537]
    ),
    lists:flatten(Text).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
