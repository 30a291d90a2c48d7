-module(application).
-moduledoc """
Applications: modules that are started, stopped and configured together.

What an application is, is in its file `NAME.app` or told to `load/1`; its environment is what that
says, and what `set_env/3` has set since.
""".

-export([load/1, load/2, unload/1, start/1, start/2, stop/1]).
-export([ensure_loaded/1, ensure_started/1, ensure_started/2]).
-export([ensure_all_started/1, ensure_all_started/2, ensure_all_started/3]).
-export([start_boot/1, start_boot/2, takeover/2, permit/2]).
-export([which_applications/0, which_applications/1, loaded_applications/0, info/0]).
-export([get_env/1, get_env/2, get_env/3, get_all_env/0, get_all_env/1]).
-export([set_env/1, set_env/2, set_env/3, set_env/4, unset_env/2, unset_env/3]).
-export([get_key/1, get_key/2, get_all_key/0, get_all_key/1]).
-export([get_application/0, get_application/1, get_supervisor/1, start_type/0]).

-export_type([restart_type/0, start_type/0, application_spec/0]).

-type restart_type() :: permanent | transient | temporary.
-type start_type() :: normal | {takeover, node()} | {failover, node()}.
-type application_spec() :: {application, atom(), [{atom(), term()}]}.

-callback start(start_type(), Arguments :: term()) ->
    {ok, pid()} | {ok, pid(), State :: term()} | {error, Reason :: term()}.
-callback stop(State :: term()) -> term().
-callback config_change(Changed, New, Removed) -> ok when
    Changed :: [{atom(), term()}], New :: [{atom(), term()}], Removed :: [atom()].
-callback prep_stop(State) -> NewState when State :: term(), NewState :: term().
-callback start_phase(Phase :: atom(), start_type(), Arguments :: term()) -> ok | {error, term()}.
-optional_callbacks([config_change/3, prep_stop/1, start_phase/3]).

%% -- Loading, starting, stopping -----------------------------------------------------------------

-doc "Loads an application, by its name or its specification.".
-spec load(atom() | application_spec()) -> ok | {error, term()}.
load(Application) ->
    load(Application, []).

-spec load(atom() | application_spec(), term()) -> ok | {error, term()}.
load(Application, _Distributed) ->
    call({load, Application}).

-doc "Forgets an application that does not run.".
-spec unload(atom()) -> ok | {error, term()}.
unload(Application) ->
    call({unload, Application}).

-doc "Loads an application unless it is loaded.".
-spec ensure_loaded(atom() | application_spec()) -> ok | {error, term()}.
ensure_loaded(Application) ->
    case load(Application) of
        {error, {already_loaded, _}} -> ok;
        Result -> Result
    end.

-doc "`start/2` with the type `temporary`.".
-spec start(atom()) -> ok | {error, term()}.
start(Application) ->
    start(Application, temporary).

-doc "Starts an application; those that it needs have to run already.".
-spec start(atom(), restart_type()) -> ok | {error, term()}.
start(Application, Type) when Type =:= permanent; Type =:= transient; Type =:= temporary ->
    case ensure_loaded(Application) of
        ok -> call({start, name(Application), Type});
        {error, _} = Error -> Error
    end;
start(_Application, Type) ->
    {error, {invalid_restart_type, Type}}.

name({application, Name, _}) -> Name;
name(Name) -> Name.

-doc "`start/1`, and `ok` for an application that runs already.".
-spec ensure_started(atom()) -> ok | {error, term()}.
ensure_started(Application) ->
    ensure_started(Application, temporary).

-spec ensure_started(atom(), restart_type()) -> ok | {error, term()}.
ensure_started(Application, Type) ->
    case start(Application, Type) of
        {error, {already_started, _}} -> ok;
        Result -> Result
    end.

-doc "Starts an application and all those that it needs.".
-spec ensure_all_started(atom() | [atom()]) -> {ok, [atom()]} | {error, term()}.
ensure_all_started(Applications) ->
    ensure_all_started(Applications, temporary, serial).

-spec ensure_all_started(atom() | [atom()], restart_type()) -> {ok, [atom()]} | {error, term()}.
ensure_all_started(Applications, Type) ->
    ensure_all_started(Applications, Type, serial).

-doc """
Starts applications with all that they need, in order, and returns what has been started for it.
When one fails, those are stopped again.
""".
-spec ensure_all_started(atom() | [atom()], restart_type(), serial | concurrent) ->
    {ok, [atom()]} | {error, term()}.
ensure_all_started(Application, Type, Mode) when is_atom(Application) ->
    ensure_all_started([Application], Type, Mode);
ensure_all_started(Applications, Type, Mode)
  when is_list(Applications), (Mode =:= serial orelse Mode =:= concurrent) ->
    case start_all(Applications, Type, []) of
        {ok, Started} ->
            {ok, lists:reverse(Started)};
        {error, Reason, Started} ->
            lists:foreach(fun stop/1, Started),
            {error, Reason}
    end.

start_all([Application | Applications], Type, Started) ->
    case start(Application, Type) of
        ok ->
            start_all(Applications, Type, [Application | Started]);
        {error, {already_started, Application}} ->
            start_all(Applications, Type, Started);
        {error, {not_started, Missing}} ->
            case start_all([Missing], Type, Started) of
                {ok, More} -> start_all([Application | Applications], Type, More);
                {error, _, _} = Error -> Error
            end;
        {error, Reason} ->
            {error, {Application, Reason}, Started}
    end;
start_all([], _Type, Started) ->
    {ok, Started}.

-doc "Stops an application: its supervisors end, and its callback module is told.".
-spec stop(atom()) -> ok | {error, term()}.
stop(Application) ->
    call({stop, Application}).

-spec start_boot(atom()) -> ok | {error, term()}.
start_boot(Application) -> start(Application).

-spec start_boot(atom(), restart_type()) -> ok | {error, term()}.
start_boot(Application, Type) -> start(Application, Type).

-doc "Not supported: there are no other nodes to take an application over from.".
-spec takeover(atom(), restart_type()) -> {error, term()}.
takeover(Application, _Type) -> {error, {not_running_distributed, Application}}.

-doc "Permits what is permitted already; there is nothing else without other nodes.".
-spec permit(atom(), boolean()) -> ok | {error, term()}.
permit(_Application, true) -> ok;
permit(Application, false) -> {error, {distribution_not_supported, Application}}.

-doc "The applications that run.".
-spec which_applications() -> [{atom(), string(), string()}].
which_applications() ->
    call(which_applications).

-spec which_applications(timeout()) -> [{atom(), string(), string()}].
which_applications(_Timeout) ->
    call(which_applications).

-doc "The applications that are loaded.".
-spec loaded_applications() -> [{atom(), string(), string()}].
loaded_applications() ->
    call(loaded_applications).

-spec info() -> [{atom(), term()}].
info() ->
    call(info).

%% -- Environment ---------------------------------------------------------------------------------

-doc "A value of the environment of the application that the caller belongs to.".
-spec get_env(atom()) -> {ok, term()} | undefined.
get_env(Key) ->
    case get_application() of
        {ok, Application} -> get_env(Application, Key);
        undefined -> undefined
    end.

-doc "`{ok, Value}` of a parameter of an application, or `undefined`.".
-spec get_env(atom(), atom()) -> {ok, term()} | undefined.
get_env(Application, Key) ->
    call({get_env, Application, Key}).

-doc "The value of a parameter of an application, or a default.".
-spec get_env(atom(), atom(), term()) -> term().
get_env(Application, Key, Default) ->
    case get_env(Application, Key) of
        {ok, Value} -> Value;
        undefined -> Default
    end.

-spec get_all_env() -> [{atom(), term()}].
get_all_env() ->
    case get_application() of
        {ok, Application} -> get_all_env(Application);
        undefined -> []
    end.

-doc "The parameters of an application.".
-spec get_all_env(atom()) -> [{atom(), term()}].
get_all_env(Application) ->
    case call({keys, Application}) of
        {ok, #{env := Env}} -> Env;
        undefined -> []
    end.

-doc "Sets values of several applications.".
-spec set_env([{atom(), [{atom(), term()}]}]) -> ok.
set_env(Config) ->
    set_env(Config, []).

-spec set_env([{atom(), [{atom(), term()}]}], [term()]) -> ok.
set_env(Config, Options) when is_list(Config), is_list(Options) ->
    lists:foreach(fun({Application, Entries}) -> ok = call({set_env, Application, Entries}) end,
                  Config).

-doc "Sets a parameter of an application.".
-spec set_env(atom(), atom(), term()) -> ok.
set_env(Application, Key, Value) ->
    call({set_env, Application, [{Key, Value}]}).

-spec set_env(atom(), atom(), term(), timeout() | [term()]) -> ok.
set_env(Application, Key, Value, _Options) ->
    set_env(Application, Key, Value).

-doc "Takes a parameter of an application away.".
-spec unset_env(atom(), atom()) -> ok.
unset_env(Application, Key) ->
    call({unset_env, Application, Key}).

-spec unset_env(atom(), atom(), timeout() | [term()]) -> ok.
unset_env(Application, Key, _Options) ->
    unset_env(Application, Key).

%% -- Specifications ------------------------------------------------------------------------------

-spec get_key(atom()) -> {ok, term()} | undefined.
get_key(Key) ->
    case get_application() of
        {ok, Application} -> get_key(Application, Key);
        undefined -> undefined
    end.

-doc "What the file of an application says under a key.".
-spec get_key(atom(), atom()) -> {ok, term()} | undefined.
get_key(Application, Key) ->
    case call({keys, Application}) of
        {ok, #{Key := Value}} -> {ok, Value};
        _ -> undefined
    end.

-spec get_all_key() -> {ok, [{atom(), term()}]} | undefined | [].
get_all_key() ->
    case get_application() of
        {ok, Application} -> get_all_key(Application);
        undefined -> []
    end.

-doc "What the file of an application says.".
-spec get_all_key(atom()) -> {ok, [{atom(), term()}]} | undefined.
get_all_key(Application) ->
    case call({keys, Application}) of
        {ok, Keys} -> {ok, [{Key, maps:get(Key, Keys)} || Key <- application_file:keys()]};
        undefined -> undefined
    end.

-spec get_application() -> {ok, atom()} | undefined.
get_application() ->
    call({application_of, group_leader()}).

-doc "The application that a process or a module belongs to.".
-spec get_application(pid() | module()) -> {ok, atom()} | undefined.
get_application(Pid) when is_pid(Pid), node(Pid) =:= node() ->
    case process_info(Pid, group_leader) of
        {group_leader, GroupLeader} -> call({application_of, GroupLeader});
        undefined -> undefined
    end;
get_application(Module) when is_atom(Module) ->
    call({application_of, Module});
get_application(_) ->
    undefined.

-doc "The top supervisor of an application that runs.".
-spec get_supervisor(atom()) -> {ok, pid()} | undefined.
get_supervisor(Application) ->
    case proplists:get_value(Application, proplists:get_value(running, info())) of
        Master when is_pid(Master) -> application_master:top_supervisor(Master);
        _ -> undefined
    end.

-spec start_type() -> start_type() | local | undefined.
start_type() ->
    case get_application() of
        {ok, _} -> normal;
        undefined -> undefined
    end.

call(Request) ->
    application_controller:call(Request).
