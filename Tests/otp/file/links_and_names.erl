%% Links, other names, and deleting whole directories.
-module(links_and_names).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    ok = file:write_file("file", "text"),
    show([file:make_link("file", "second"), file:read_file("second"), file:delete("file"),
          file:read_file("second"), file:rename("second", "file")]),
    show([file:make_symlink("file", "link"), file:read_link("link"), file:read_link_all("link"),
          file:read_file("link"), file:delete("link"), file:read_file("file")]),
    show([file:delete("file", [raw]), file:delete("file")]),
    show([file:make_dir(<<"ä"/utf8>>), file:list_dir("."), file:rename("ä", "b"), file:list_dir(".")]),
    show([file:write_file(['b', "/", [$x, <<>>] -- [<<>>]], "x"), file:list_dir(b)]),
    show([file:rename("b/x", "b/y"), file:rename("b/y", "b/y"), file:list_dir("b")]),
    raw_names(),
    whole_directories().

%% A name that is no text.
raw_names() ->
    Raw = <<"b/", 255, 254>>,
    ok = file:write_file(Raw, "raw"),
    {ok, All} = file:list_dir_all("b"),
    show([file:read_file(Raw), lists:sort(All)]),
    show([file:make_symlink(<<255>>, "b/link"), file:read_link("b/link"),
          file:read_link_all("b/link"), file:delete(Raw), file:delete("b/link")]).

whole_directories() ->
    [ok = file:make_dir(Name) || Name <- ["top", "top/a", "top/a/b", "top/c", "kept"]],
    [ok = file:write_file(Name, "") || Name <- ["top/f", "top/a/f", "top/a/b/f", "kept/f"]],
    ok = file:make_symlink("../kept", "top/link"),
    show([file:del_dir("top"), file:del_dir_r("top"), file:list_dir("top"), file:list_dir("kept")]),
    show([file:del_dir_r("kept/f"), file:del_dir_r("kept/f"), file:del_dir("kept")]).

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

%% expect: [ok,{ok,<<"text">>},ok,{ok,<<"text">>},ok]
%% expect: [ok,{ok,"file"},{ok,"file"},{ok,<<"text">>},ok,{ok,<<"text">>}]
%% expect: [ok,{error,enoent}]
%% expect: [ok,{ok,["ä"]},ok,{ok,["b"]}]
%% expect: [ok,{ok,["x"]}]
%% expect: [ok,ok,{ok,["y"]}]
%% expect: [{ok,<<"raw">>},["y",<<"ÿþ">>]]
%% expect: [ok,{error,einval},{ok,<<"ÿ">>},ok,ok]
%% expect: [{error,eexist},ok,{error,enoent},{ok,["f"]}]
%% expect: [ok,{error,enoent},ok]
