%% Which modules have files that have changed since they were loaded, and what mm() and lm() make of it.
%% recorded: by hand (modules are loaded from source)
-module(modified_files).
-export([main/1]).

main(_) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    true = code:add_patha(Directory),
    put(directory, Directory),
    try
        run()
    after
        file:del_dir_r(Directory)
    end.

run() ->
    write("rate.hrl", "-define(RATE, 1)."),
    write("plain.erl", "-module(plain).\n-export([f/0]).\nf() -> 1.\n"),
    write("including.erl", "-module(including).\n-export([f/0]).\n-include(\"rate.hrl\").\nf() -> ?RATE.\n"),
    print([code:module_status(plain), plain:f(), including:f(), code:module_status([plain, including])]),
    print(code:modified_modules()),
    write("rate.hrl", "-define(RATE, 2)."),
    print([code:modified_modules(), including:f()]),
    print([c:lm(), including:f(), c:mm()]),
    write("plain.erl", "-module(plain).\n-export([f/0]).\nf() -> wrong(.\n"),
    print([code:module_status(plain), plain:f()]),
    write("plain.erl", "-module(plain).\n-export([f/0]).\nf() -> 1.\n"),
    print(code:module_status(plain)),
    ok = file:delete(filename:join(get(directory), "plain.erl")),
    print([code:module_status(plain), plain:f(), code:modified_modules()]),
    {ok, plain, Binary} = compile:forms([{attribute, 1, module, plain}], []),
    {module, plain} = code:load_binary(plain, filename:join(get(directory), "including.erl"), Binary),
    print([code:module_status(plain), code:is_loaded(nobody), code:module_status(nobody)]).

write(Name, Text) ->
    ok = file:write_file(filename:join(get(directory), Name), Text).

print(Term) -> io:format("~p~n", [Term]).

%% expect: [not_loaded,1,1,[{plain,loaded},{including,loaded}]]
%% expect: []
%% expect: [[including],1]
%% expect: [[{module,including}],2,[]]
%% expect: [modified,1]
%% expect: loaded
%% expect: [removed,1,[]]
%% expect: [loaded,false,not_loaded]
