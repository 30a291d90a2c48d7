%% Loading several modules or none, in one step or in two; modules that may not be replaced.
-module(loading_several).
-export([main/1]).

main(_) ->
    logger:set_primary_config(level, none),
    print(code:atomic_load([made(one, 1), made(two, 1)])),
    print([one:version(), two:version()]),
    print(code:atomic_load([made(one, 2), {two, "two.erl", <<"nothing">>}])),
    print([one:version(), two:version()]),
    {ok, Prepared} = code:prepare_loading([made(one, 3), made(two, 3)]),
    print([one:version(), two:version()]),
    print([code:finish_loading(Prepared), one:version(), two:version()]),
    {ok, Next} = code:prepare_loading([made(one, 4), made(three, 4)]),
    print([code:finish_loading(Next), one:version(), code:is_loaded(three)]),
    code:purge(one),
    {ok, Last} = code:prepare_loading([made(one, 5), made(three, 5)]),
    print([code:finish_loading(Last), one:version(), three:version()]),
    print(code:prepare_loading([made(four, 1), {four, "four.erl", <<>>}])),
    print(code:atomic_load([queue, queue])),
    print(code:prepare_loading([no_such_module])),
    print(code:prepare_loading([{name, "name.erl", element(3, made(other_name, 1))}])),
    print(code:prepare_loading([on_load()])),
    print(code:atomic_load([lists])),
    print(code:ensure_modules_loaded([lists, queue, erlang])),
    print(code:ensure_modules_loaded([no_such_module, lists])),
    [print(reason(Fun)) || Fun <- [fun() -> code:atomic_load(lists) end, fun() -> code:atomic_load([1]) end,
                                   fun() -> code:prepare_loading([{one, two, <<>>}]) end,
                                   fun() -> code:finish_loading(one) end,
                                   fun() -> code:ensure_modules_loaded([1]) end]],
    sticky().

sticky() ->
    print([code:is_sticky(Module) || Module <- [lists, erlang, one, no_such_module]]),
    print([code:load_file(lists), code:load_file(erlang), code:load_binary(lists, "lists.erl", <<>>)]),
    print([code:stick_dir("no/such/directory"), code:stick_dir("Tests/otp"), code:unstick_dir("Tests/otp")]),
    print([code:which(erlang), code:is_loaded(erlang), code:ensure_loaded(erlang), code:module_status(erlang)]),
    print(code:module_status([lists, no_such_module])),
    print(code:get_object_code(no_such_module)),
    {queue, Binary, File} = code:get_object_code(queue),
    print([is_binary(Binary), filename:rootname(filename:basename(File)), code:module_md5(<<"nothing">>)]),
    {one, _, Made} = made(one, 6),
    {module, one} = code:load_binary(one, "one.erl", Made),
    print(code:module_md5(Made) =:= one:module_info(md5)).

made(Name, Version) ->
    made(Name, ["version() -> ", integer_to_list(Version), "."], []).

on_load() ->
    made(loaded, "version() -> ok.", ["-on_load(version/0)."]).

made(Name, Function, More) ->
    Lines = [["-module(", atom_to_list(Name), ")."], "-export([version/0])."] ++ More ++ [Function],
    {ok, Name, Binary} = compile:forms([form(lists:flatten(Line)) || Line <- Lines], []),
    {Name, atom_to_list(Name) ++ ".erl", Binary}.

form(Line) ->
    {ok, Tokens, _} = erl_scan:string(Line),
    {ok, Form} = erl_parse:parse_form(Tokens),
    Form.

reason(Fun) ->
    try Fun() catch error:Reason -> Reason end.

print(Term) -> io:format("~p~n", [Term]).

%% expect: ok
%% expect: [1,1]
%% expect: {error,[{two,badfile}]}
%% expect: [1,1]
%% expect: [1,1]
%% expect: [ok,3,3]
%% expect: [{error,[{one,not_purged}]},3,false]
%% expect: [ok,5,5]
%% expect: {error,[{four,duplicated}]}
%% expect: {error,[{queue,duplicated}]}
%% expect: {error,[{no_such_module,nofile}]}
%% expect: {error,[{name,badfile}]}
%% expect: {error,[{loaded,on_load_not_allowed}]}
%% expect: {error,[{lists,sticky_directory}]}
%% expect: ok
%% expect: {error,[{no_such_module,nofile}]}
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: [true,true,false,false]
%% expect: [{error,sticky_directory},{error,sticky_directory},{error,sticky_directory}]
%% expect: [error,ok,ok]
%% expect: [preloaded,{file,preloaded},{module,erlang},loaded]
%% expect: [{lists,loaded},{no_such_module,not_loaded}]
%% expect: error
%% expect: [true,"queue",undefined]
%% expect: true
