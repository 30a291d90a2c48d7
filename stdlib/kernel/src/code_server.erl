-module(code_server).
-moduledoc """
The process that finds and loads modules, one at a time, so that two processes that miss the same
module at once load it once.

It must not call any module that might have to be loaded: it would wait for itself. Natives and the
modules that the engine loads at boot (`init`, `user`, `error_handler`, `code_server`) are all it may
use. Everything that can be done outside of it is in `code`.

A module `m` is the file `m.erl` in the first directory of the code path that has one; a directory
called `ebin` stands for the `src` beside it too, so that paths written for compiled code work.
""".

-export([start/2, call/1, ensure_loaded/1]).

-doc "Starts the server with directories to be searched before and after the standard ones.".
-spec start([string()], [string()]) -> pid().
start(First, Last) ->
    Path = First ++ standard_path() ++ ["."] ++ Last,
    Pid = spawn(fun() -> loop(Path) end),
    register(?MODULE, Pid),
    Pid.

-doc "Loads `Module` unless it is loaded.".
-spec ensure_loaded(module()) -> {module, module()} | {error, term()}.
ensure_loaded(Module) ->
    case erlang:module_loaded(Module) of
        true -> {module, Module};
        false -> call({ensure_loaded, Module})
    end.

-doc "Asks the server; the requests are those of `handle/2`.".
-spec call(term()) -> term().
call(Request) ->
    case ask(Request) of
        {transforms, Modules, File, Options} ->
            alder_transform:load(File, Options, Modules);
        {transforms, Modules, File, Options, Module} ->
            loaded(alder_transform:load(File, Options, Modules), Module, File);
        Reply ->
            Reply
    end.

%% The server leaves modules with transforms to the process that asks for them: the transforms may
%% have to be loaded themselves.
ask(Request) ->
    Reference = monitor(process, ?MODULE),
    ?MODULE ! {call, self(), Reference, Request},
    receive
        {Reference, Reply} ->
            demonitor(Reference, [flush]),
            Reply;
        {'DOWN', Reference, process, _, Reason} ->
            exit({Reason, {?MODULE, call, [Request]}})
    end.

standard_path() ->
    Library = alder_code:lib_dir(),
    [Library ++ "/kernel/src", Library ++ "/stdlib/src"].

loop(Path) ->
    receive
        {call, From, Reference, Request} ->
            {Reply, NewPath} = handle(Request, Path),
            From ! {Reference, Reply},
            loop(NewPath);
        _ ->
            loop(Path)
    end.

handle({ensure_loaded, Module}, Path) ->
    case erlang:module_loaded(Module) of
        true -> {{module, Module}, Path};
        false -> {load_by_name(Module, Path), Path}
    end;
handle({load_module, Module}, Path) ->
    {load_by_name(Module, Path), Path};
handle({load_file, File, Options}, Path) ->
    case load_file(File, Options) of
        {transforms, Modules} -> {{transforms, Modules, File, Options}, Path};
        Result -> {Result, Path}
    end;
handle({find_module, Module}, Path) ->
    {find_file(atom_to_list(Module) ++ ".erl", Path), Path};
handle({find_file, Name}, Path) ->
    {find_file(Name, Path), Path};
handle(get_path, Path) ->
    {Path, Path};
handle({set_path, NewPath}, _Path) ->
    {true, NewPath};
handle({purge, Module}, Path) ->
    {alder_code:purge(Module), Path};
handle({soft_purge, Module}, Path) ->
    {alder_code:soft_purge(Module), Path};
handle({delete, Module}, Path) ->
    {delete(Module), Path}.

load_by_name(Module, Path) ->
    case find_file(atom_to_list(Module) ++ ".erl", Path) of
        false ->
            {error, nofile};
        File ->
            case load_file(File, []) of
                {transforms, Modules} -> {transforms, Modules, File, [], Module};
                Result -> loaded(Result, Module, File)
            end
    end.

loaded({ok, Module, _Warnings}, Module, _File) -> {module, Module};
loaded({ok, Other, _Warnings}, Module, File) -> unexpected_name(File, Module, Other);
loaded({error, Diagnostics}, _Module, _File) -> report(Diagnostics).

load_file(File, Options) ->
    alder_code:load(File, Options).

unexpected_name(File, Module, Other) ->
    alder_io:write(2, [File, ": the module is called ", atom_to_list(Other), ", not ",
                       atom_to_list(Module), "\n"]),
    {error, badfile}.

%% The caller will see no more than undef: without this text nobody would know why.
report(Diagnostics) ->
    alder_io:write(2, [[Text, "\n"] || {error, Text} <- Diagnostics]),
    {error, badfile}.

delete(Module) ->
    case erlang:check_old_code(Module) of
        true -> false;
        false -> alder_code:delete(Module) =:= true
    end.

find_file(Name, [Directory | Path]) ->
    case is_file(join(Directory, Name)) of
        false ->
            case is_file_of_ebin(lists:reverse(Directory), Name) of
                false -> find_file(Name, Path);
                File -> File
            end;
        File ->
            File
    end;
find_file(_Name, []) ->
    false.

is_file_of_ebin("nibe/" ++ Reversed, Name) ->
    is_file(lists:reverse(Reversed, "/src/" ++ Name));
is_file_of_ebin("nibe", Name) ->
    is_file("src/" ++ Name);
is_file_of_ebin(_, _Name) ->
    false.

is_file(File) ->
    case alder_file:is_regular(File) of
        true -> File;
        false -> false
    end.

join(".", Name) -> Name;
join(Directory, Name) -> Directory ++ "/" ++ Name.
