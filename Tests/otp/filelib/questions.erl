%% What filelib tells of files, and the directories that it makes.
-module(questions).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    ok = file:make_dir("directory"),
    ok = file:write_file("file", "12345"),
    ok = file:make_symlink("directory", "link"),
    ok = file:make_symlink("nothing", "dangling"),
    Names = ["directory", "file", "nothing", "link", "dangling", "file/below", <<"file">>, directory,
             ["fi", 'le'], "", "/", "/dev/null", {a}, 12, [{}]],
    show([filelib:is_dir(Name) || Name <- Names]),
    show([filelib:is_file(Name) || Name <- Names]),
    show([filelib:is_regular(Name) || Name <- Names]),
    show([filelib:file_size(Name) || Name <- ["file", <<"file">>, "nothing", "/dev/null", {a}]]),
    ok = file:change_time("file", {{2001, 2, 3}, {4, 5, 6}}),
    show([try filelib:last_modified(Name) catch error:R -> R end
          || Name <- ["file", <<"file">>, "nothing", "", {a}]]),
    show([try filelib:ensure_dir(Name) catch error:R -> R end
          || Name <- ["new/deep/file", "new/deep/file", <<"other/file">>, 'third/file', "file/below",
                      "file/below/deeper", "", "/", "/file", "dangling/file", "new", {a}, 12]]),
    show([try filelib:ensure_path(Name) catch error:R -> R end
          || Name <- ["path/deep", "path/deep", <<"path/other">>, 'path/third', "file", "file/below",
                      "file/below/deeper", "", "/", "dangling", "dangling/x", "path/", {a}, 12]]),
    show([filelib:is_dir(Name) || Name <- ["new/deep", "other", "third", "path/deep", "path/other",
                                           "path/third"]]).

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

%% expect: [true,false,false,true,false,false,false,true,false,false,true,false,false,false,false]
%% expect: [true,true,false,true,false,false,true,true,true,false,true,false,false,false,false]
%% expect: [false,true,false,false,false,false,true,false,true,false,false,false,false,false,false]
%% expect: [5,5,0,0,0]
%% expect: [{{2001,2,3},{4,5,6}},{{2001,2,3},{4,5,6}},0,0,0]
%% expect: [ok,ok,ok,ok,{error,eexist},{error,enotdir},ok,ok,ok,{error,eexist},ok,function_clause,function_clause]
%% expect: [ok,ok,ok,ok,{error,eexist},{error,enotdir},{error,enotdir},{error,enoent},ok,{error,eexist},{error,enoent},ok,function_clause,function_clause]
%% expect: [true,true,true,true,true,true]
