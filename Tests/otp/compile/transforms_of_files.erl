%% A parse transform in a file of its own changes another module; both are compiled and loaded.
-module(transforms_of_files).
-export([main/1]).

main(_) ->
    Directory = "Tests/otp/compile/transforms/",
    load(log_calls, Directory ++ "log_calls.erl"),
    load(logged, Directory ++ "logged"),
    logged:main([a, b]).

load(Module, File) ->
    {ok, Module, Binary, Warnings} = compile:file(File, [binary, return]),
    io:format("~p: ~p~n", [Module, Warnings]),
    {module, Module} = code:load_binary(Module, File, Binary).

%% expect: log_calls: []
%% expect: logged: []
%% expect: logged:main/1:7: arguments [a,b]
%% expect: logged:helper/1:16: X is 1
%% expect: logged:helper/1:16: X is 2
%% expect: logged:main/1:12: badarith
