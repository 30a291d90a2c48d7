-module(alder_watch).
-moduledoc """
Loads modules again when their files change, and says what became live: `watch()` in the shell and
`alder --watch`.

The files of the modules that are loaded, and those that they include, are looked at a few times a second. A
file counts as changed when it has been still for one look, so that an editor's half of a file is not loaded.
An error in it is shown, and the old code goes on. The library's own modules are not watched, nor what was
loaded without a file.
""".
-behaviour(gen_server).

-export([watch/0, watch/1, unwatch/0, watched/0, main/1]).
-export([start_link/3]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).

-export_type([target/0]).

%% Milliseconds from one look at the files to the next.
-define(PERIOD, 250).

%% A module, a file, or a directory with all that is below it.
-type target() :: module() | string().

-record(state, {targets :: all | [target()],
                device :: io:device(),
                script :: string() | none,
                modules = #{} :: #{module() => alder_watch_module:watched()}}).

%% -- API -----------------------------------------------------------------------------------------

-doc "Watches all modules, those that are loaded later as well.".
-spec watch() -> ok.
watch() -> start(all, group_leader(), none).

-doc "Watches some modules, by their names, their files, or the directories with their files.".
-spec watch(target() | [target()]) -> ok | {error, {no_file, string()}}.
watch(Target) when is_atom(Target), Target =/= [] ->
    watch([Target]);
watch(Targets) ->
    case is_string(Targets) of
        true -> watch([Targets]);
        false -> watch_existing([plain(Target) || Target <- Targets])
    end.

is_string(Targets) -> Targets =/= [] andalso lists:all(fun is_integer/1, Targets).

plain(Module) when is_atom(Module) -> Module;
plain(Path) -> filename:absname(string:trim(Path, trailing, "/")).

watch_existing(Targets) ->
    case [Path || Path <- Targets, is_list(Path), not filelib:is_file(Path)] of
        [] -> start(Targets, group_leader(), none);
        [Path | _] -> {error, {no_file, Path}}
    end.

-doc "Ends watching.".
-spec unwatch() -> ok.
unwatch() -> alder_watch_sup:stop().

-doc "The modules that are watched.".
-spec watched() -> [module()].
watched() ->
    case whereis(?MODULE) of
        undefined -> [];
        Pid -> gen_server:call(Pid, watched, infinity)
    end.

-doc "What `alder --watch` does before all else; `Files` has the program's file, if there is one.".
-spec main([string()]) -> ok.
main(Files) ->
    Device = case init:has_shell() of
                 true -> user;
                 false -> standard_error
             end,
    start(all, Device, hd(Files ++ [none])).

start(Targets, Device, Script) ->
    alder_watch_sup:start([Targets, Device, Script]).

-doc false.
-spec start_link(all | [target()], io:device(), string() | none) -> gen_server:start_ret().
start_link(Targets, Device, Script) ->
    gen_server:start_link({local, ?MODULE}, ?MODULE, {Targets, Device, Script}, []).

%% -- Callbacks -----------------------------------------------------------------------------------

-doc false.
init({Targets, Device, Script}) ->
    self() ! look,
    {ok, #state{targets = Targets, device = Device, script = Script}}.

-doc false.
handle_call(watched, _From, State) ->
    NewState = look(State),
    {reply, lists:sort(maps:keys(NewState#state.modules)), NewState}.

-doc false.
handle_cast(_Request, State) -> {noreply, State}.

-doc false.
handle_info(look, State) ->
    NewState = look(State),
    _ = erlang:send_after(?PERIOD, self(), look),
    {noreply, NewState};
handle_info(_Message, State) ->
    {noreply, State}.

%% -- Looking -------------------------------------------------------------------------------------

look(#state{modules = Modules} = State) ->
    Looked = [look_at(Module, File, Modules, State) || {Module, File} <- alder_code:loaded(),
                                                       is_wanted(Module, File, State)],
    State#state{modules = maps:from_list(Looked)}.

look_at(Module, File, Modules, State) ->
    case Modules of
        #{Module := Watched} ->
            {Text, NewWatched} = alder_watch_module:look(Watched, File),
            say(Text, State),
            {Module, NewWatched};
        #{} ->
            Options = [script || File =:= State#state.script],
            {Module, alder_watch_module:new(Module, File, Options)}
    end.

is_wanted(Module, File, #state{targets = all}) ->
    not is_of_library(File) andalso (is_known(Module, File) orelse alder_file:is_regular(File));
is_wanted(Module, File, #state{targets = Targets} = State) ->
    is_wanted(Module, File, State#state{targets = all})
        andalso lists:any(fun(Target) -> is_target(Target, Module, filename:absname(File)) end, Targets).

%% A file that is gone is noticed by who knew it.
is_known(Module, _File) -> alder_code:files(Module) =/= false.

is_of_library(File) -> lists:prefix(alder_code:lib_dir() ++ "/", File).

is_target(Module, Module, _Path) -> true;
is_target(Target, _Module, Path) when is_list(Target) -> Target =:= Path orelse lists:prefix(Target ++ "/", Path);
is_target(_, _, _) -> false.

%% The shell that asked may have gone.
say("", _State) ->
    ok;
say(Text, #state{device = Device}) ->
    try
        io:put_chars(Device, Text)
    catch
        error:_ -> io:put_chars(user, Text)
    end.
