-module(code).
-moduledoc """
Finding, loading and unloading modules.

A module is loaded from its source, `Module.erl`, found in the code path. What the functions say about
files is therefore about source files: `which/1` gives a path that ends in `.erl`. The work that must
be done by one process at a time is done by `code_server`.
""".

-export([ensure_loaded/1, ensure_modules_loaded/1, load_file/1, load_abs/1, load_binary/3,
         atomic_load/1, prepare_loading/1, finish_loading/1, get_object_code/1, module_md5/1]).
-export([is_loaded/1, all_loaded/0, which/1, where_is_file/1, module_status/0, module_status/1]).
-export([modified_modules/0, is_sticky/1, get_mode/0, objfile_extension/0]).
-export([purge/1, soft_purge/1, delete/1]).
-export([get_path/0, set_path/1, set_path/2, add_path/1, add_path/2, add_patha/1, add_patha/2]).
-export([add_pathz/1, add_pathz/2, add_paths/1, add_paths/2, add_pathsa/1, add_pathsa/2]).
-export([add_pathsz/1, add_pathsz/2, del_path/1, del_paths/1, replace_path/2, replace_path/3]).
-export([clear_cache/0, clash/0, all_available/0]).
-export([stick_dir/1, unstick_dir/1, stick_mod/1, unstick_mod/1]).
-export([lib_dir/0, lib_dir/1, lib_dir/2, priv_dir/1, root_dir/0,
         compiler_dir/0]).
-export([get_doc/1, get_doc/2]).

-type load_result() :: {module, module()} | {error, term()}.

%% -- Loading -------------------------------------------------------------------------------------

-doc "Loads `Module` unless it is loaded.".
-spec ensure_loaded(module()) -> load_result().
ensure_loaded(Module) when is_atom(Module) ->
    code_server:ensure_loaded(Module).

-doc """
Loads those of several modules that are not loaded, or none if one of them cannot be loaded. Modules with
`-on_load` are loaded one by one at the end.
""".
-spec ensure_modules_loaded([module()]) -> ok | {error, [{module(), term()}]}.
ensure_modules_loaded(Modules) when length(Modules) >= 0 ->
    code_prepared:ensure_loaded(Modules).

-doc "Loads `Module` from the code path, also when a version of it is loaded already.".
-spec load_file(module()) -> load_result().
load_file(Module) when is_atom(Module) ->
    case code_server:call({load_module, Module}) of
        {error, sticky_directory} -> sticky(Module);
        Result -> Result
    end.

sticky(Module) ->
    error_logger:error_msg("Can't load module '~w' that resides in sticky dir\n", [Module]),
    {error, sticky_directory}.

-doc "Loads the file that `Path` names with `.erl` added.".
-spec load_abs(string() | atom()) -> load_result().
load_abs(Path) when is_atom(Path) ->
    load_abs(atom_to_list(Path));
load_abs(Path) when is_list(Path) ->
    File = Path ++ ".erl",
    case alder_file:is_regular(File) of
        true -> load_path(File);
        false -> {error, nofile}
    end.

load_path(File) ->
    Module = list_to_atom(filename:basename(File, ".erl")),
    case code_server:call({is_sticky, Module}) of
        true ->
            sticky(Module);
        false ->
            case code_server:call({load_file, File, []}) of
                {ok, Loaded, _Warnings} -> {module, Loaded};
                {error, _Diagnostics} -> {error, badfile}
            end
    end.

-doc "Loads what `compile:forms/2` has made. What other systems have compiled is `badfile`.".
-spec load_binary(module(), string(), binary()) -> load_result().
load_binary(Module, File, Binary)
  when is_atom(Module), is_list(File) orelse is_atom(File), is_binary(Binary) ->
    case code_server:call({is_sticky, Module}) of
        true ->
            sticky(Module);
        false ->
            case compile:decode(Binary) of
                {ok, Forms, Options} -> load_forms(Module, path(File), Forms, Options);
                error -> {error, badfile}
            end
    end.

path(File) when is_atom(File) -> atom_to_list(File);
path(File) -> File.

load_forms(Module, File, Forms, Options) ->
    case [Name || {attribute, _, module, Name} <- Forms] of
        [Module] ->
            case code_server:load_forms(Forms, File, Options) of
                {ok, Module, _Warnings} -> {module, Module};
                {on_load_failure, _Text} -> {error, on_load_failure};
                {error, _Diagnostics} -> {error, badfile}
            end;
        _ ->
            {error, badfile}
    end.

-doc """
Loads several modules, given by name or with what `load_binary/3` takes, or none if one of them cannot be
loaded. They become current one right after the other, which processes may see.
""".
-spec atomic_load([module() | {module(), string(), binary()}]) -> ok | {error, [{module(), term()}]}.
atomic_load(Modules) when length(Modules) >= 0 ->
    case prepare_loading(Modules) of
        {ok, Prepared} -> finish_loading(Prepared);
        {error, _} = Error -> Error
    end.

-doc "The first half of `atomic_load/1`, which takes the time: whether the modules can be loaded.".
-spec prepare_loading([module() | {module(), string(), binary()}]) ->
          {ok, code_prepared:prepared()} | {error, [{module(), term()}]}.
prepare_loading(Modules) when length(Modules) >= 0 ->
    code_prepared:prepare(Modules).

-doc "The second half. Modules that have an old version make it fail with `not_purged`.".
-spec finish_loading(code_prepared:prepared()) -> ok | {error, [{module(), term()}]}.
finish_loading(Prepared) when is_tuple(Prepared), element(1, Prepared) =:= prepared ->
    code_prepared:finish(Prepared).

-doc "What `load_binary/3` takes, made of the file of `Module` in the code path.".
-spec get_object_code(module()) -> {module(), binary(), string()} | error.
get_object_code(Module) when is_atom(Module) ->
    code_prepared:object_code(Module).

-doc "The `md5` that the module in a binary will have.".
-spec module_md5(binary()) -> binary() | undefined.
module_md5(Binary) when is_binary(Binary) ->
    case compile:decode(Binary) of
        {ok, Forms, _Options} -> erlang:md5(term_to_binary(Forms));
        error -> undefined
    end.

-doc "Where `Module` was loaded from, if it is loaded.".
-spec is_loaded(module()) -> {file, string() | preloaded} | false.
is_loaded(Module) when is_atom(Module) ->
    case erlang:module_loaded(Module) of
        true ->
            case alder_code:path(Module) of
                false -> {file, preloaded};
                Path -> {file, Path}
            end;
        false ->
            case code_server:is_preloaded(Module) of
                true -> {file, preloaded};
                false -> false
            end
    end.

-doc "The modules that are loaded, and from where.".
-spec all_loaded() -> [{module(), string() | preloaded}].
all_loaded() ->
    [{Module, preloaded} || Module <- erlang:pre_loaded(), code_server:is_preloaded(Module)]
        ++ alder_code:loaded().

-doc "The file that `Module` was loaded from, or else would be loaded from.".
-spec which(module()) -> string() | preloaded | non_existing.
which(Module) when is_atom(Module) ->
    case is_loaded(Module) of
        {file, File} ->
            File;
        false ->
            case code_server:call({find_module, Module}) of
                false -> non_existing;
                File -> File
            end
    end.

-doc "Looks for a file with the name `Name` in the code path.".
-spec where_is_file(string()) -> string() | non_existing.
where_is_file(Name) when is_list(Name) ->
    case code_server:call({find_file, Name}) of
        false -> non_existing;
        File -> File
    end.

-type module_status() :: loaded | not_loaded | modified | removed.

-doc "`module_status/1` of all modules that are loaded.".
-spec module_status() -> [{module(), module_status()}].
module_status() ->
    module_status([Module || {Module, _} <- all_loaded()]).

-doc """
What has become of the file of a module since it was loaded. It is `modified` when it has another text, or
includes one; what was loaded from forms or through a parse transform never is.
""".
-spec module_status(module()) -> module_status();
                   ([module()]) -> [{module(), module_status()}].
module_status(Modules) when is_list(Modules) ->
    [{Module, module_status(Module)} || Module <- Modules];
module_status(Module) when is_atom(Module) ->
    case is_loaded(Module) of
        false -> not_loaded;
        {file, preloaded} -> loaded;
        {file, File} -> status_of_file(Module, File, alder_file:is_regular(File))
    end.

status_of_file(_Module, _File, false) ->
    removed;
status_of_file(Module, File, true) ->
    case alder_code:files(Module) =/= false andalso alder_code:inspect(File, [nowarn]) of
        {ok, _, Digest, _, _} ->
            case erlang:get_module_info(Module, md5) of
                Digest -> loaded;
                _ -> modified
            end;
        {error, _} ->
            modified;
        _ ->
            loaded
    end.

-doc "The modules whose files would give other code by now; see `module_status/1`.".
-spec modified_modules() -> [module()].
modified_modules() ->
    [Module || {Module, modified} <- module_status()].

-doc "Whether loading `Module` again is refused, as for the modules of `kernel` and `stdlib`.".
-spec is_sticky(module()) -> boolean().
is_sticky(Module) when is_atom(Module) ->
    code_server:call({is_sticky, Module}).

-spec get_mode() -> interactive.
get_mode() -> interactive.

-spec objfile_extension() -> string().
objfile_extension() -> ".erl".

-doc """
Removes the old version of `Module`; processes that run it are killed, then the result is true. Funs of
that version fail with `badfun` from then on, unless the current version is made of the same source.
""".
-spec purge(module()) -> boolean().
purge(Module) when is_atom(Module) ->
    {_WasThere, HasKilled} = code_server:call({purge, Module}),
    HasKilled.

-doc "Removes the old version of `Module`, unless a process runs it: then the result is false.".
-spec soft_purge(module()) -> boolean().
soft_purge(Module) when is_atom(Module) ->
    code_server:call({soft_purge, Module}).

-doc "Makes the current version of `Module` the old one; false if there is an old one, or no current.".
-spec delete(module()) -> boolean().
delete(Module) when is_atom(Module) ->
    case code_server:call({delete, Module}) of
        {error, old_code} ->
            error_logger:error_msg("Module ~w must be purged before deleting\n", [Module]),
            false;
        IsDeleted ->
            IsDeleted
    end.

%% -- The code path -------------------------------------------------------------------------------

-type add_result() :: true | {error, bad_directory}.

-doc "The directories where modules are looked for.".
-spec get_path() -> [string()].
get_path() ->
    code_server:call(get_path).

-doc "Sets the directories where modules are looked for.".
-spec set_path([string()]) -> true | {error, bad_directory | bad_path}.
set_path(Path) when is_list(Path) ->
    case lists:all(fun is_directory/1, Path) of
        true -> code_server:call({set_path, Path});
        false -> {error, bad_directory}
    end.

-doc "Puts a directory at the end of the code path.".
-spec add_path(string()) -> add_result().
add_path(Directory) when is_list(Directory) -> add_pathz(Directory).

-doc "Puts `Directory` at the start of the code path, also when it is in it already.".
-spec add_patha(string()) -> add_result().
add_patha(Directory) when is_list(Directory) ->
    add(Directory, fun(Name, Path) -> [Name | lists:delete(Name, Path)] end).

-doc "Puts `Directory` at the end of the code path, unless it is in it already.".
-spec add_pathz(string()) -> add_result().
add_pathz(Directory) when is_list(Directory) ->
    add(Directory, fun(Name, Path) ->
                           case lists:member(Name, Path) of
                               true -> Path;
                               false -> Path ++ [Name]
                           end
                   end).

add(Directory, Change) ->
    case is_directory(Directory) of
        true -> code_server:call({set_path, Change(plain(Directory), get_path())});
        false -> {error, bad_directory}
    end.

%% Without what is too much at its end.
plain(Directory) ->
    case lists:reverse(Directory) of
        [$/, Char | Reversed] -> plain(lists:reverse([Char | Reversed]));
        _ -> Directory
    end.

-spec add_paths([string()]) -> ok.
add_paths(Directories) when is_list(Directories) -> add_pathsz(Directories).

-doc "`add_patha/1` for each, the first of them last: they end up in reverse order.".
-spec add_pathsa([string()]) -> ok.
add_pathsa(Directories) when is_list(Directories) ->
    lists:foreach(fun(Directory) -> is_list(Directory) andalso add_patha(Directory) end, Directories).

-spec add_pathsz([string()]) -> ok.
add_pathsz(Directories) when is_list(Directories) ->
    lists:foreach(fun(Directory) -> is_list(Directory) andalso add_pathz(Directory) end, Directories).

-doc "Takes a directory, or the directory of an application, out of the code path.".
-spec del_path(atom() | string()) -> boolean() | {error, bad_name}.
del_path(Name) when is_atom(Name); is_list(Name) ->
    Path = get_path(),
    case [Directory || Directory <- Path, is_named(Directory, Name)] of
        [Directory | _] -> code_server:call({set_path, lists:delete(Directory, Path)});
        [] -> false
    end.

-spec del_paths([atom() | string()]) -> ok.
del_paths(Names) when is_list(Names) ->
    lists:foreach(fun del_path/1, Names).

-doc "Replaces the directory of application `Name`, by one whose name says that it is for `Name`, too.".
-spec replace_path(atom() | string(), string()) -> true | {error, bad_directory | bad_name}.
replace_path(Name, Directory) when is_atom(Name) ->
    replace_path(atom_to_list(Name), Directory);
replace_path(Name, Directory) when is_list(Name), is_list(Directory) ->
    case {application_of(plain(Directory)) =:= Name, is_directory(Directory)} of
        {false, _} -> {error, bad_name};
        {true, false} -> {error, bad_directory};
        {true, true} -> code_server:call({set_path, replaced(Name, plain(Directory), get_path())})
    end.

replaced(Name, Directory, Path) ->
    case lists:splitwith(fun(Other) -> application_of(Other) =/= Name end, Path) of
        {Before, [_ | After]} -> Before ++ [Directory | After];
        {_, []} -> Path ++ [Directory]
    end.

%% -- Caches of directories: there are none, so what is asked for has no effect ----------------------

-type cache() :: cache | nocache.

-spec set_path([string()], cache()) -> true | {error, bad_directory | bad_path}.
set_path(Path, Cache) when Cache =:= cache; Cache =:= nocache -> set_path(Path).

-spec add_path(string(), cache()) -> add_result().
add_path(Directory, Cache) when Cache =:= cache; Cache =:= nocache -> add_path(Directory).

-spec add_patha(string(), cache()) -> add_result().
add_patha(Directory, Cache) when Cache =:= cache; Cache =:= nocache -> add_patha(Directory).

-spec add_pathz(string(), cache()) -> add_result().
add_pathz(Directory, Cache) when Cache =:= cache; Cache =:= nocache -> add_pathz(Directory).

-spec add_paths([string()], cache()) -> ok.
add_paths(Directories, Cache) when Cache =:= cache; Cache =:= nocache -> add_paths(Directories).

-spec add_pathsa([string()], cache()) -> ok.
add_pathsa(Directories, Cache) when Cache =:= cache; Cache =:= nocache -> add_pathsa(Directories).

-spec add_pathsz([string()], cache()) -> ok.
add_pathsz(Directories, Cache) when Cache =:= cache; Cache =:= nocache -> add_pathsz(Directories).

-spec replace_path(atom() | string(), string(), cache()) -> true | {error, bad_directory | bad_name}.
replace_path(Name, Directory, Cache) when Cache =:= cache; Cache =:= nocache ->
    replace_path(Name, Directory).

-spec clear_cache() -> ok.
clear_cache() -> ok.

%% -- What is where -------------------------------------------------------------------------------

-doc "Prints which modules are in several directories of the code path: the first is the one that counts.".
-spec clash() -> ok.
clash() ->
    Found = [{Module, File} || {Module, File, _} <- sources()],
    _ = lists:foldl(fun({Module, File}, Before) ->
                            case Before of
                                #{Module := First} ->
                                    io:format("** ~ts hides ~ts~n", [First, File]),
                                    Before;
                                #{} ->
                                    Before#{Module => File}
                            end
                    end, #{}, Found),
    ok.

-doc "All modules of the code path, with their files and whether they are loaded.".
-spec all_available() -> [{Module :: string(), File :: string(), IsLoaded :: boolean()}].
all_available() ->
    lists:ukeysort(1, sources()).

sources() ->
    [{Name, Directory ++ "/" ++ File, erlang:module_loaded(list_to_atom(Name))}
     || Directory <- get_path(), {ok, Files} <- [alder_file:list_dir(Directory)],
        File <- lists:sort(Files), lists:suffix(".erl", File),
        Name <- [lists:sublist(File, length(File) - length(".erl"))]].

%% -- Sticky directories ----------------------------------------------------------------------------

-doc "Modules from `Directory` cannot be loaded again from now on. `ebin` stands for the `src` beside it.".
-spec stick_dir(string()) -> ok | error.
stick_dir(Directory) when is_list(Directory) -> stick(Directory, true).

-spec unstick_dir(string()) -> ok | error.
unstick_dir(Directory) when is_list(Directory) -> stick(Directory, false).

stick(Directory, IsSticky) ->
    Absolute = filename:absname(plain(Directory)),
    Source = case filename:basename(Absolute) of
                 "ebin" -> filename:join(filename:dirname(Absolute), "src");
                 _ -> Absolute
             end,
    case is_directory(Source) of
        true -> code_server:call({stick_directory, Source, IsSticky});
        false -> error
    end.

-spec stick_mod(module()) -> true.
stick_mod(Module) when is_atom(Module) -> code_server:call({stick_module, Module, true}).

-spec unstick_mod(module()) -> true.
unstick_mod(Module) when is_atom(Module) -> code_server:call({stick_module, Module, false}).

is_named(Directory, Directory) -> true;
is_named(Directory, Name) when is_atom(Name) -> application_of(Directory) =:= atom_to_list(Name);
is_named(_, _) -> false.

%% The application that a directory of the code path is for: .../Name-Version/ebin, .../Name/src.
application_of(Directory) ->
    case lists:reverse(string:lexemes(Directory, "/")) of
        [Leaf, Application | _] when Leaf =:= "src"; Leaf =:= "ebin" ->
            hd(string:split(Application, "-"));
        [Application | _] ->
            hd(string:split(Application, "-"));
        [] ->
            ""
    end.

is_directory(Directory) ->
    try
        alder_file:is_directory(Directory)
    catch
        error:badarg -> false
    end.

%% -- Directories ---------------------------------------------------------------------------------

-doc "The library directory, which has a directory for each application.".
-spec lib_dir() -> string().
lib_dir() ->
    alder_code:lib_dir().

-doc "The directory of an application: in the code path, else in the library directory.".
-spec lib_dir(atom() | string()) -> string() | {error, bad_name}.
lib_dir(Application) when is_atom(Application) ->
    lib_dir(atom_to_list(Application));
lib_dir(Name) when is_list(Name) ->
    Candidates = [parent(Directory) || Directory <- get_path(), application_of(Directory) =:= Name],
    case Candidates ++ [Own || Own <- [lib_dir() ++ "/" ++ Name], is_directory(Own)] of
        [Directory | _] -> Directory;
        [] -> {error, bad_name}
    end.

-spec lib_dir(atom(), atom()) -> string() | {error, bad_name}.
lib_dir(Application, Sub) when is_atom(Application), is_atom(Sub) ->
    case lib_dir(Application) of
        {error, _} = Error -> Error;
        Directory -> Directory ++ "/" ++ atom_to_list(Sub)
    end.

-doc "The directory `priv` of an application.".
-spec priv_dir(atom()) -> string() | {error, bad_name}.
priv_dir(Application) when is_atom(Application) -> lib_dir(Application, priv).

-doc "The directory that has the library directory.".
-spec root_dir() -> string().
root_dir() ->
    parent(lib_dir()).

-doc "Where the compiler is: in `stdlib`, as far as there is one.".
-spec compiler_dir() -> string().
compiler_dir() ->
    lib_dir(stdlib).

parent(Directory) ->
    case lists:reverse(string:lexemes(Directory, "/")) of
        [_ | Parents] when hd(Directory) =:= $/ ->
            "/" ++ lists:append(lists:join("/", lists:reverse(Parents)));
        [_] ->
            ".";
        [_ | Parents] ->
            lists:append(lists:join("/", lists:reverse(Parents)))
    end.

%% -- Documentation -------------------------------------------------------------------------------

-doc """
The documentation of a module, as EEP 48 describes it: a `docs_v1` record of `kernel/include/eep48.hrl`.

It is read from the module's source when asked for. What has no text has its specification all the same.
""".
-spec get_doc(module()) -> {ok, tuple()} | {error, non_existing | missing}.
get_doc(Module) when is_atom(Module) -> get_doc(Module, #{}).

-doc "`get_doc/1`; what `sources` there are is decided here.".
-spec get_doc(module(), #{sources => [eep48 | debug_info]}) -> {ok, tuple()} | {error, non_existing | missing}.
get_doc(Module, Options) when is_atom(Module), is_map(Options) ->
    case which(Module) of
        non_existing ->
            {error, non_existing};
        preloaded ->
            {error, missing};
        File ->
            case alder_docs:of_file(File) of
                {ok, Docs} -> {ok, Docs};
                {error, _} -> {error, missing}
            end
    end.
