%% Files in memory: ram.
-module(in_memory).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    {ok, File} = file:open("0123456789", [ram, read, write]),
    show([file:read(File, 3), file:position(File, cur), file:read(File, 100), file:read(File, 1)]),
    show([file:position(File, 5), file:write(File, "abc"), file:position(File, bof), file:read(File, 20)]),
    show([file:pread(File, 2, 3), file:pwrite(File, 12, <<"z">>), file:pread(File, 0, 20)]),
    show([file:position(File, 4), file:truncate(File), file:position(File, 0), file:read(File, 20)]),
    show([file:position(File, {eof, -1}), file:position(File, {bof, -1}), file:sync(File)]),
    show(file:close(File)),
    {ok, Binary} = file:open(<<"line1\nline2">>, [ram, read, binary]),
    show([file:read(Binary, 6), file:read(Binary, 6), file:read(Binary, 6), file:write(Binary, "x"),
          file:close(Binary)]).

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

%% expect: [{ok,"012"},{ok,3},{ok,"3456789"},eof]
%% expect: [{ok,5},ok,{ok,0},{ok,"01234abc89"}]
%% expect: [{ok,"234"},ok,{ok,[48,49,50,51,52,97,98,99,56,57,0,0,122]}]
%% expect: [{ok,4},ok,{ok,0},{ok,"0123"}]
%% expect: [{ok,3},{error,einval},ok]
%% expect: ok
%% expect: [{ok,<<"line1\n">>},{ok,<<"line2">>},eof,{error,ebadf},ok]
