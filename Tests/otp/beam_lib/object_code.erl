%%% Object code of OTP, put together chunk by chunk: read, compared, stripped; and what is damaged.
-module(object_code).

-export([main/1]).

-define(NAMES, [m, f, g, lists, map]).

main(_) ->
    {ok, Module} = beam_lib:build_module(chunks()),
    References = [atoms, exports, labeled_exports, locals, labeled_locals, imports, indexed_imports, attributes,
                  compile_info, debug_info, abstract_code, "Code", "Line"],
    [io:format("~p~n", [beam_lib:chunks(Module, [Reference])]) || Reference <- References],
    io:format("~p~n", [beam_lib:chunks(Module, [exports, "Zzzz", attributes], [allow_missing_chunks])]),
    io:format("~p~n", [ids(Module)]),
    io:format("~p~n", [beam_lib:all_chunks(Module) =:= {ok, m, chunks()}]),
    io:format("~p ~p~n", [beam_lib:version(Module), beam_lib:md5(Module)]),
    {ok, {m, Stripped}} = beam_lib:strip(Module),
    io:format("~p~n", [ids(Stripped)]),
    io:format("~p~n", [beam_lib:chunks(Stripped, [abstract_code])]),
    io:format("~p~n", [beam_lib:md5(Stripped) =:= beam_lib:md5(Module)]),
    {ok, {m, Kept}} = beam_lib:strip(Module, ["Attr"]),
    io:format("~p~n", [beam_lib:version(Kept)]),
    {ok, Other} = beam_lib:build_module(lists:keyreplace("Code", 1, chunks(), {"Code", <<"others">>})),
    {ok, Same} = beam_lib:build_module(lists:keyreplace("CInf", 1, chunks(), {"CInf", <<"others">>})),
    Atoms = {"AtU8", atoms([n, f, g, lists, map])},
    {ok, Named} = beam_lib:build_module(lists:keyreplace("AtU8", 1, chunks(), Atoms)),
    [io:format("~p~n", [beam_lib:cmp(Module, Binary)]) || Binary <- [Module, Same, Other, Stripped, Named]],
    [begin
         {error, beam_lib, Reason} = beam_lib:chunks(Binary, [Reference]),
         io:format("~p~n", [setelement(2, Reason, name)])
     end || {Binary, Reference} <- [{<<"text">>, exports}, {<<>>, exports}, {Module, unknown},
                                    {Module, "Zzzz"}]],
    Error = beam_lib:chunks("/no/such/file", [exports]),
    io:format("~p~n~ts", [Error, beam_lib:format_error(Error)]).

ids(Module) ->
    [{binary, Module}, {module, m}, {chunks, Chunks}] = beam_lib:info(Module),
    [Id || {Id, _, _} <- Chunks].

chunks() ->
    [{"AtU8", atoms(?NAMES)},
     {"Code", <<"instructions">>},
     {"StrT", <<>>},
     {"ImpT", <<2:32, (index(lists)):32, (index(map)):32, 2:32, (index(lists)):32, (index(f)):32, 1:32>>},
     {"ExpT", <<2:32, (index(g)):32, 0:32, 7:32, (index(f)):32, 1:32, 2:32>>},
     {"FunT", <<1:32, (index(f)):32, 1:32, 3:32, 0:32, 0:32, 12345:32>>},
     {"LitT", <<"literals">>},
     {"LocT", <<1:32, (index(map)):32, 2:32, 9:32>>},
     {"Attr", term_to_binary([{vsn, [1, two]}, {author, [me]}, {vsn, [3]}])},
     {"CInf", term_to_binary([{version, "8.2"}, {source, "m.erl"}])},
     {"Dbgi", term_to_binary({debug_info_v1, erl_abstract_code, {[{attribute, 1, module, m}], []}})},
     {"Line", <<"lines">>}].

atoms(Names) ->
    Texts = [atom_to_binary(Name) || Name <- Names],
    iolist_to_binary([<<(length(Names)):32>>, [[byte_size(Text), Text] || Text <- Texts]]).

index(Name) -> length(lists:takewhile(fun(Other) -> Other =/= Name end, ?NAMES)) + 1.

%% expect: {ok,{m,[{atoms,[{1,m},{2,f},{3,g},{4,lists},{5,map}]}]}}
%% expect: {ok,{m,[{exports,[{f,1},{g,0}]}]}}
%% expect: {ok,{m,[{labeled_exports,[{f,1,2},{g,0,7}]}]}}
%% expect: {ok,{m,[{locals,[{map,2}]}]}}
%% expect: {ok,{m,[{labeled_locals,[{map,2,9}]}]}}
%% expect: {ok,{m,[{imports,[{lists,f,1},{lists,map,2}]}]}}
%% expect: {ok,{m,[{indexed_imports,[{1,lists,map,2},{2,lists,f,1}]}]}}
%% expect: {ok,{m,[{attributes,[{author,[me]},{vsn,[1,two,3]}]}]}}
%% expect: {ok,{m,[{compile_info,[{version,"8.2"},{source,"m.erl"}]}]}}
%% expect: {ok,{m,[{debug_info,{debug_info_v1,erl_abstract_code,
%% expect:                                    {[{attribute,1,module,m}],[]}}}]}}
%% expect: {ok,{m,[{abstract_code,{raw_abstract_v1,[{attribute,1,module,m}]}}]}}
%% expect: {ok,{m,[{"Code",<<"instructions">>}]}}
%% expect: {ok,{m,[{"Line",<<"lines">>}]}}
%% expect: {ok,{m,[{exports,[{f,1},{g,0}]},
%% expect:         {"Zzzz",missing_chunk},
%% expect:         {attributes,[{author,[me]},{vsn,[1,two,3]}]}]}}
%% expect: ["AtU8","Code","StrT","ImpT","ExpT","FunT","LitT","LocT","Attr","CInf","Dbgi",
%% expect:  "Line"]
%% expect: true
%% expect: {ok,{m,[1,two,3]}} {ok,{m,<<232,162,162,7,87,16,206,221,5,13,29,121,229,179,
%% expect:                             74,50>>}}
%% expect: ["Line","AtU8","Code","StrT","ImpT","ExpT","FunT","LitT"]
%% expect: {ok,{m,[{abstract_code,no_abstract_code}]}}
%% expect: true
%% expect: {ok,{m,[1,two,3]}}
%% expect: ok
%% expect: ok
%% expect: {error,beam_lib,{chunks_different,"Code"}}
%% expect: {error,beam_lib,different_chunks}
%% expect: {error,beam_lib,{modules_different,m,n}}
%% expect: {not_a_beam_file,name}
%% expect: {not_a_beam_file,name}
%% expect: {unknown_chunk,name,unknown}
%% expect: {missing_chunk,name,"Zzzz"}
%% expect: {error,beam_lib,{file_error,"/no/such/file.beam",enoent}}
%% expect: "/no/such/file.beam": "no such file or directory"
