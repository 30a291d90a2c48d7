-module(beam_lib_forms).
-moduledoc """
What `beam_lib` tells of a module that is made of forms: the same as of its object code.
""".

-export([chunk/4]).

-doc "A chunk by its name; `Bytes` are what the forms were read from.".
-spec chunk(atom(), [tuple()], [term()], binary()) ->
    {ok, term()} | {missing, beam_lib:chunkid()} | unknown.
chunk(abstract_code, Forms, _, _) -> {ok, {raw_abstract_v1, Forms}};
chunk(debug_info, Forms, Options, _) -> {ok, {debug_info_v1, erl_abstract_code, {Forms, Options}}};
chunk(attributes, Forms, _, Bytes) -> {ok, attributes(Forms, Bytes)};
chunk(compile_info, Forms, _, _) ->
    {ok, [{version, alder_code:version()}, {options, []}
          | [{source, File} || {attribute, _, file, {File, _}} <- lists:sublist(Forms, 1)]]};
chunk(exports, Forms, Options, _) -> {ok, exports(Forms, Options)};
chunk(locals, Forms, Options, _) -> {ok, defined(Forms) -- exports(Forms, Options)};
chunk(imports, Forms, _, _) -> {ok, imports(Forms)};
chunk(indexed_imports, Forms, _, _) ->
    {ok, [{Index, M, F, A} || {Index, {M, F, A}} <- lists:enumerate(imports(Forms))]};
chunk(atoms, Forms, _, _) -> {ok, lists:enumerate(lists:uniq(names(Forms) ++ atoms(Forms)))};
chunk(labeled_exports, _, _, _) -> {missing, "ExpT"};
chunk(labeled_locals, _, _, _) -> {missing, "LocT"};
chunk(documentation, _, _, _) -> {missing, "Docs"};
chunk(_, _, _, _) -> unknown.

names(Forms) -> [Name || {attribute, _, module, Name} <- Forms].

%% -- Attributes ----------------------------------------------------------------------------------

%% Those that a module does not keep.
-define(DROPPED, [callback, compile, define, doc, export, export_type, file, import, module, moduledoc, nifs,
                  opaque, optional_callbacks, record, spec, type]).

attributes(Forms, Bytes) ->
    Written = [{Name, listed(Value)} || {attribute, _, Name, Value} <- Forms, not lists:member(Name, ?DROPPED)],
    All = case lists:keymember(vsn, 1, Written) of
              true -> Written;
              false -> [{vsn, [binary:decode_unsigned(erlang:md5(Bytes))]} | Written]
          end,
    [{Name, lists:append([Values || {Other, Values} <- All, Other =:= Name])}
     || Name <- lists:usort([Name || {Name, _} <- All])].

listed(Value) when is_list(Value) -> Value;
listed(Value) -> [Value].

%% -- Functions -----------------------------------------------------------------------------------

exports(Forms, Options) ->
    Own = case lists:member(export_all, Options ++ compile_options(Forms)) of
              true -> defined(Forms);
              false -> lists:append([List || {attribute, _, export, List} <- Forms])
          end,
    lists:usort([{module_info, 0}, {module_info, 1} | Own]).

compile_options(Forms) -> lists:append([listed(Value) || {attribute, _, compile, Value} <- Forms]).

defined(Forms) -> lists:sort([{Name, Arity} || {function, _, Name, Arity, _} <- Forms]).

%% Calls of other modules, and of functions that are imported or automatically so.
imports(Forms) ->
    Imported = #{{F, A} => M || {attribute, _, import, {M, List}} <- Forms, {F, A} <- List},
    Own = #{Function => true || Function <- defined(Forms)},
    Found = lists:foldl(fun(Form, Acc) -> calls(Form, Imported, Own, Acc) end, #{},
                        [Form || {function, _, _, _, _} = Form <- Forms]),
    lists:sort(maps:keys(Found#{{erlang, get_module_info, 1} => true, {erlang, get_module_info, 2} => true})).

calls({call, _, {remote, _, {atom, _, M}, {atom, _, F}}, Arguments}, Imported, Own, Acc) ->
    calls(Arguments, Imported, Own, Acc#{{M, F, length(Arguments)} => true});
calls({call, _, {atom, _, F}, Arguments}, Imported, Own, Acc) ->
    Function = {F, length(Arguments)},
    New = case {Own, Imported} of
              {#{Function := _}, _} -> Acc;
              {_, #{Function := M}} -> Acc#{{M, F, length(Arguments)} => true};
              _ -> Acc#{{erlang, F, length(Arguments)} => true}
          end,
    calls(Arguments, Imported, Own, New);
calls({'fun', _, {function, {atom, _, M}, {atom, _, F}, {integer, _, A}}}, _, _, Acc) ->
    Acc#{{M, F, A} => true};
calls(Tuple, Imported, Own, Acc) when is_tuple(Tuple) ->
    calls(tuple_to_list(Tuple), Imported, Own, Acc);
calls([Head | Tail], Imported, Own, Acc) ->
    calls(Tail, Imported, Own, calls(Head, Imported, Own, Acc));
calls(_, _, _, Acc) ->
    Acc.

atoms(Forms) -> lists:usort(atoms(Forms, [])).

atoms({atom, _, Name}, Acc) -> [Name | Acc];
atoms({function, _, Name, _, Clauses}, Acc) -> atoms(Clauses, [Name | Acc]);
atoms(Tuple, Acc) when is_tuple(Tuple) -> atoms(tuple_to_list(Tuple), Acc);
atoms([Head | Tail], Acc) -> atoms(Tail, atoms(Head, Acc));
atoms(_, Acc) -> Acc.
