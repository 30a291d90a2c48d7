%%% A file of 100 MB read line by line: raw with read_ahead, and through the file's process.
-module(file_lines).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["100"]);
main([Argument]) ->
    Megabytes = list_to_integer(Argument),
    Name = filename:join(os:getenv("TMPDIR", "/tmp"), "file_lines." ++ os:getpid()),
    ok = file:write_file(Name, text(Megabytes * 1000000)),
    try
        line(file_lines_raw, Name, [raw, read_ahead, binary], fun(Device) -> raw(Device, 0) end),
        line(file_lines_process, Name, [read_ahead, binary], fun(Device) -> raw(Device, 0) end),
        line(file_lines_get_line, Name, [binary], fun(Device) -> get_line(Device, 0) end)
    after
        ok = file:delete(Name)
    end.

raw(Device, Count) ->
    case file:read_line(Device) of
        {ok, _} -> raw(Device, Count + 1);
        eof -> Count
    end.

get_line(Device, Count) ->
    case io:get_line(Device, "") of
        eof -> Count;
        _ -> get_line(Device, Count + 1)
    end.

text(Size) ->
    Line = fun(N) -> [lists:duplicate(N rem 13 * 9 + 40, $x), " ", integer_to_list(N), "\n"] end,
    Block = iolist_to_binary([Line(N) || N <- lists:seq(1, 1000)]),
    binary:copy(Block, Size div byte_size(Block)).

line(Label, Name, Modes, Work) ->
    Start = erlang:monotonic_time(),
    {ok, Device} = file:open(Name, Modes),
    Result = Work(Device),
    ok = file:close(Device),
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    io:format("~s ~.3f ms ~w~n", [Label, Elapsed / 1000, Result]).
