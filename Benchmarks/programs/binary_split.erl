%%% Searching and splitting 10 MB with the module `binary`.
-module(binary_split).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["1"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Text = text(10000000),
    line(binary_split, Times, fun() -> length(binary:split(Text, <<"\n">>, [global])) end),
    line(binary_split_any, Times, fun() -> length(binary:split(Text, [<<", ">>, <<"\n">>], [global])) end),
    line(binary_matches, Times, fun() -> length(binary:matches(Text, <<"needle">>)) end),
    line(binary_nothing, Times, fun() -> binary:match(Text, <<"not in the haystack">>) end),
    line(binary_replace, Times, fun() ->
        byte_size(binary:replace(Text, <<"needle">>, <<"pin">>, [global]))
    end).

text(Size) ->
    Line = <<"hay, more hay, a needle, still more hay, straw and chaff, needless to say\n">>,
    binary:copy(Line, Size div byte_size(Line)).

line(Name, Times, Work) ->
    Start = erlang:monotonic_time(),
    Result = repeat(Times, Work),
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    io:format("~s ~.3f ms ~w~n", [Name, Elapsed / 1000 / Times, Result]).

repeat(1, Work) ->
    Work();
repeat(Times, Work) ->
    Work(),
    repeat(Times - 1, Work).
