%% Lines longer than any buffer, and line breaks where buffers end.
-module(long_lines).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    Sizes = [0, 1, 4094, 4095, 4096, 4097, 8191, 8192, 65535, 65536, 65537, 1000000],
    [begin
         Lines = [<<(binary:copy(<<"x">>, Size))/binary, Break/binary>> || Size <- Sizes],
         ok = file:write_file("file", Lines),
         Expected = [Size + 1 || Size <- Sizes],
         [begin
              {ok, File} = file:open("file", [read, binary | Modes]),
              Expected = [byte_size(Line) || Line <- lines(fun() -> file:read_line(File) end)],
              ok = file:close(File)
          end || Modes <- [[raw], [raw, {read_ahead, 100}], [raw, read_ahead], []]],
         [begin
              {ok, File} = file:open("file", [read | Modes]),
              Expected = [string:length(Line)
                          || Line <- lines(fun() -> wrapped(io:get_line(File, '')) end)],
              ok = file:close(File)
          end || Modes <- [[], [{encoding, utf8}], [binary, {encoding, utf8}]]]
     end || Break <- [<<"\n">>, <<"\r\n">>]],
    io:format("done~n").

lines(Read) ->
    case Read() of
        {ok, Line} -> [Line | lines(Read)];
        eof -> []
    end.

wrapped(eof) -> eof;
wrapped(Line) -> {ok, Line}.

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
