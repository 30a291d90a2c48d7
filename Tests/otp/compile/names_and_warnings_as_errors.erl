%%% A file has to be called like its module; warnings may be errors.
-module(names_and_warnings_as_errors).

-export([main/1]).

main(_) ->
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(Directory),
    Wrong = filename:join(Directory, "some_name.erl"),
    ok = file:write_file(Wrong, "-module(other_name).\n-export([f/0]).\nf() -> ok.\n"),
    Options = [{outdir, Directory}],
    {error, [{_, Problems}], []} = compile:file(Wrong, [return | Options]),
    io:format("~p~n", [Problems]),
    [io:format("~ts~n", [Module:format_error(What)]) || {none, Module, What} <- Problems],
    io:format("~p~n", [compile:file(Wrong, Options)]),
    io:format("~p~n", [element(2, compile:file(Wrong, [binary | Options]))]),
    Unused = filename:join(Directory, "unused.erl"),
    ok = file:write_file(Unused, "-module(unused).\n-export([f/1]).\nf(X) -> Y = X, X.\n"),
    [warnings(Unused, [Option, warnings_as_errors | Options])
     || Option <- [return, return_errors, return_warnings, verbose]],
    %% With the place of the file, and lines of it, which are not the same everywhere.
    io:format("~p~n", [compile:file(Unused, Options)]),
    ok = file:del_dir_r(Directory).

warnings(File, Options) ->
    case compile:file(File, Options) of
        {error, Errors, [{_, Warnings}]} -> io:format("~p ~p~n", [Errors, Warnings]);
        Result -> io:format("~p~n", [Result])
    end.

%% expect: [{none,compile,{module_name,other_name,"some_name"}}]
%% expect: Module name 'other_name' does not match file name 'some_name'
%% expect: error
%% expect: other_name
%% expect: [] [{{3,9},erl_lint,{unused_var,'Y'}}]
%% expect: [] [{{3,9},erl_lint,{unused_var,'Y'}}]
%% expect: error
%% expect: error
%% expect: {ok,unused}
