%% delayed_write and read_ahead show only in time.
-module(delayed_and_ahead).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    [begin
         {ok, File} = file:open("file", [read, write, {delayed_write, 10, 60000} | Modes]),
         show([file:write(File, "0123"), file:read_file("file"), file:position(File, cur)]),
         show([file:write(File, "4567"), file:write(File, "89ab"), file:position(File, 1)]),
         show([file:write(File, "-"), file:read(File, 3), file:position(File, cur)]),
         show([file:write(File, "+"), file:pread(File, 3, 4), file:pwrite(File, 0, "P")]),
         show([file:position(File, 5), file:write(File, "*"), file:sync(File), file:read_file("file")]),
         show([file:position(File, 3), file:write(File, "T"), file:truncate(File), file:read_file("file")]),
         show([file:write(File, "end"), file:close(File), file:read_file("file"), file:delete("file")])
     end || Modes <- [[raw], []]],
    by_and_by(),
    ahead().

%% What waits is written after the time that was given.
by_and_by() ->
    [begin
         {ok, File} = file:open("soon", [write, {delayed_write, 1000, 10} | Modes]),
         ok = file:write(File, "text"),
         wait_for("soon", <<"text">>),
         show([file:close(File), file:delete("soon")])
     end || Modes <- [[raw], []]].

wait_for(Name, Text) ->
    case file:read_file(Name) of
        {ok, Text} -> ok;
        {ok, _} -> timer:sleep(1), wait_for(Name, Text)
    end.

ahead() ->
    ok = file:write_file("file", "line1\nline2\nline3\n"),
    [begin
         {ok, File} = file:open("file", [raw, binary, read, write, {read_ahead, Size}]),
         show([file:read(File, 1), file:position(File, cur), file:read_line(File),
               file:position(File, cur), file:read(File, 2), file:read(File, 100), file:read(File, 1)]),
         show([file:position(File, 6), file:read(File, 1), file:write(File, "IN"), file:read_line(File),
               file:pread(File, 0, 5), file:position(File, bof), file:read_line(File),
               file:read_line(File), file:close(File)]),
         ok = file:write_file("file", "line1\nline2\nline3\n")
     end || Size <- [1, 2, 7, 4096]].

show(What) ->
    io:format("~0tp~n", [What]).

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

%% expect: [ok,{ok,<<>>},{ok,4}]
%% expect: [ok,ok,{ok,1}]
%% expect: [ok,{ok,"234"},{ok,5}]
%% expect: [ok,{ok,"34+6"},ok]
%% expect: [{ok,5},ok,ok,{ok,<<"P-234*6789ab">>}]
%% expect: [{ok,3},ok,ok,{ok,<<"P-2T">>}]
%% expect: [ok,ok,{ok,<<"P-2Tend">>},ok]
%% expect: [ok,{ok,<<>>},{ok,4}]
%% expect: [ok,ok,{ok,1}]
%% expect: [ok,{ok,"234"},{ok,5}]
%% expect: [ok,{ok,"34+6"},ok]
%% expect: [{ok,5},ok,ok,{ok,<<"P-234*6789ab">>}]
%% expect: [{ok,3},ok,ok,{ok,<<"P-2T">>}]
%% expect: [ok,ok,{ok,<<"P-2Tend">>},ok]
%% expect: [ok,ok]
%% expect: [ok,ok]
%% expect: [{ok,<<"l">>},{ok,1},{ok,<<"ine1\n">>},{ok,6},{ok,<<"li">>},{ok,<<"ne2\nline3\n">>},eof]
%% expect: [{ok,6},{ok,<<"l">>},ok,{ok,<<"e2\n">>},{ok,<<"line1">>},{ok,0},{ok,<<"line1\n">>},{ok,<<"lINe2\n">>},ok]
%% expect: [{ok,<<"l">>},{ok,1},{ok,<<"ine1\n">>},{ok,6},{ok,<<"li">>},{ok,<<"ne2\nline3\n">>},eof]
%% expect: [{ok,6},{ok,<<"l">>},ok,{ok,<<"e2\n">>},{ok,<<"line1">>},{ok,0},{ok,<<"line1\n">>},{ok,<<"lINe2\n">>},ok]
%% expect: [{ok,<<"l">>},{ok,1},{ok,<<"ine1\n">>},{ok,6},{ok,<<"li">>},{ok,<<"ne2\nline3\n">>},eof]
%% expect: [{ok,6},{ok,<<"l">>},ok,{ok,<<"e2\n">>},{ok,<<"line1">>},{ok,0},{ok,<<"line1\n">>},{ok,<<"lINe2\n">>},ok]
%% expect: [{ok,<<"l">>},{ok,1},{ok,<<"ine1\n">>},{ok,6},{ok,<<"li">>},{ok,<<"ne2\nline3\n">>},eof]
%% expect: [{ok,6},{ok,<<"l">>},ok,{ok,<<"e2\n">>},{ok,<<"line1">>},{ok,0},{ok,<<"line1\n">>},{ok,<<"lINe2\n">>},ok]
