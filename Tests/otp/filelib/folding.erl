%% filelib:fold_files/5 calls a function for each file that matches.
-module(folding).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    [ok = filelib:ensure_path(Name) || Name <- ["top/sub/deep", "top/empty"]],
    [ok = file:write_file(Name, "")
     || Name <- ["top/a.erl", "top/b.hrl", "top/sub/c.erl", "top/sub/deep/d.erl", "top/sub/€.erl"]],
    ok = file:make_symlink("sub", "top/link"),
    show("top", "\\.erl$", true),
    show("top", "\\.erl$", false),
    show("top", "", true),
    show(<<"top">>, "^[ab]", true),
    show(top, "€", true),
    show("top/", "^nothing", true),
    show("nothing", ".*", true),
    show("top/a.erl", ".*", true),
    io:format("~p~n", [filelib:fold_files("top", ".", true, fun(_, Count) -> Count + 1 end, 0)]),
    io:format("~p~n", [try
                           filelib:fold_files("top", "(", true, fun(F, Fs) -> [F | Fs] end, [])
                       catch
                           error:{badmatch, {error, {_, Place}}} -> Place
                       end]).

show(Directory, Pattern, Recursive) ->
    Names = filelib:fold_files(Directory, Pattern, Recursive, fun(F, Fs) -> [F | Fs] end, []),
    io:format("~0tp~n", [lists:sort(Names)]).

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

%% expect: ["top/a.erl","top/link/c.erl","top/link/deep/d.erl",[116,111,112,47,108,105,110,107,47,8364,46,101,114,108],"top/sub/c.erl","top/sub/deep/d.erl",[116,111,112,47,115,117,98,47,8364,46,101,114,108]]
%% expect: ["top/a.erl"]
%% expect: ["top/a.erl","top/b.hrl","top/link/c.erl","top/link/deep/d.erl",[116,111,112,47,108,105,110,107,47,8364,46,101,114,108],"top/sub/c.erl","top/sub/deep/d.erl",[116,111,112,47,115,117,98,47,8364,46,101,114,108]]
%% expect: [<<"top/a.erl">>,<<"top/b.hrl">>]
%% expect: [[116,111,112,47,108,105,110,107,47,8364,46,101,114,108],[116,111,112,47,115,117,98,47,8364,46,101,114,108]]
%% expect: []
%% expect: []
%% expect: []
%% expect: 8
%% expect: 1
