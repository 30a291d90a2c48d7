%% Finding sources by rules: filelib:find_file and find_source.
-module(sources).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    [ok = filelib:ensure_path(Name) || Name <- ["src/sub/deep", "ebin", "lib/x/ebin", "lib/x/src"]],
    [ok = file:write_file(Name, "")
     || Name <- ["src/a.erl", "src/b.erl", "src/a.hrl", "src/sub/c.erl", "lib/x/src/e.erl",
                 "ebin/inside.erl"]],
    show([filelib:find_file("a.erl", Directory)
          || Directory <- ["src", "ebin", "ebin/", "nothing", "."]]),
    show([filelib:find_file("a.erl", Directory, [Rule])
          || Directory <- ["ebin", "src/sub"],
             Rule <- [{"ebin", "src"}, {"", ""}, {"sub", ""}, {"src", "ebin"}, {"bin", "src"},
                      {"ebin", "s*"}]]),
    show([filelib:find_source(Name)
          || Name <- ["ebin/a.beam", "ebin/b.beam", "ebin/c.beam", "src/a.beam", "ebin/a.foo", "a.beam",
                      "ebin/a.erl", "lib/x/ebin/e.beam", "ebin/inside.beam", "ebin/nothing.beam"]]),
    show([filelib:find_source("a.beam", "ebin", [Rule])
          || Rule <- [{".beam", ".erl", [{"ebin", "src"}]}, {".beam", ".hrl", [{"ebin", "src"}]},
                      {".beam", ".erl", [{"src", "src"}]}, {".foo", ".erl", [{"ebin", "src"}]},
                      {"", ".erl", [{"ebin", "src"}]}]]),
    show([filelib:find_source("inside.beam", "ebin", [{".beam", ".erl", []}]),
          filelib:find_source("c.beam", "ebin", [{".beam", ".erl", [{"ebin", "src/*"}]}])]).

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

%% expect: [{ok,"src/a.erl"},{ok,"src/a.erl"},{error,not_found},{error,not_found},{error,not_found}]
%% expect: [{ok,"src/a.erl"},{error,not_found},{error,not_found},{error,not_found},{error,not_found},{ok,"src/a.erl"},{error,not_found},{error,not_found},{ok,"src/a.erl"},{error,not_found},{error,not_found},{error,not_found}]
%% expect: [{ok,"src/a.erl"},{ok,"src/b.erl"},{ok,"src/sub/c.erl"},{ok,"src/a.erl"},{error,not_found},{error,not_found},{error,not_found},{ok,"lib/x/src/e.erl"},{ok,"ebin/inside.erl"},{error,not_found}]
%% expect: [{ok,"src/a.erl"},{ok,"src/a.hrl"},{error,not_found},{error,not_found},{error,not_found}]
%% expect: [{ok,"ebin/inside.erl"},{ok,"src/sub/c.erl"}]
