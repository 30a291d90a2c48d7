%%% What was compiled here, and the source of a module that runs, are told of as object code is.
%% recorded: by hand (OTP's object code has more imports and locals, and there is none here)
-module(source_and_forms).

-export([main/1, f/1]).
-vsn("1.0").
-author(me).
-import(lists, [map/2]).

f(List) -> map(fun(X) -> g(X) end, List).

g(X) -> {atom_to_list(X)}.

main(_) ->
    File = code:which(?MODULE),
    io:format("~p~n", [beam_lib:chunks(File, [attributes, exports, imports, locals])]),
    {ok, {_, [{abstract_code, {raw_abstract_v1, Forms}}]}} = beam_lib:chunks(File, [abstract_code]),
    [io:format("~ts", [erl_pp:form(Form)]) || {function, _, g, _, _} = Form <- Forms],
    {ok, {_, Digest}} = beam_lib:md5(File),
    io:format("~p ~p~n", [beam_lib:version(File), Digest =:= ?MODULE:module_info(md5)]),
    Made = [{attribute, 1, module, made}, {attribute, 1, export, [{h, 0}]},
            {function, 2, h, 0, [{clause, 2, [], [], [{atom, 2, ok}]}]}],
    {ok, made, Binary} = compile:forms(Made),
    io:format("~p~n", [beam_lib:chunks(Binary, [exports, abstract_code, "Line"], [allow_missing_chunks])]),
    io:format("~p~n", [beam_lib:strip(Binary) =:= {ok, {made, Binary}}]),
    io:format("~p~n", [element(3, beam_lib:chunks("no_such_file.erl", [exports]))]).
%% expect: {ok,{source_and_forms,[{attributes,[{author,[me]},{vsn,"1.0"}]},
%% expect:                        {exports,[{f,1},
%% expect:                                  {main,1},
%% expect:                                  {module_info,0},
%% expect:                                  {module_info,1}]},
%% expect:                        {imports,[{beam_lib,chunks,2},
%% expect:                                  {beam_lib,chunks,3},
%% expect:                                  {beam_lib,md5,1},
%% expect:                                  {beam_lib,strip,1},
%% expect:                                  {beam_lib,version,1},
%% expect:                                  {code,which,1},
%% expect:                                  {compile,forms,1},
%% expect:                                  {erl_pp,form,1},
%% expect:                                  {erlang,atom_to_list,1},
%% expect:                                  {erlang,element,2},
%% expect:                                  {erlang,get_module_info,1},
%% expect:                                  {erlang,get_module_info,2},
%% expect:                                  {io,format,2},
%% expect:                                  {lists,map,2},
%% expect:                                  {source_and_forms,module_info,1}]},
%% expect:                        {locals,[{g,1}]}]}}
%% expect: g(X) ->
%% expect:     {atom_to_list(X)}.
%% expect: {ok,{source_and_forms,"1.0"}} true
%% expect: {ok,{made,
%% expect:         [{exports,[{h,0},{module_info,0},{module_info,1}]},
%% expect:          {abstract_code,
%% expect:              {raw_abstract_v1,
%% expect:                  [{attribute,1,module,made},
%% expect:                   {attribute,1,export,[{h,0}]},
%% expect:                   {function,2,h,0,[{clause,2,[],[],[{atom,2,ok}]}]}]}},
%% expect:          {"Line",missing_chunk}]}}
%% expect: true
%% expect: {file_error,"no_such_file.erl",enoent}
