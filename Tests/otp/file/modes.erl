%% What the modes of file:open/2 do, and those that are wrong.
-module(modes).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    [begin
         ok = file:write_file("file", "old text"),
         Raw = opened(file:open("file", [raw | Modes])),
         {ok, RawText} = file:read_file("file"),
         ok = file:write_file("file", "old text"),
         Device = opened(file:open("file", Modes)),
         {ok, DeviceText} = file:read_file("file"),
         show({Modes, Raw, RawText, Device, DeviceText})
     end || Modes <- [[read], [write], [append], [read, write], [read, append], [write, append],
                      [sync, write], [delayed_write], [{delayed_write, 100, 1000}, read],
                      [read_ahead, write], [{read_ahead, 3}, read, write], [], [exclusive],
                      [write, exclusive], [directory], [write, binary], [compressed, read, write],
                      [compressed, append]]],
    new_ones(),
    directories(),
    wrong().

%% What comes of writing two bytes.
opened({ok, File}) ->
    {file:write(File, "NE"), file:close(File)};
opened({error, Reason}) ->
    Reason.

new_ones() ->
    show([begin
              Opened = opened(file:open("new", Modes)),
              {Opened, file:read_file("new"), file:delete("new")}
          end || Modes <- [[read], [write], [append], [exclusive], [exclusive, raw], [read, write],
                           [read, exclusive]]]).

directories() ->
    ok = file:make_dir("directory"),
    show([begin
              {ok, File} = file:open("directory", Modes),
              {file:read(File, 1) =:= {error, eisdir}, file:close(File)}
          end || Modes <- [[directory, raw], [read, directory, raw]]]),
    show([file:open("directory", Modes) || Modes <- [[read], [write], [directory, write]]]).

wrong() ->
    show([begin
              Result = try file:open("file", Modes) catch Class:Reason -> {Class, Reason} end,
              case Result of
                  {ok, File} -> file:close(File);
                  _ -> Result
              end
          end || Modes <- [read, write, foo, binary, 12, {read}, [foo], [12], [{read}],
                           [{encoding, foo}], [{encoding, 12}], [{encoding, utf8}], [raw, foo],
                           [{delayed_write, 1}], [{read_ahead, 10}, raw]]]).

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

%% expect: {[read],{{error,ebadf},ok},<<"old text">>,{{error,ebadf},ok},<<"old text">>}
%% expect: {[write],{ok,ok},<<"NE">>,{ok,ok},<<"NE">>}
%% expect: {[append],{ok,ok},<<"old textNE">>,{ok,ok},<<"old textNE">>}
%% expect: {[read,write],{ok,ok},<<"NEd text">>,{ok,ok},<<"NEd text">>}
%% expect: {[read,append],{ok,ok},<<"old textNE">>,{ok,ok},<<"old textNE">>}
%% expect: {[write,append],{ok,ok},<<"old textNE">>,{ok,ok},<<"old textNE">>}
%% expect: {[sync,write],{ok,ok},<<"NE">>,{ok,ok},<<"NE">>}
%% expect: {[delayed_write],{ok,{error,ebadf}},<<"old text">>,{ok,{error,ebadf}},<<"old text">>}
%% expect: {[{delayed_write,100,1000},read],{ok,{error,ebadf}},<<"old text">>,{ok,{error,ebadf}},<<"old text">>}
%% expect: {[read_ahead,write],{ok,ok},<<"NE">>,{ok,ok},<<"NE">>}
%% expect: {[{read_ahead,3},read,write],{ok,ok},<<"NEd text">>,{ok,ok},<<"NEd text">>}
%% expect: {[],{{error,ebadf},ok},<<"old text">>,{{error,ebadf},ok},<<"old text">>}
%% expect: {[exclusive],eexist,<<"old text">>,eexist,<<"old text">>}
%% expect: {[write,exclusive],eexist,<<"old text">>,eexist,<<"old text">>}
%% expect: {[directory],enotdir,<<"old text">>,enotdir,<<"old text">>}
%% expect: {[write,binary],{ok,ok},<<"NE">>,{ok,ok},<<"NE">>}
%% expect: {[compressed,read,write],einval,<<"old text">>,einval,<<"old text">>}
%% expect: {[compressed,append],einval,<<"old text">>,einval,<<"old text">>}
%% expect: [{enoent,{error,enoent},{error,enoent}},{{ok,ok},{ok,<<"NE">>},ok},{{ok,ok},{ok,<<"NE">>},ok},{{ok,ok},{ok,<<"NE">>},ok},{{ok,ok},{ok,<<"NE">>},ok},{{ok,ok},{ok,<<"NE">>},ok},{{ok,ok},{ok,<<"NE">>},ok}]
%% expect: [{true,ok},{true,ok}]
%% expect: [{error,eisdir},{error,eisdir},{error,einval}]
%% expect: [ok,ok,{error,badarg},{error,badarg},{error,badarg},{error,badarg},ok,ok,ok,{error,badarg},{error,badarg},ok,ok,ok,ok]
