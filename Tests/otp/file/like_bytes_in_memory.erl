%% Random operations on a file, buffered in all ways, do what they would do to bytes in memory.
-module(like_bytes_in_memory).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    rand:seed(exsss, {1, 2, 3}),
    [check(Modes) || Modes <- [[raw], [raw, {read_ahead, 3}], [raw, {read_ahead, 64}], [raw, read_ahead],
                               [raw, {delayed_write, 5, 60000}],
                               [raw, {delayed_write, 100, 60000}, {read_ahead, 10}],
                               [], [{delayed_write, 20, 60000}], [{read_ahead, 10}]],
                     _ <- lists:seq(1, 5)],
    io:format("done~n").

check(Modes) ->
    {ok, File} = file:open("file", [read, write, binary | Modes]),
    {Bytes, _} = steps(100, File, {<<>>, 0}, Modes),
    ok = file:close(File),
    {ok, Bytes} = file:read_file("file"),
    ok = file:delete("file").

steps(0, _File, Model, _Modes) ->
    Model;
steps(N, File, Model, Modes) ->
    Operation = operation(rand:uniform(9), lists:member(raw, Modes)),
    Result = perform(Operation, File),
    {Expected, Next} = model(Operation, Model),
    Result =:= Expected orelse error({differs, Modes, Operation, Model, Result, Expected}),
    steps(N - 1, File, Next, Modes).

operation(1, _) -> {read, rand:uniform(20) - 1};
operation(2, _) -> read_line;
operation(3, _) -> {write, bytes()};
operation(4, _) -> {position, {bof, rand:uniform(100) - 1}};
operation(5, _) -> {position, {cur, rand:uniform(10) - 1}};
operation(6, _) -> {position, eof};
operation(7, true) -> {pread, rand:uniform(100), rand:uniform(10)};
operation(8, true) -> {pwrite, rand:uniform(100), bytes()};
operation(9, _) ->
    case rand:uniform(4) of
        1 -> truncate;
        _ -> {position, cur}
    end;
operation(_, false) -> read_line.

bytes() ->
    << <<(lists:nth(rand:uniform(8), "\r\n\nabcde"))>> || _ <- lists:seq(1, rand:uniform(15)) >>.

perform({read, N}, File) -> file:read(File, N);
perform(read_line, File) -> file:read_line(File);
perform({write, Bytes}, File) -> file:write(File, Bytes);
perform({position, Place}, File) -> file:position(File, Place);
%% Where the position is then is not defined.
perform({pread, At, N}, File) ->
    {ok, Position} = file:position(File, cur),
    Read = file:pread(File, At, N),
    {ok, Position} = file:position(File, Position),
    Read;
perform({pwrite, At, Bytes}, File) ->
    {ok, Position} = file:position(File, cur),
    ok = file:pwrite(File, At, Bytes),
    {ok, Position} = file:position(File, Position),
    ok;
%% OTP's io devices end the file where they have read ahead to, if nobody has asked for the position.
perform(truncate, File) ->
    {ok, Position} = file:position(File, cur),
    {ok, Position} = file:position(File, Position),
    file:truncate(File).

model({read, 0}, Model) ->
    {{ok, <<>>}, Model};
model({read, N}, {Bytes, At}) ->
    case part(Bytes, At, N) of
        <<>> -> {eof, {Bytes, At}};
        Read -> {{ok, Read}, {Bytes, At + byte_size(Read)}}
    end;
model(read_line, {Bytes, At}) ->
    case part(Bytes, At, 1000000) of
        <<>> ->
            {eof, {Bytes, At}};
        Rest ->
            Size = case binary:match(Rest, <<"\n">>) of
                       {Place, 1} -> Place + 1;
                       nomatch -> byte_size(Rest)
                   end,
            {{ok, joined(binary:part(Rest, 0, Size))}, {Bytes, At + Size}}
    end;
model({write, New}, {Bytes, At}) ->
    {ok, {written(Bytes, At, New), At + byte_size(New)}};
model({position, {bof, N}}, {Bytes, _}) -> {{ok, N}, {Bytes, N}};
model({position, {cur, N}}, {Bytes, At}) -> {{ok, At + N}, {Bytes, At + N}};
model({position, cur}, {Bytes, At}) -> {{ok, At}, {Bytes, At}};
model({position, eof}, {Bytes, _}) -> {{ok, byte_size(Bytes)}, {Bytes, byte_size(Bytes)}};
model({pread, From, N}, {Bytes, At}) ->
    case part(Bytes, From, N) of
        <<>> -> {eof, {Bytes, At}};
        Read -> {{ok, Read}, {Bytes, At}}
    end;
model({pwrite, To, New}, {Bytes, At}) ->
    {ok, {written(Bytes, To, New), At}};
model(truncate, {Bytes, At}) ->
    {ok, {part(filled(Bytes, At), 0, At), At}}.

part(Bytes, At, N) ->
    Size = byte_size(Bytes),
    Start = min(At, Size),
    binary:part(Bytes, Start, min(N, Size - Start)).

written(Bytes, At, New) ->
    Filled = filled(Bytes, At),
    End = At + byte_size(New),
    <<(part(Filled, 0, At))/binary, New/binary, (part(Filled, End, 1000000))/binary>>.

filled(Bytes, Size) ->
    <<Bytes/binary, 0:(8 * max(0, Size - byte_size(Bytes)))>>.

joined(Line) ->
    Size = byte_size(Line) - 2,
    case Line of
        <<Start:Size/binary, "\r\n">> -> <<Start/binary, "\n">>;
        _ -> Line
    end.

in_directory_of_its_own(Run) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    ok = file:set_cwd(Directory),
    try
        Run()
    after
        file:set_cwd("/"),
        ok = file:del_dir_r(Directory)
    end.

%% expect: done
