-module(code_server).
-moduledoc """
The process that finds and loads modules, one at a time, so that two processes that miss the same
module at once load it once.

It must not call any module that might have to be loaded: it would wait for itself. Natives and the
modules that the engine loads at boot (`init`, `user`, `error_handler`, `code_server`) are all it may
use. Everything that can be done outside of it is in `code`.

A module `m` is the file `m.erl` in the first directory of the code path that has one; a directory
called `ebin` stands for the `src` beside it too, so that paths written for compiled code work.

The `-on_load` function of a module runs in a process of its own. Until it has ended, who asks for the
module waits; the server goes on with other requests.
""".

-export([start/2, call/1, ensure_loaded/1, load_forms/3, purge_module/1, load_module/2, is_preloaded/1]).

%% A module whose on_load function runs, in the process that is monitored, and who waits for it: each
%% as {From, Reference, Request}.
-record(loading, {module, pid, monitor, warnings, waiting}).

%% `sticky` are directories; `stuck` tells of modules for which something else was said.
-record(state, {path, loading = [], sticky, stuck = #{}}).

-doc "Starts the server with directories to be searched before and after the standard ones.".
-spec start([string()], [string()]) -> pid().
start(First, Last) ->
    Path = First ++ standard_path() ++ ["."] ++ Last,
    Pid = spawn(fun() -> loop(#state{path = Path, sticky = sticky_directories()}) end),
    register(?MODULE, Pid),
    Pid.

-doc "Loads `Module` unless it is loaded.".
-spec ensure_loaded(module()) -> {module, module()} | {error, term()}.
ensure_loaded(Module) ->
    case erlang:module_loaded(Module) of
        true -> {module, Module};
        false -> call({ensure_loaded, Module})
    end.

-doc """
`alder_code:load_forms/3`, in the process that calls this, and returns when the module's on_load function
has run.
""".
-spec load_forms([tuple()], string(), [term()]) -> term().
load_forms(Forms, File, Options) ->
    Load = fun() -> alder_code:load_forms(Forms, File, Options) end,
    case purging(Load, fun(Module) -> call({purge, Module}) end) of
        {on_load, _, _, _} = Loaded -> ask({settle, Loaded});
        {pending, _} = Loaded -> ask({settle, Loaded});
        Result -> Result
    end.

%% Loading fails while there is an old version beside the current one, and is repeated then.
purging(Load, Purge) ->
    case Load() of
        {not_purged, Module} ->
            _ = Purge(Module),
            purging(Load, Purge);
        Result ->
            Result
    end.

-doc "What `erlang:purge_module/1` does.".
-spec purge_module(module()) -> true.
purge_module(Module) ->
    case call({purge, Module}) of
        {true, _} -> true;
        {false, _} -> error(badarg, [Module])
    end.

-doc "What `erlang:load_module/2` does: nothing is purged, and no on_load function is run.".
-spec load_module(module(), binary()) -> {module, module()} | {error, badfile | not_purged | on_load}.
load_module(Module, Binary) ->
    case compile:decode(Binary) of
        {ok, Forms, Options} ->
            case [Name || {attribute, _, module, Name} <- Forms] of
                [Module] -> load_current(Module, Forms, Options);
                _ -> {error, badfile}
            end;
        error ->
            {error, badfile}
    end.

load_current(Module, Forms, Options) ->
    case alder_code:load_forms(Forms, "", Options) of
        {ok, Module, _Warnings} -> {module, Module};
        {not_purged, Module} -> {error, not_purged};
        {on_load, Module, _, _} ->
            true = alder_code:finish_on_load(Module, false),
            {error, on_load};
        {pending, Module} -> {error, on_load};
        {error, _Diagnostics} -> {error, badfile}
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

loaded({ok, Module, _Warnings}, Module, _File) -> {module, Module};
loaded({ok, Other, _Warnings}, Module, File) -> unexpected_name(File, Module, Other);
loaded({error, Diagnostics}, _Module, _File) -> report(Diagnostics).

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

%% The applications of the library, those that are needed most first.
standard_path() ->
    Library = alder_code:lib_dir(),
    [Library ++ "/" ++ Application ++ "/src"
     || Application <- ["kernel", "stdlib", "compiler", "syntax_tools", "crypto", "sasl", "tools", "eunit",
                         "common_test", "runtime_tools", "parsetools", "alder"]].

loop(State) ->
    receive
        {call, From, Reference, Request} ->
            loop(serve({From, Reference, Request}, State));
        {'DOWN', Monitor, process, _, Reason} ->
            loop(on_load_ended(Monitor, Reason, State));
        _ ->
            loop(State)
    end.

serve({From, Reference, Request} = Call, State) ->
    case handle(Request, State) of
        {reply, Reply, NewState} ->
            From ! {Reference, Reply},
            NewState;
        {on_load, Module, Function, Warnings} ->
            start_on_load(Module, Function, Warnings, Call, State);
        {wait, Module} ->
            wait(Module, Call, State)
    end.

handle({ensure_loaded, Module}, State) ->
    case erlang:module_loaded(Module) orelse is_preloaded(Module) of
        true -> {reply, {module, Module}, State};
        false -> load_by_name(Module, State)
    end;
handle({load_module, Module}, State) ->
    case is_sticky(Module, State) of
        true -> {reply, {error, sticky_directory}, State};
        false -> load_by_name(Module, State)
    end;
handle({load_file, File, Options}, State) ->
    case load_file(File, Options) of
        {pending, Module} -> {wait, Module};
        {on_load, _, _, _} = OnLoad -> OnLoad;
        {transforms, Modules} -> {reply, {transforms, Modules, File, Options}, State};
        Result -> {reply, Result, State}
    end;
handle({settle, {on_load, _, _, _} = OnLoad}, _State) ->
    OnLoad;
handle({settle, {pending, Module}}, _State) ->
    {wait, Module};
handle({find_module, Module}, State) ->
    {reply, find_file(atom_to_list(Module) ++ ".erl", State#state.path), State};
handle({find_file, Name}, State) ->
    {reply, find_file(Name, State#state.path), State};
handle(get_path, State) ->
    {reply, State#state.path, State};
handle({set_path, NewPath}, State) ->
    {reply, true, State#state{path = NewPath}};
handle({purge, Module}, State) ->
    {reply, purge(Module), State};
handle({soft_purge, Module}, State) ->
    {reply, soft_purge(Module), State};
handle({delete, Module}, State) ->
    {reply, delete(Module), State};
handle({lingering, Module}, State) ->
    Lingering = case erlang:check_old_code(Module) of
                    true -> lingering(Module);
                    false -> []
                end,
    {reply, Lingering, State};
handle({is_sticky, Module}, State) ->
    {reply, is_sticky(Module, State), State};
handle({stick_module, Module, IsSticky}, #state{stuck = Stuck} = State) ->
    {reply, true, State#state{stuck = Stuck#{Module => IsSticky}}};
handle({stick_directory, Directory, IsSticky}, #state{sticky = Sticky} = State) ->
    Others = [Other || Other <- Sticky, Other =/= Directory],
    {reply, ok, State#state{sticky = [Directory || IsSticky] ++ Others}}.

%% -- Modules that may not be replaced ------------------------------------------------------------

sticky_directories() ->
    [alder_code:lib_dir() ++ Directory || Directory <- ["/kernel/src", "/stdlib/src", "/compiler/src"]].

is_sticky(Module, #state{stuck = Stuck, sticky = Sticky}) ->
    case erlang:module_loaded(Module) of
        true ->
            case Stuck of
                #{Module := IsSticky} -> IsSticky;
                #{} -> is_in_any(alder_code:path(Module), Sticky)
            end;
        false ->
            is_preloaded(Module)
    end.

is_in_any(Path, Directories) ->
    [] =/= [found || Directory <- Directories, Directory =:= directory(Path)].

%% The absolute name of the directory that a file is in.
directory([$/ | _] = Path) ->
    before_last_slash(lists:reverse(Path));
directory(Path) ->
    case alder_file:get_cwd() of
        {ok, Working} -> directory(Working ++ "/" ++ Path);
        {error, _} -> Path
    end.

before_last_slash([$/ | Reversed]) -> lists:reverse(Reversed);
before_last_slash([_ | Reversed]) -> before_last_slash(Reversed).

-doc "Whether a module is part of the engine, without any source.".
-spec is_preloaded(module()) -> boolean().
is_preloaded(erlang) -> true;
is_preloaded(Module) ->
    is_among(Module, [atomics, counters, persistent_term, erts_internal, erts_debug, alder_code, alder_syntax,
                      alder_unicode, alder_re, alder_io, alder_tty, alder_file]).

is_among(Module, Modules) -> [] =/= [found || Name <- Modules, Name =:= Module].

load_by_name(Module, State) ->
    case is_loading(Module, State#state.loading) of
        true -> {wait, Module};
        false -> load_found(Module, find_file(atom_to_list(Module) ++ ".erl", State#state.path), State)
    end.

load_found(_Module, false, State) ->
    {reply, {error, nofile}, State};
load_found(Module, File, State) ->
    case load_file(File, [nowarn]) of
        {transforms, Modules} -> {reply, {transforms, Modules, File, [], Module}, State};
        {on_load, Module, _, _} = OnLoad -> OnLoad;
        {on_load, Other, _, _} -> {reply, unexpected_name(File, Module, Other), State};
        {pending, Pending} -> {wait, Pending};
        Result -> {reply, loaded(Result, Module, File), State}
    end.

%% -- on_load -------------------------------------------------------------------------------------

is_loading(Module, Loading) ->
    [] =/= [found || #loading{module = Name} <- Loading, Name =:= Module].

start_on_load(Module, Function, Warnings, Call, #state{loading = Loading} = State) ->
    {Pid, Monitor} = spawn_monitor(fun() -> exit(Function()) end),
    New = #loading{module = Module, pid = Pid, monitor = Monitor, warnings = Warnings,
                   waiting = [Call]},
    State#state{loading = [New | Loading]}.

%% The function that is being waited for must not wait for itself.
wait(Module, {From, Reference, _} = Call, #state{loading = Loading} = State) ->
    case [Entry || #loading{module = Name} = Entry <- Loading, Name =:= Module] of
        [#loading{pid = From}] ->
            From ! {Reference, {error, on_load}},
            State;
        [#loading{waiting = Waiting} = Entry] ->
            Others = [Other || Other <- Loading, Other =/= Entry],
            State#state{loading = [Entry#loading{waiting = [Call | Waiting]} | Others]}
    end.

on_load_ended(Monitor, Reason, #state{loading = Loading} = State) ->
    case [Entry || #loading{monitor = Own} = Entry <- Loading, Own =:= Monitor] of
        [#loading{module = Module} = Entry] ->
            finish_on_load(Module, Reason =:= ok),
            spawn(fun() -> tell(Reason, Entry) end),
            State#state{loading = [Other || Other <- Loading, Other =/= Entry]};
        [] ->
            State
    end.

finish_on_load(Module, IsGood) ->
    case alder_code:finish_on_load(Module, IsGood) of
        true ->
            ok;
        false ->
            _ = purge(Module),
            finish_on_load(Module, IsGood)
    end.

%% Runs beside the server, for it needs modules that the server may have to load.
tell(Reason, #loading{module = Module, warnings = Warnings, waiting = Waiting}) ->
    case is_atom(Reason) of
        true ->
            ok;
        false ->
            error_logger:warning_msg("The on_load function for module ~ts returned:~n~P\n",
                                     [Module, Reason, 10])
    end,
    _ = [From ! {Reference, on_load_reply(Reason, Request, Module, Warnings)}
         || {From, Reference, Request} <- lists:reverse(Waiting)],
    ok.

on_load_reply(ok, {load_module, _}, Module, _) -> {module, Module};
on_load_reply(ok, {ensure_loaded, _}, Module, _) -> {module, Module};
on_load_reply(ok, _, Module, Warnings) -> {ok, Module, Warnings};
on_load_reply(_, {load_module, _}, _, _) -> {error, on_load_failure};
on_load_reply(_, {ensure_loaded, _}, _, _) -> {error, on_load_failure};
on_load_reply(_, {settle, _}, Module, _) -> {on_load_failure, on_load_text(Module)};
on_load_reply(_, _, Module, _) -> {error, [{error, on_load_text(Module)}]}.

on_load_text(Module) ->
    "the on_load function of module " ++ atom_to_list(Module) ++ " did not return ok".

%% -- Files ---------------------------------------------------------------------------------------

load_file(File, Options) ->
    purging(fun() -> alder_code:load(File, Options) end, fun purge/1).

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
        true -> {error, old_code};
        false -> erlang:delete_module(Module) =:= true
    end.

%% -- Old versions --------------------------------------------------------------------------------

%% {Whether there was an old version, whether a process had to be killed}.
purge(Module) ->
    case erlang:check_old_code(Module) of
        true ->
            HasKilled = kill_lingering(Module, false),
            HasKilledMore = alder_code:close_old_funs(Module) andalso kill_lingering(Module, false),
            {alder_code:purge(Module, has_answered(Module)), HasKilled orelse HasKilledMore};
        false ->
            {false, false}
    end.

soft_purge(Module) ->
    not erlang:check_old_code(Module)
        orelse lingering(Module) =:= [] andalso alder_code:purge(Module, is_unused(Module)).

%% A fun may have been called since the processes were asked. None can be from now on.
is_unused(Module) ->
    has_answered(Module)
        andalso (not alder_code:close_old_funs(Module) orelse lingering(Module) =:= []).

%% All processes are asked what they run, but for the reader of standard input, which runs this.
has_answered(Module) -> Module =/= user_input andalso Module =/= user_pipe.

%% Those that are killed may have spawned others before.
kill_lingering(Module, HasKilled) ->
    case lingering(Module) of
        [] ->
            HasKilled;
        Pids ->
            kill(Pids),
            kill_lingering(Module, true)
    end.

kill(Pids) ->
    Monitors = [monitor(process, Pid) || Pid <- Pids],
    _ = [exit(Pid, kill) || Pid <- Pids],
    _ = [receive {'DOWN', Monitor, process, _, _} -> ok end || Monitor <- Monitors],
    ok.

%% The processes that run the old version of `Module`, but for this one.
lingering(Module) ->
    Request = make_ref(),
    Awaited = #{Pid => Request || Pid <- processes(), Pid =/= self()},
    _ = [erlang:check_process_code(Pid, Module, [{async, {Request, Pid}}]) || Pid := _ <- Awaited],
    answers(Request, Awaited, []).

%% The process that reads standard input answers when there is a line. It runs nothing but `user_input`,
%% and is not waited for.
answers(_Request, Awaited, Lingering) when map_size(Awaited) =:= 0 ->
    Lingering;
answers(Request, Awaited, Lingering) ->
    receive
        {check_process_code, {Request, Pid}, true} ->
            answers(Request, maps:remove(Pid, Awaited), [Pid | Lingering]);
        {check_process_code, {Request, Pid}, false} ->
            answers(Request, maps:remove(Pid, Awaited), Lingering)
    after 20 ->
        answers(Request, maps:remove(whereis(user_reader), Awaited), Lingering)
    end.

%% -- The code path -------------------------------------------------------------------------------

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
