%%% Regular expressions over 10 MB of a log: all matches, all fields, a replacement, a split.
-module(re_large).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["1"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Log = log(10000000),
    {ok, Number} = re:compile("[0-9]+ms"),
    {ok, Fields} = re:compile("^(\\S+) (GET|POST) (/\\S*) ([0-9]{3})", [multiline]),
    line(re_matches, Times, fun() -> matches(re:run(Log, Number, [global, {capture, first, index}])) end),
    line(re_fields, Times, fun() -> matches(re:run(Log, Fields, [global, {capture, all, binary}])) end),
    line(re_nothing, Times, fun() -> re:run(Log, "(teapot|kettle)\\s+not found") end),
    line(re_replace, Times, fun() ->
        byte_size(re:replace(Log, "host([0-9]+)", "\\1.example", [global, {return, binary}]))
    end),
    line(re_split, Times, fun() -> length(re:split(Log, "\r?\n", [{return, binary}])) end).

matches({match, Found}) ->
    length(Found).

log(Size) ->
    Lines = [
        io_lib:format("host~w ~s /item/~w?page=~w ~w ~wms~n", [
            N rem 17,
            lists:nth(N rem 2 + 1, ["GET", "POST"]),
            N * 7919 rem 100003,
            N rem 10,
            lists:nth(N rem 3 + 1, [200, 304, 404]),
            N * N rem 997
        ])
     || N <- lists:seq(1, 1000)
    ],
    Block = iolist_to_binary(Lines),
    binary:copy(Block, Size div byte_size(Block)).

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
