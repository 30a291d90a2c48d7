%% The same with a process between: an io device.
-module(devices).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    ok = file:write_file("lines", "line1\nline2\r\nlast"),
    reading(),
    places(),
    writing(),
    parts().

reading() ->
    {ok, File} = file:open("lines", [read]),
    show([file:read(File, 3), file:read(File, 0), file:read_line(File), file:read_line(File)]),
    show([file:read_line(File), file:read_line(File), file:read(File, 0), file:read(File, 1)]),
    show([file:close(File), file:close(File), file:read(File, 1)]),
    {ok, Binary} = file:open("lines", [read, binary]),
    show([file:read(Binary, 3), file:read(Binary, 0), file:read_line(Binary)]),
    show([file:read_line(Binary), file:read(Binary, 100), file:read(Binary, 100)]),
    show(file:close(Binary)).

places() ->
    {ok, File} = file:open("lines", [read, binary]),
    show([file:position(File, Place)
          || Place <- [eof, {eof, -4}, cur, {cur, -1}, bof, {bof, 3}, 5, {cur, 2}, 100]]),
    show([file:read(File, 1), file:position(File, {bof, -1}), file:position(File, {cur, -200})]),
    show(file:position(File, cur)),
    {ok, 0} = file:position(File, bof),
    show([file:read_line(File), file:position(File, cur), file:position(File, {cur, 1}),
          file:read(File, 3)]),
    show(file:close(File)).

writing() ->
    {ok, File} = file:open("written", [write, read]),
    show([file:write(File, ["he", <<"ll">>, $o, [[]]]), file:position(File, cur)]),
    show([file:position(File, 1), file:write(File, <<>>), file:write(File, "E"), file:read(File, 9)]),
    show([file:position(File, 3), file:truncate(File), file:position(File, eof)]),
    show([file:write(File, "lines\nof\ntext"), file:position(File, bof), file:read_line(File)]),
    show([file:write(File, "OF"), file:read_line(File), file:read_line(File)]),
    show([io:format(File, "~w~n", [{a}]), io:put_chars(File, "text"), io:nl(File)]),
    show([file:sync(File), file:datasync(File), file:close(File), file:read_file("written")]).

parts() ->
    {ok, File} = file:open("written", [write, read]),
    show([file:pread(File, 1, 2), file:pread(File, 100, 2), file:pread(File, 0, 0)]),
    show([file:pread(File, [{0, 2}, {3, 4}, {50, 1}]), file:pread(File, [])]),
    show([file:pread(File, {eof, -3}, 2), file:pread(File, bof, 2)]),
    show([file:pwrite(File, 30, "z"), file:pwrite(File, [{0, "a"}, {1, <<"b">>}])]),
    show([file:pwrite(File, {eof, 1}, "y"), file:position(File, cur)]),
    show([file:pwrite(File, []), file:close(File), file:read_file("written")]).

show(What) ->
    io:format("~0p~n", [What]).

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

%% expect: [{ok,"lin"},{ok,[]},{ok,"e1\n"},{ok,"line2\n"}]
%% expect: [{ok,"last"},eof,{ok,[]},eof]
%% expect: [ok,ok,{error,terminated}]
%% expect: [{ok,<<"lin">>},{ok,<<>>},{ok,<<"e1\n">>}]
%% expect: [{ok,<<"line2\n">>},{ok,<<"last">>},eof]
%% expect: ok
%% expect: [{ok,17},{ok,13},{ok,13},{ok,12},{ok,0},{ok,3},{ok,5},{ok,7},{ok,100}]
%% expect: [eof,{error,einval},{error,einval}]
%% expect: {ok,100}
%% expect: [{ok,<<"line1\n">>},{ok,6},{ok,7},{ok,<<"ine">>}]
%% expect: ok
%% expect: [ok,{ok,5}]
%% expect: [{ok,1},ok,ok,{ok,"llo"}]
%% expect: [{ok,3},ok,{ok,3}]
%% expect: [ok,{ok,0},{ok,"hEllines\n"}]
%% expect: [ok,{ok,"\n"},{ok,"text"}]
%% expect: [ok,ok,ok]
%% expect: [ok,ok,ok,{ok,<<"hEllines\nOF\ntext{a}\ntext\n">>}]
%% expect: [{ok,"El"},eof,{ok,[]}]
%% expect: [{ok,["hE","line",eof]},{ok,[]}]
%% expect: [{ok,"xt"},{ok,"hE"}]
%% expect: [ok,ok]
%% expect: [ok,{ok,33}]
%% expect: [ok,ok,{ok,<<97,98,108,108,105,110,101,115,10,79,70,10,116,101,120,116,123,97,125,10,116,101,120,116,10,0,0,0,0,0,122,0,121>>}]
