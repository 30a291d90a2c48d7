%% All patterns of filelib:wildcard/1,2.
-module(wildcards).
-export([main/1]).

main(_) ->
    in_directory_of_its_own(fun run/0).

run() ->
    [ok = filelib:ensure_path(Name) || Name <- ["src/sub/deep", "ebin", ".hid", "a b", "empty"]],
    [ok = file:write_file(Name, "")
     || Name <- ["src/a.erl", "src/A.erl", "src/b.erl", "src/ab.hrl", "src/.hidden", "src/sub/c.erl",
                 "src/sub/deep/d.erl", "ebin/a.beam", "ebin/a.app", ".hid/h.erl", "a b/c d.txt", "x1",
                 "x2", "x10", "x[1]", "x-", "x^", "å.erl", "x*y", "x,y", "noext", "a.b.c"]],
    ok = file:make_symlink("src", "link"),
    ok = file:make_symlink("nowhere", "dangling"),
    [show(Pattern, fun() -> filelib:wildcard(Pattern) end)
     || Pattern <-
            ["*", "src/*", "src/*.erl", "*/*.erl", "*.*", "*.erl", ".*", "src/.*", "*/*/*", "?", "x?",
             "?????", "a*c", "a.*.c", "*b*", "d*", "**", "**/*.erl", "src/**", "src/**/*.erl",
             "**/sub/**", "**/deep/d.erl", "**/d.erl", "***", "src**", "**.erl", "**/", "*/**", "**/*",
             "x[1-2]", "x[12]", "x[1,2]", "x[^1]", "x[!1]", "x[]", "x[", "x[1", "x[]1]", "x[-]",
             "x[1-]", "x[2-1]", "x[1-2]*", "x[[]1]", "*[", "[å]*", "å*", "[a-c]*", "[a-c]/x", "x[\\1]",
             "x{1,2}", "x{1,10,[*}", "x{,1}", "x{1,2}*", "{x1,x1}", "{src,ebin}/a.*", "s{rc,ub}/*",
             "src/{a,b}.{erl,hrl}", "x{1", "x}", "{src/sub,ebin}/*", "x,y", "x\\,y", "{x\\,y,x1}",
             "x\\[1]", "x\\*y", "\\x1", "x1\\", "src\\/a.erl",
             ".", "..", "./x1", "./*", "src/", "src/./a.erl", "src/../x1", "src//a.erl", "*/", "/",
             "./src/../src/a.erl", "nothing", "nothing/*", "dangling", "link/*.erl", "x1/*",
             "a b/*", ["src", "/*.erl"]]],
    [show({Pattern, "src"}, fun() -> filelib:wildcard(Pattern, "src") end)
     || Pattern <- ["*", "**", "*.erl", "../x1", ".", "a.erl", "sub/*", "**/*.erl", "./*", "{a,b}.erl",
                    "*/*", "nothing"]],
    show("nothing", fun() -> filelib:wildcard("*", "nothing") end),
    {ok, Here} = file:get_cwd(),
    [show(Pattern, fun() ->
                           [lists:nthtail(length(Here), Name)
                            || Name <- filelib:wildcard(Here ++ "/" ++ Pattern, "nothing")]
                   end)
     || Pattern <- ["x?", "src/*.erl", "x{1,2}", "x1"]],
    [show(Pattern, fun() -> filelib:wildcard(Pattern) end) || Pattern <- [{a}, <<"*">>, 12, 'x?']].

show(Pattern, Names) ->
    io:format("~0tp: ~0tp~n", [Pattern, try Names() catch error:Reason -> {error, Reason} end]).

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

%% expect: "*": [".hid","a b","a.b.c","dangling","ebin","empty","link","noext","src","x*y","x,y","x-","x1","x10","x2","x[1]","x^","å.erl"]
%% expect: "src/*": ["src/.hidden","src/A.erl","src/a.erl","src/ab.hrl","src/b.erl","src/sub"]
%% expect: "src/*.erl": ["src/A.erl","src/a.erl","src/b.erl"]
%% expect: "*/*.erl": [".hid/h.erl","link/A.erl","link/a.erl","link/b.erl","src/A.erl","src/a.erl","src/b.erl"]
%% expect: "*.*": [".hid","a.b.c","å.erl"]
%% expect: "*.erl": ["å.erl"]
%% expect: ".*": [".hid"]
%% expect: "src/.*": ["src/.hidden"]
%% expect: "*/*/*": ["link/sub/c.erl","link/sub/deep","src/sub/c.erl","src/sub/deep"]
%% expect: "?": []
%% expect: "x?": ["x-","x1","x2","x^"]
%% expect: "?????": ["a.b.c","empty","noext","å.erl"]
%% expect: "a*c": ["a.b.c"]
%% expect: "a.*.c": ["a.b.c"]
%% expect: "*b*": ["a b","a.b.c","ebin"]
%% expect: "d*": ["dangling"]
%% expect: "**": [".hid",".hid/h.erl","a b","a b/c d.txt","a.b.c","dangling","ebin","ebin/a.app","ebin/a.beam","empty","link","link/.hidden","link/A.erl","link/a.erl","link/ab.hrl","link/b.erl","link/sub","link/sub/c.erl","link/sub/deep","link/sub/deep/d.erl","noext","src","src/.hidden","src/A.erl","src/a.erl","src/ab.hrl","src/b.erl","src/sub","src/sub/c.erl","src/sub/deep","src/sub/deep/d.erl","x*y","x,y","x-","x1","x10","x2","x[1]","x^","å.erl"]
%% expect: "**/*.erl": [".hid/h.erl","link/A.erl","link/a.erl","link/b.erl","link/sub/c.erl","link/sub/deep/d.erl","src/A.erl","src/a.erl","src/b.erl","src/sub/c.erl","src/sub/deep/d.erl","å.erl"]
%% expect: "src/**": ["src/.hidden","src/A.erl","src/a.erl","src/ab.hrl","src/b.erl","src/sub","src/sub/c.erl","src/sub/deep","src/sub/deep/d.erl"]
%% expect: "src/**/*.erl": ["src/A.erl","src/a.erl","src/b.erl","src/sub/c.erl","src/sub/deep/d.erl"]
%% expect: "**/sub/**": ["link/sub/c.erl","link/sub/deep","link/sub/deep/d.erl","src/sub/c.erl","src/sub/deep","src/sub/deep/d.erl"]
%% expect: "**/deep/d.erl": ["link/sub/deep/d.erl","src/sub/deep/d.erl"]
%% expect: "**/d.erl": ["link/sub/deep/d.erl","src/sub/deep/d.erl"]
%% expect: "***": [".hid","a b","a.b.c","dangling","ebin","empty","link","noext","src","x*y","x,y","x-","x1","x10","x2","x[1]","x^","å.erl"]
%% expect: "src**": ["src"]
%% expect: "**.erl": ["å.erl"]
%% expect: "**/": [".hid",".hid/h.erl","a b","a b/c d.txt","a.b.c","dangling","ebin","ebin/a.app","ebin/a.beam","empty","link","link/.hidden","link/A.erl","link/a.erl","link/ab.hrl","link/b.erl","link/sub","link/sub/c.erl","link/sub/deep","link/sub/deep/d.erl","noext","src","src/.hidden","src/A.erl","src/a.erl","src/ab.hrl","src/b.erl","src/sub","src/sub/c.erl","src/sub/deep","src/sub/deep/d.erl","x*y","x,y","x-","x1","x10","x2","x[1]","x^","å.erl"]
%% expect: "*/**": [".hid/h.erl","a b/c d.txt","ebin/a.app","ebin/a.beam","link/.hidden","link/A.erl","link/a.erl","link/ab.hrl","link/b.erl","link/sub","link/sub/c.erl","link/sub/deep","link/sub/deep/d.erl","src/.hidden","src/A.erl","src/a.erl","src/ab.hrl","src/b.erl","src/sub","src/sub/c.erl","src/sub/deep","src/sub/deep/d.erl"]
%% expect: "**/*": [".hid",".hid/h.erl","a b","a b/c d.txt","a.b.c","dangling","ebin","ebin/a.app","ebin/a.beam","empty","link","link/.hidden","link/A.erl","link/a.erl","link/ab.hrl","link/b.erl","link/sub","link/sub/c.erl","link/sub/deep","link/sub/deep/d.erl","noext","src","src/.hidden","src/A.erl","src/a.erl","src/ab.hrl","src/b.erl","src/sub","src/sub/c.erl","src/sub/deep","src/sub/deep/d.erl","x*y","x,y","x-","x1","x10","x2","x[1]","x^","å.erl"]
%% expect: "x[1-2]": ["x1","x2"]
%% expect: "x[12]": ["x1","x2"]
%% expect: "x[1,2]": ["x1","x2"]
%% expect: "x[^1]": ["x1","x^"]
%% expect: "x[!1]": ["x1"]
%% expect: "x[]": []
%% expect: "x[": []
%% expect: "x[1": []
%% expect: "x[]1]": ["x1"]
%% expect: "x[-]": ["x-"]
%% expect: "x[1-]": []
%% expect: "x[2-1]": ["x-","x1","x2"]
%% expect: "x[1-2]*": ["x1","x10","x2"]
%% expect: "x[[]1]": ["x[1]"]
%% expect: "*[": []
%% expect: "[å]*": ["å.erl"]
%% expect: "å*": ["å.erl"]
%% expect: "[a-c]*": ["a b","a.b.c"]
%% expect: "[a-c]/x": []
%% expect: "x[\\1]": ["x1"]
%% expect: "x{1,2}": ["x1","x2"]
%% expect: "x{1,10,[*}": ["x1","x10","x[1]"]
%% expect: "x{,1}": ["x1"]
%% expect: "x{1,2}*": ["x1","x10","x2"]
%% expect: "{x1,x1}": ["x1"]
%% expect: "{src,ebin}/a.*": ["ebin/a.app","ebin/a.beam","src/a.erl"]
%% expect: "s{rc,ub}/*": ["src/.hidden","src/A.erl","src/a.erl","src/ab.hrl","src/b.erl","src/sub"]
%% expect: "src/{a,b}.{erl,hrl}": ["src/a.erl","src/b.erl"]
%% expect: "x{1": {error,{badpattern,missing_delimiter}}
%% expect: "x}": []
%% expect: "{src/sub,ebin}/*": {error,{badpattern,missing_delimiter}}
%% expect: "x,y": ["x,y"]
%% expect: "x\\,y": ["x,y"]
%% expect: "{x\\,y,x1}": ["x,y","x1"]
%% expect: "x\\[1]": ["x[1]"]
%% expect: "x\\*y": ["x*y"]
%% expect: "\\x1": ["x1"]
%% expect: "x1\\": ["x1"]
%% expect: "src\\/a.erl": ["src/a.erl"]
%% expect: ".": ["."]
%% expect: "..": [".."]
%% expect: "./x1": ["x1"]
%% expect: "./*": [".hid","a b","a.b.c","dangling","ebin","empty","link","noext","src","x*y","x,y","x-","x1","x10","x2","x[1]","x^","å.erl"]
%% expect: "src/": ["src"]
%% expect: "src/./a.erl": ["src/a.erl"]
%% expect: "src/../x1": ["src/../x1"]
%% expect: "src//a.erl": ["src/a.erl"]
%% expect: "*/": [".hid","a b","a.b.c","dangling","ebin","empty","link","noext","src","x*y","x,y","x-","x1","x10","x2","x[1]","x^","å.erl"]
%% expect: "/": ["/"]
%% expect: "./src/../src/a.erl": ["src/../src/a.erl"]
%% expect: "nothing": []
%% expect: "nothing/*": []
%% expect: "dangling": ["dangling"]
%% expect: "link/*.erl": ["link/A.erl","link/a.erl","link/b.erl"]
%% expect: "x1/*": []
%% expect: "a b/*": ["a b/c d.txt"]
%% expect: ["src","/*.erl"]: ["src/A.erl","src/a.erl","src/b.erl"]
%% expect: {"*","src"}: [".hidden","A.erl","a.erl","ab.hrl","b.erl","sub"]
%% expect: {"**","src"}: [".hidden","A.erl","a.erl","ab.hrl","b.erl","sub","sub/c.erl","sub/deep","sub/deep/d.erl"]
%% expect: {"*.erl","src"}: ["A.erl","a.erl","b.erl"]
%% expect: {"../x1","src"}: ["../x1"]
%% expect: {".","src"}: ["."]
%% expect: {"a.erl","src"}: ["a.erl"]
%% expect: {"sub/*","src"}: ["sub/c.erl","sub/deep"]
%% expect: {"**/*.erl","src"}: ["A.erl","a.erl","b.erl","sub/c.erl","sub/deep/d.erl"]
%% expect: {"./*","src"}: [".hidden","A.erl","a.erl","ab.hrl","b.erl","sub"]
%% expect: {"{a,b}.erl","src"}: ["a.erl","b.erl"]
%% expect: {"*/*","src"}: ["sub/c.erl","sub/deep"]
%% expect: {"nothing","src"}: []
%% expect: "nothing": []
%% expect: "x?": ["/x-","/x1","/x2","/x^"]
%% expect: "src/*.erl": ["/src/A.erl","/src/a.erl","/src/b.erl"]
%% expect: "x{1,2}": ["/x1","/x2"]
%% expect: "x1": ["/x1"]
%% expect: {a}: {error,function_clause}
%% expect: <<"*">>: {error,function_clause}
%% expect: 12: {error,function_clause}
%% expect: 'x?': {error,function_clause}
