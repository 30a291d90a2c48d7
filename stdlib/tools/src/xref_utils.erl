-module(xref_utils).
-moduledoc false.

%% What xref knows about modules: from their sources, or from themselves where they are loaded.

-export([source/1, read/1, interface/1, is_native/3, format_error/1]).

format_error({no_such_module, Module}) ->
    io_lib:format("Cannot find module ~tp using the code path\n", [Module]);
format_error({invalid_filename, Term}) ->
    io_lib:format("A file name (a string) was expected: ~tp\n", [Term]);
format_error({file_error, File, Reason}) ->
    io_lib:format("~ts: ~tp\n", [File, lists:flatten(file:format_error(Reason))]);
format_error(Other) ->
    io_lib:format("~tp\n", [Other]).

-doc "The file of a module.".
source(Module) ->
    case code:which(Module) of
        File when is_list(File), File =/= [] -> {ok, File};
        _ -> error
    end.

-doc """
`#{name, exports, deprecated, on_load, functions, local, remote}`: `local` has for each function those of the
module that it calls, `remote` pairs of a function and one that is called with its module.
""".
read(File) ->
    Directory = filename:dirname(File),
    case epp:parse_file(File, [{includes, [Directory, filename:join([Directory, "..", "include"])]}]) of
        {ok, Forms} -> {ok, module(Forms, filename:rootname(filename:basename(File)))};
        {error, Reason} -> {error, Reason}
    end.

module(Forms, Default) ->
    Name = case [Name || {attribute, _, module, Name} <- Forms] of
               [Given | _] -> Given;
               [] -> list_to_atom(Default)
           end,
    Functions = [{Function, Arity} || {function, _, Function, Arity, _} <- Forms],
    Imports = maps:from_list([{Import, From} || {attribute, _, import, {From, List}} <- Forms,
                                                Import <- List]),
    Calls = [{{Function, Arity}, calls(Clauses, Name, Imports)}
             || {function, _, Function, Arity, Clauses} <- Forms],
    Exported = [Export || {attribute, _, export, List} <- Forms, Export <- List]
        ++ [Function || {attribute, _, compile, Option} <- Forms, is_export_all(Option),
                        Function <- Functions],
    #{name => Name, functions => Functions,
      exports => lists:usort([{module_info, 0}, {module_info, 1} | Exported]),
      deprecated => lists:append([listed(Value) || {attribute, _, deprecated, Value} <- Forms]),
      on_load => [Function || {attribute, _, on_load, Function} <- Forms],
      local => maps:from_list([{From, [Called || {local, Called} <- Found]} || {From, Found} <- Calls]),
      remote => [{{Name, Function, Arity}, Called}
                 || {{Function, Arity}, Found} <- Calls, {remote, Called} <- Found]}.

is_export_all(export_all) -> true;
is_export_all(Options) when is_list(Options) -> lists:member(export_all, Options);
is_export_all(_) -> false.

listed(Value) when is_list(Value) -> Value;
listed(Value) -> [Value].

%% All calls in a form; terms of other shapes are looked through for more.
calls({call, _, {remote, _, {atom, _, Module}, {atom, _, Function}}, Arguments}, Name, Imports) ->
    [{remote, {Module, Function, length(Arguments)}} | started(Module, Function, Arguments)]
        ++ calls(Arguments, Name, Imports);
calls({call, _, {atom, _, Function}, Arguments}, Name, Imports) ->
    Arity = length(Arguments),
    Called = case Imports of
                 #{{Function, Arity} := From} -> [{remote, {From, Function, Arity}}];
                 #{} -> [{local, {Function, Arity}} | started(erlang, Function, Arguments)]
             end,
    Called ++ calls(Arguments, Name, Imports);
calls({'fun', _, {function, Function, Arity}}, _, _) ->
    [{local, {Function, Arity}}];
calls({'fun', _, {function, {atom, _, Module}, {atom, _, Function}, {integer, _, Arity}}}, _, _) ->
    [{remote, {Module, Function, Arity}}];
calls(Tuple, Name, Imports) when is_tuple(Tuple) ->
    calls(tuple_to_list(Tuple), Name, Imports);
calls([Term | Terms], Name, Imports) ->
    calls(Term, Name, Imports) ++ calls(Terms, Name, Imports);
calls(_, _, _) ->
    [].

%% Functions that are called by others, if they and the number of their arguments can be seen.
started(erlang, apply, [Module, Function, Arguments]) -> called(Module, Function, Arguments);
started(erlang, Spawn, [Module, Function, Arguments])
  when Spawn =:= spawn; Spawn =:= spawn_link ->
    called(Module, Function, Arguments);
started(erlang, Spawn, [_Node, Module, Function, Arguments])
  when Spawn =:= spawn; Spawn =:= spawn_link ->
    called(Module, Function, Arguments);
started(erlang, spawn_opt, [Module, Function, Arguments, _Options]) -> called(Module, Function, Arguments);
started(erlang, spawn_opt, [_Node, Module, Function, Arguments, _Options]) ->
    called(Module, Function, Arguments);
started(_, _, _) -> [].

called({atom, _, Module}, {atom, _, Function}, Arguments) ->
    case count(Arguments, 0) of
        unknown -> [];
        Arity -> [{remote, {Module, Function, Arity}}]
    end;
called(_, _, _) ->
    [].

count({nil, _}, Count) -> Count;
count({cons, _, _, Tail}, Count) -> count(Tail, Count + 1);
count(_, _) -> unknown.

-doc "What a module exports; nothing if there is none. It is not loaded.".
interface(Module) ->
    #{deprecated := Deprecated} = Interface = declared(Module),
    Interface#{deprecated := Deprecated ++ builtin(Module)}.

declared(Module) ->
    case erlang:module_loaded(Module) of
        true ->
            Attributes = Module:module_info(attributes),
            #{exports => Module:module_info(exports),
              deprecated => lists:append([Value || {deprecated, Value} <- Attributes])};
        false ->
            case source(Module) of
                {ok, File} ->
                    case read(File) of
                        {ok, Known} -> Known;
                        {error, _} -> nothing()
                    end;
                error ->
                    nothing()
            end
    end.

-doc "Functions of the engine are in no source.".
is_native(Module, Function, Arity) ->
    erlang:is_builtin(Module, Function, Arity) orelse erlang:function_exported(Module, Function, Arity).

nothing() -> #{exports => [], deprecated => []}.

builtin(erlang) -> [{now, 0}];
builtin(_) -> [].
