-module(xref).
-moduledoc """
Cross references of a module, or of the modules of a directory: calls of functions that are not there, or that
are deprecated, and functions that nothing calls. They are read from the sources.
""".

-export([m/1, d/1, start/1, start/2, format_error/1]).

-type call() :: {mfa(), mfa()}.
-type result() :: [{deprecated | undefined, [call()]} | {unused, [mfa()]}].

-doc "What there is to be said about a module, which is named or given by the file of its source.".
-spec m(module() | file:filename()) -> result() | {error, module(), term()}.
m(Module) when is_atom(Module) ->
    case xref_utils:source(Module) of
        {ok, File} -> files([File]);
        error -> {error, xref_utils, {no_such_module, Module}}
    end;
m(Name) ->
    try filename:flatten(Name) of
        File -> files([filename:rootname(filename:rootname(File, ".erl"), ".beam") ++ ".erl"])
    catch _:_ -> {error, xref_utils, {invalid_filename, Name}}
    end.

-doc "The same for all modules of a directory.".
-spec d(file:filename()) -> result() | {error, module(), term()}.
d(Directory) ->
    try file:list_dir(Directory) of
        {ok, Names} ->
            files([filename:join(Directory, Name)
                   || Name <- lists:sort(Names), filename:extension(Name) =:= ".erl"]);
        {error, badarg} ->
            {error, xref_utils, {invalid_filename, Directory}};
        {error, Reason} ->
            {error, xref_utils, {file_error, Directory, Reason}}
    catch _:_ -> {error, xref_utils, {invalid_filename, Directory}}
    end.

-doc "A server of cross references for whole systems: it is not part of Alder.".
-spec start(term()) -> no_return().
start(Name) -> erlang:error(notsup, [Name]).

-doc #{equiv => start(Name)}.
-spec start(term(), term()) -> no_return().
start(Name, Options) -> erlang:error(notsup, [Name, Options]).

-doc "The text of an error.".
-spec format_error({error, module(), term()}) -> io_lib:chars().
format_error({error, Module, Reason}) -> Module:format_error(Reason).

files([]) ->
    [{deprecated, []}, {undefined, []}];
files(Files) ->
    case read(Files, []) of
        {ok, Modules} -> analysed(Modules);
        Error -> Error
    end.

read([File | Files], Modules) ->
    case xref_utils:read(File) of
        {ok, Module} -> read(Files, [Module | Modules]);
        {error, Reason} -> {error, xref_utils, {file_error, File, Reason}}
    end;
read([], Modules) ->
    {ok, lists:reverse(Modules)}.

analysed(Modules) ->
    Calls = lists:usort([{Caller, Called} || #{remote := Remote} <- Modules, {Caller, Called} <- Remote]),
    Known = maps:from_list([{Name, Module} || #{name := Name} = Module <- Modules]),
    Others = lists:usort([Name || {_, {Name, _, _}} <- Calls, not is_map_key(Name, Known)]),
    All = maps:merge(Known, #{Name => xref_utils:interface(Name) || Name <- Others}),
    [{deprecated, [Call || {_, Called} = Call <- Calls, is_deprecated(Called, All)]},
     {undefined, [Call || {_, Called} = Call <- Calls, not is_exported(Called, All)]},
     {unused, lists:sort(lists:append([unused(Module) || Module <- Modules]))}].

is_exported({Module, Function, Arity}, All) ->
    #{Module := #{exports := Exports}} = All,
    lists:member({Function, Arity}, Exports) orelse xref_utils:is_native(Module, Function, Arity).

is_deprecated({Module, Function, Arity} = Called, All) ->
    #{Module := #{deprecated := Deprecated}} = All,
    is_exported(Called, All) andalso lists:any(fun(Entry) -> covers(Entry, Function, Arity) end, Deprecated).

covers(module, _, _) -> true;
covers({Function, Arity}, Name, Number) ->
    (Function =:= Name orelse Function =:= '_') andalso (Arity =:= Number orelse Arity =:= '_');
covers({Function, Arity, _}, Name, Number) -> covers({Function, Arity}, Name, Number);
covers(_, _, _) -> false.

%% Those that no exported function leads to.
unused(#{name := Name, exports := Exports, functions := Functions, on_load := OnLoad, local := Local}) ->
    Used = reach(Exports ++ OnLoad, #{}, Local),
    [{Name, Function, Arity} || {Function, Arity} <- Functions, not is_map_key({Function, Arity}, Used)].

reach([Function | Functions], Seen, Local) when is_map_key(Function, Seen) -> reach(Functions, Seen, Local);
reach([Function | Functions], Seen, Local) ->
    reach(maps:get(Function, Local, []) ++ Functions, Seen#{Function => []}, Local);
reach([], Seen, _) ->
    Seen.
