%% recorded: by hand (the sources of an application are Alder's; OTP has compiled modules there)
-module(modules_listed).
-export([main/1]).

%% An application lists each module of its src folder, and no other: that is what
%% releases, application:get_application/1 and the shell's completion go by.
main(_) ->
    [io:format("~s: ~p~n", [App, differences(App)])
     || App <- [alder, common_test, eunit, kernel, parsetools, runtime_tools, stdlib, syntax_tools]].

differences(App) ->
    _ = application:load(App),
    {ok, Listed} = application:get_key(App, modules),
    Sources = filelib:wildcard("*.erl", filename:join(code:lib_dir(App), "src")),
    Present = [list_to_atom(filename:basename(File, ".erl")) || File <- Sources],
    true = length(Present) > 1,
    [{not_listed, M} || M <- Present -- Listed] ++ [{no_source, M} || M <- Listed -- Present].

%% expect: alder: []
%% expect: common_test: []
%% expect: eunit: []
%% expect: kernel: []
%% expect: parsetools: []
%% expect: runtime_tools: []
%% expect: stdlib: []
%% expect: syntax_tools: []
