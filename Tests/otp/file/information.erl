%% What is known about files, and changing it.
-module(information).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

-include_lib("kernel/include/file.hrl").

run() ->
    ok = file:write_file("file", "some text"),
    ok = file:make_dir("directory"),
    ok = file:make_symlink("file", "link"),
    ok = file:make_symlink("nothing", "dangling"),
    ok = file:make_link("file", "other"),
    kinds(),
    modes(),
    times(),
    open_files(),
    wrong().

kinds() ->
    show([begin
              {ok, #file_info{type = Type, size = Size, links = Links}} = file:read_file_info(Name),
              {Type, Type =:= directory orelse Size, Type =:= directory orelse Links}
          end || Name <- ["file", directory, <<"link">>, ["oth", 'er']]]),
    {ok, Device} = file:read_file_info("/dev/null"),
    show({Device#file_info.type, Device#file_info.minor_device > 0}),
    show([begin
              {ok, #file_info{type = Type}} = file:read_link_info(Name),
              Type
          end || Name <- ["link", "dangling", "file"]]),
    show(file:read_file_info("dangling")),
    {ok, #file_info{inode = Inode, major_device = Major}} = file:read_file_info("file"),
    {ok, #file_info{inode = Other, major_device = OtherMajor}} = file:read_file_info("other"),
    show({Inode =:= Other, Major =:= OtherMajor}).

modes() ->
    show([begin
              ok = file:change_mode("file", Mode),
              {ok, #file_info{mode = Read}} = file:read_file_info("file"),
              io_lib:format("~.8B", [Read])
          end || Mode <- [8#600, 8#4755, 8#100644, 0, 8#644]]),
    {ok, #file_info{uid = Uid, gid = Gid, access = Access}} = file:read_file_info("file"),
    show({Access, file:change_owner("file", Uid), file:change_owner("file", Uid, Gid),
          file:change_group("file", Gid)}).

times() ->
    Then = {{2001, 2, 3}, {4, 5, 6}},
    Later = {{2011, 12, 13}, {14, 15, 16}},
    show([file:change_time("file", Then), file:change_time("directory", Then, Later)]),
    {ok, #file_info{mtime = Then}} = file:read_file_info("file"),
    {ok, #file_info{atime = Then, mtime = Later}} = file:read_file_info("directory"),
    Info = #file_info{mtime = Then, atime = Later},
    show([file:write_file_info("file", Info, [{time, universal}]),
          file:write_file_info("file", Info, [{time, universal}, raw])]),
    {ok, #file_info{atime = Later, mtime = Then, ctime = {{_, _, _}, {_, _, _}}}} =
        file:read_file_info("file", [{time, universal}]),
    {ok, #file_info{atime = A, mtime = M}} = file:read_file_info("file", [{time, posix}, raw]),
    show([A, M]),
    show(file:write_file_info("file", #file_info{mtime = 1000000000, atime = 5}, [{time, posix}])),
    {ok, #file_info{atime = A2, mtime = M2}} = file:read_file_info("file", [{time, posix}]),
    show([A2, M2]).

open_files() ->
    {ok, File} = file:open("file", [raw, read]),
    show(file:close(File)).

wrong() ->
    show([file:read_file_info("file", [{time, Time}]) || Time <- [foo, 1]]),
    show(file:read_link_info("nothing")),
    show([file:write_file_info("nothing", #file_info{mode = 8#644}),
          file:write_file_info({}, #file_info{mode = 8#644}),
          file:write_file_info("file", #file_info{mode = foo}),
          file:write_file_info("file", #file_info{mtime = foo}),
          file:write_file_info("file", #file_info{}, [{time, foo}])]),
    show([file:change_mode("nothing", 8#644), file:change_owner("nothing", 0),
          file:change_group("nothing", 0), file:change_time("nothing", {{2000, 1, 1}, {0, 0, 0}}),
          file:change_time("file", {{2000, 13, 1}, {0, 0, 0}})]),
    show([try Call() catch Class:Reason -> {Class, Reason} end
          || Call <- [fun() -> file:change_mode("file", foo) end,
                      fun() -> file:change_time("file", foo) end,
                      fun() -> file:write_file_info("file", foo) end,
                      fun() -> file:read_file_info("file", foo) end]]).

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

%% expect: [{regular,9,2},{directory,true,true},{regular,9,2},{regular,9,2}]
%% expect: {device,true}
%% expect: [symlink,symlink,regular]
%% expect: {error,enoent}
%% expect: {true,true}
%% expect: ["100600","104755","100644","100000","100644"]
%% expect: {read_write,ok,ok,ok}
%% expect: [ok,ok]
%% expect: [ok,ok]
%% expect: [1323785716,981173106]
%% expect: ok
%% expect: [5,1000000000]
%% expect: ok
%% expect: [{error,badarg},{error,badarg}]
%% expect: {error,enoent}
%% expect: [{error,enoent},{error,badarg},{error,badarg},{error,badarg},{error,badarg}]
%% expect: [{error,enoent},{error,enoent},{error,enoent},{error,enoent},{error,badarg}]
%% expect: [{error,function_clause},{error,function_clause},{error,function_clause},{error,function_clause}]
