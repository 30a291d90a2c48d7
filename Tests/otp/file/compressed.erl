%% Compressed files.
-module(compressed).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    Text = binary:copy(<<"some text\n">>, 10000),
    {ok, Out} = file:open("file", [write, compressed]),
    show([file:write(Out, Text), file:write(Out, "end"), file:close(Out)]),
    {ok, Raw} = file:read_file("file"),
    show(byte_size(Raw) < 2000),
    {ok, In} = file:open("file", [read, raw, binary, compressed]),
    {ok, Read} = file:read(In, 100000),
    show([Read =:= Text, file:read(In, 100), file:read(In, 1), file:position(In, 5),
          file:read_line(In), file:read_line(In), file:position(In, cur), file:position(In, {cur, -3}),
          file:read(In, 4), file:close(In)]),
    {ok, Device} = file:open("file", [read, compressed]),
    show([io:get_line(Device, ''), file:read_line(Device), io:get_chars(Device, '', 7),
          file:close(Device)]),
    %% What is not compressed is read as it is.
    ok = file:write_file("plain", "plain text"),
    {ok, Plain} = file:open("plain", [read, raw, compressed]),
    show([file:read(Plain, 5), file:read(Plain, 100), file:close(Plain)]),
    show([file:write_file("written", Text, [compressed]), file:open("file", [compressed, read, write]),
          file:open("nothing", [compressed, read])]),
    {ok, Written} = file:read_file("written"),
    show(byte_size(Written) < 2000).

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

%% expect: [ok,ok,ok]
%% expect: true
%% expect: [true,{ok,<<"end">>},eof,{ok,5},{ok,<<"text\n">>},{ok,<<"some text\n">>},{ok,20},{ok,17},{ok,<<"xt\ns">>},ok]
%% expect: ["some text\n",{ok,"some text\n"},"some te",ok]
%% expect: [{ok,"plain"},{ok," text"},ok]
%% expect: [ok,{error,einval},{error,enoent}]
%% expect: true
