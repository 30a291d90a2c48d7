%%% All modules of an Emakefile are compiled, with its options, and loaded if wanted.
%% recorded: by hand (OTP leaves out what has not changed, and stops at the first error)
-module(modules_of_an_emakefile).

-export([main/1]).

main(_) ->
    {ok, Old} = file:get_cwd(),
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(filename:join(Directory, "src")),
    ok = file:set_cwd(Directory),
    write("src/one.erl", "-module(one).\n-export([f/0]).\nf() -> {?VALUE, two:g()}.\n"),
    write("src/two.erl", "-module(two).\n-export([g/0]).\ng() -> X = ok.\n"),
    write("Emakefile", "{'src/*', [{d, 'VALUE', 42}]}.\n"),
    io:format("~p~n", [make:all([noexec])]),
    io:format("~p~n", [make:all()]),
    io:format("~p~n", [make:all([warnings_as_errors])]),
    write("src/two.erl", "-module(two).\n-export([g/0]).\ng() -> ok.\n"),
    write("Emakefile", "'src/two'.\n{[\"src/one\"], [{d, 'VALUE', 43}]}.\n"),
    io:format("~p~n", [make:all([load])]),
    io:format("~p ~p~n", [two:g(), code:is_loaded(one) =/= false]),
    io:format("~p~n", [make:files(["src/one"])]),
    io:format("~p~n", [make:files([nothing])]),
    io:format("~p~n", [make:all([{emake, ['src/o*']}])]),
    write("Emakefile", "{'src/*', [{d, 'VALUE', 42}].\n"),
    io:format("~p~n", [make:all()]),
    ok = file:set_cwd(Old),
    ok = file:del_dir_r(Directory).

write(Name, Text) -> ok = file:write_file(Name, Text).
%% expect: Out of date: src/one
%% expect: Out of date: src/two
%% expect: up_to_date
%% expect: Recompile: src/one
%% expect: Recompile: src/two
%% expect: src/two.erl:3:8: Warning: variable 'X' is unused
%% expect: up_to_date
%% expect: Recompile: src/one
%% expect: Recompile: src/two
%% expect: compile: warnings being treated as errors
%% expect: src/two.erl:3:8: variable 'X' is unused
%% expect: error
%% expect: Recompile: src/two
%% expect: Recompile: src/one
%% expect: up_to_date
%% expect: ok true
%% expect: Recompile: src/one
%% expect: up_to_date
%% expect: Recompile: nothing
%% expect: nothing.erl: no such file or directory
%% expect: error
%% expect: Recompile: src/one
%% expect: src/one.erl:3:10: undefined macro 'VALUE'
%% expect: src/one.erl:2:2: function f/0 undefined
%% expect: error
%% expect: make: Trouble reading 'Emakefile':
%% expect: 1: syntax error before: '.'
%% expect: error
