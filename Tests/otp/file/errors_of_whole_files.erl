%% What goes wrong with files by name, and which reason tells it.
-module(errors_of_whole_files).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    ok = file:write_file("file", "x"),
    ok = file:make_dir("directory"),
    ok = file:write_file("directory/inside", "x"),
    ok = file:make_dir("empty"),
    Names = ["nothing", "file/below", "directory", "", {}, 17, "a\0b", <<"a", 0>>, [a | b],
             [-1], "nothing/below"],
    each(Names, [fun file:read_file/1,
                 fun(Name) -> file:open(Name, [raw, read]) end,
                 fun(Name) -> file:open(Name, [read]) end,
                 fun file:list_dir/1,
                 fun file:read_link/1,
                 fun(Name) -> file:change_mode(Name, 8#600) =:= ok end]),
    each(["nothing", "file", "file/below", "directory", ".", "", {}], [fun file:del_dir/1]),
    each(["nothing", "directory", "file/below", "", {}], [fun file:delete/1]),
    each(["directory", "file", "nothing/below", "file/below", "", {}], [fun file:make_dir/1]),
    each(["file/below", "directory", "", {}, 17, "a\0b", "nothing/below"],
         [fun(Name) -> file:write_file(Name, "") end]),
    renaming(),
    linking(),
    show([file:set_cwd(Name) || Name <- ["nothing", "file", "", {}, [$a, b], "a\0b"]]),
    show([file:get_cwd("a:"), file:get_cwd(1)]),
    show([file:write_file("file", Data) || Data <- [foo, [foo], [256], [a | b], {}]]),
    show(file:read_file("file")).

each(Names, Functions) ->
    [show([case Function(Name) of
               {ok, _} -> ok;
               Other -> Other
           end || Name <- Names]) || Function <- Functions].

renaming() ->
    show([file:rename(From, To)
          || {From, To} <- [{"nothing", "file"}, {"file", "directory"}, {"directory", "file"},
                            {"empty", "directory"}, {"directory", "directory/inside"},
                            {"directory", "directory/below"}, {"file", "nothing/below"},
                            {"file", {}}, {[a | b], "x"}, {"file", "file"}]]).

linking() ->
    show([file:make_link(From, To)
          || {From, To} <- [{"nothing", "link"}, {"file", "file"}, {"directory", "link"},
                            {"file", {}}, {"file", "nothing/below"}]]),
    show([file:make_symlink(From, To)
          || {From, To} <- [{"nothing", "file"}, {"file", "nothing/below"}, {{}, "file"}]]),
    show([file:read_link_info(Name) || Name <- ["nothing", "file/below", {}]]).

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

%% expect: [{error,enoent},{error,enotdir},{error,eisdir},{error,enoent},{error,badarg},{error,badarg},{error,badarg},{error,badarg},{error,enoent},{error,badarg},{error,enoent}]
%% expect: [{error,enoent},{error,enotdir},{error,eisdir},{error,enoent},{error,badarg},{error,badarg},{error,badarg},{error,badarg},{error,enoent},{error,badarg},{error,enoent}]
%% expect: [{error,enoent},{error,enotdir},{error,eisdir},{error,enoent},{error,badarg},{error,badarg},{error,badarg},{error,badarg},{error,enoent},{error,badarg},{error,enoent}]
%% expect: [{error,enoent},{error,enotdir},ok,{error,enoent},{error,badarg},{error,badarg},{error,badarg},{error,badarg},{error,enoent},{error,badarg},{error,enoent}]
%% expect: [{error,enoent},{error,enotdir},{error,einval},{error,enoent},{error,badarg},{error,badarg},{error,badarg},{error,badarg},{error,enoent},{error,badarg},{error,enoent}]
%% expect: [false,false,true,false,false,false,false,false,false,false,false]
%% expect: [{error,enoent},{error,enotdir},{error,enotdir},{error,eexist},{error,einval},{error,enoent},{error,badarg}]
%% expect: [{error,enoent},{error,eperm},{error,enotdir},{error,enoent},{error,badarg}]
%% expect: [{error,eexist},{error,eexist},{error,enoent},{error,enotdir},{error,enoent},{error,badarg}]
%% expect: [{error,enotdir},{error,eisdir},{error,enoent},{error,badarg},{error,badarg},{error,badarg},{error,enoent}]
%% expect: [{error,enoent},{error,eisdir},{error,enotdir},{error,eexist},{error,einval},{error,einval},{error,enoent},{error,badarg},{error,enoent},ok]
%% expect: [{error,enoent},{error,eexist},{error,eperm},{error,badarg},{error,enoent}]
%% expect: [{error,eexist},{error,enoent},{error,badarg}]
%% expect: [{error,enoent},{error,enotdir},{error,badarg}]
%% expect: [{error,enoent},{error,enotdir},{error,enoent},{error,badarg},{error,enoent},{error,badarg}]
%% expect: [{error,enotsup},{error,badarg}]
%% expect: [{error,badarg},{error,badarg},{error,badarg},{error,badarg},{error,badarg}]
%% expect: {ok,<<"x">>}
