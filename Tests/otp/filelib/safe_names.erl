%% filelib:safe_relative_path/2: names that lead nowhere else.
-module(safe_names).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    [ok = filelib:ensure_path(Name) || Name <- ["src/sub/deep", "other"]],
    [ok = file:write_file(Name, "") || Name <- ["src/a", "x"]],
    [ok = file:make_symlink(Target, Name)
     || {Target, Name} <- [{"src", "link"}, {"/etc", "absolute"}, {"loop", "loop"}, {"two", "one"},
                           {"one", "two"}, {"sub/deep", "src/down"}, {"../x", "src/up"},
                           {"../../x", "src/out"}, {"..", "other/above"}, {"nothing", "dangling"},
                           {".", "here"}]],
    show([filelib:safe_relative_path(Name, ".")
          || Name <- ["a/b", "../a", "a/../b", "a/../..", "/a", "", ".", "a/./b", "..", "a/b/../../..",
                      "a/..", "a//b/", "./a", "...", "..a", "a/b/..", <<"a/../b">>, <<"..">>, <<>>, a,
                      ["a", "/b"], <<"a/", 255>>]]),
    show([filelib:safe_relative_path(Name, ".")
          || Name <- ["link/a", "link/../x", "absolute/passwd", "loop", "loop/x", "one", "src/down/d",
                      "src/up", "src/out", "other/above", "other/above/x", "other/above/above",
                      "src/down/../x", "x/y", "dangling", "dangling/a", "here/here/x", "link/up",
                      <<"link/a">>]]),
    show([filelib:safe_relative_path(Name, "src") || Name <- ["up", "out", "down", "down/d", "a"]]),
    show([filelib:safe_relative_path(Name, <<"src">>) || Name <- ["up", "down/d", <<"down/d">>]]),
    show([filelib:safe_relative_path(Name, "") || Name <- ["x", "src/out", "down"]]),
    show(try filelib:safe_relative_path({a}, ".") catch error:Reason -> Reason end).

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

%% expect: ["a/b",unsafe,"b",unsafe,unsafe,[],[],"a/b",unsafe,unsafe,[],"a/b","a","...","..a","a",<<"b">>,unsafe,[],"a","a/b",<<"a/ÿ">>]
%% expect: ["src/a","x",unsafe,unsafe,unsafe,unsafe,"src/sub/deep/d","x",unsafe,[],"x","above","src/sub/x","x/y","nothing","nothing/a","x","x",<<"src/a">>]
%% expect: [unsafe,unsafe,"sub/deep","sub/deep/d","a"]
%% expect: [unsafe,"sub/deep/d",<<"sub/deep/d">>]
%% expect: ["x",unsafe,"down"]
%% expect: function_clause
