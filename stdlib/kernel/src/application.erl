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
-type option() :: {timeout, timeout()} | {persistent, boolean()}.
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
start(Application, Type) ->
    case {ensure_loaded(Application), lists:member(Type, [permanent, transient, temporary])} of
        {ok, true} -> call({start, name(Application), Type});
        {ok, false} -> {error, {invalid_restart_type, Type}};
        {{error, _} = Error, _} -> Error
    end.

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
    case start_all(Applications, Type, {[], []}) of
        {ok, Started} ->
            {ok, lists:reverse(Started)};
        {error, Reason, Started} ->
            lists:foreach(fun stop/1, Started),
            {error, Reason}
    end.

%% `Path` are those that wait for this one: one that is needed by what it needs does not start.
start_all([Application | Applications], Type, {Path, Started}) ->
    case start_with_needed(Application, Type, Path, Started) of
        {ok, More} -> start_all(Applications, Type, {Path, More});
        {error, _, _} = Error -> Error
    end;
start_all([], _Type, {_Path, Started}) ->
    {ok, Started}.

start_with_needed(Application, Type, Path, Started) ->
    case is_running(Application) orelse ensure_loaded(Application) of
        true ->
            {ok, Started};
        ok ->
            {ok, Needed} = get_key(Application, applications),
            {ok, Optional} = get_key(Application, optional_applications),
            Present = [Name || Name <- Needed, not lists:member(Name, [Application | Path]),
                               not lists:member(Name, Optional) orelse ensure_loaded(Name) =:= ok],
            case start_all(Present, Type, {[Application | Path], Started}) of
                {ok, More} -> start_last(Application, Type, More);
                {error, _, _} = Error -> Error
            end;
        {error, Reason} ->
            {error, {Application, Reason}, Started}
    end.

start_last(Application, Type, Started) ->
    case start(Application, Type) of
        ok -> {ok, [Application | Started]};
        {error, {already_started, Application}} -> {ok, Started};
        {error, Reason} -> {error, {Application, Reason}, Started}
    end.

is_running(Application) ->
    lists:keymember(Application, 1, which_applications(infinity)).

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

-doc "No effect on an application that is loaded: it is for those that run on one of several nodes.".
-spec permit(atom(), boolean()) -> ok | {error, term()}.
permit(Application, IsPermitted) when is_boolean(IsPermitted) ->
    case get_key(Application, vsn) of
        {ok, _} -> ok;
        undefined -> {error, {not_loaded, Application}}
    end;
permit(Application, IsPermitted) ->
    exit({badarg, {?MODULE, permit, [Application, IsPermitted]}}).

-doc "The applications that run.".
-spec which_applications() -> [{atom(), string(), string()}].
which_applications() ->
    call(which_applications).

-spec which_applications(timeout()) -> [{atom(), string(), string()}].
which_applications(Timeout) when Timeout =:= infinity; is_integer(Timeout), Timeout >= 0 ->
    call(which_applications, Timeout).

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
    call({get_all_env, Application}).

-doc "Sets parameters of several applications.".
-spec set_env([{atom(), [{atom(), term()}]}]) -> ok.
set_env(Config) when is_list(Config) ->
    set_env(Config, []).

-doc """
The same with options: `{persistent, true}` keeps the values where an application is loaded that has
others in its file, `{timeout, Time}` says how long to wait.
""".
-spec set_env([{atom(), [{atom(), term()}]}], [option()]) -> ok.
set_env(Config, Options) when is_list(Config), is_list(Options) ->
    case application_config:check(Config) of
        ok -> call({set_env, Config, is_persistent(Options)}, time(Options));
        {error, Text} -> error({badarg, Text}, [Config, Options])
    end.

-doc "Sets a parameter of an application.".
-spec set_env(atom(), atom(), term()) -> ok.
set_env(Application, Key, Value) ->
    call({set_env, [{Application, [{Key, Value}]}], false}).

-spec set_env(atom(), atom(), term(), timeout() | [option()]) -> ok.
set_env(Application, Key, Value, infinity) ->
    set_env(Application, Key, Value);
set_env(Application, Key, Value, Timeout) when is_integer(Timeout), Timeout >= 0 ->
    set_env(Application, Key, Value, [{timeout, Timeout}]);
set_env(Application, Key, Value, Options) when is_list(Options) ->
    call({set_env, [{Application, [{Key, Value}]}], is_persistent(Options)}, time(Options)).

is_persistent(Options) -> proplists:get_value(persistent, Options, false).
time(Options) -> proplists:get_value(timeout, Options, 5000).

-doc "Takes a parameter of an application away.".
-spec unset_env(atom(), atom()) -> ok.
unset_env(Application, Key) ->
    call({unset_env, Application, Key, false}).

-spec unset_env(atom(), atom(), timeout() | [option()]) -> ok.
unset_env(Application, Key, infinity) ->
    unset_env(Application, Key);
unset_env(Application, Key, Timeout) when is_integer(Timeout), Timeout >= 0 ->
    unset_env(Application, Key, [{timeout, Timeout}]);
unset_env(Application, Key, Options) when is_list(Options) ->
    call({unset_env, Application, Key, is_persistent(Options)}, time(Options)).

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

call(Request, Timeout) ->
    _ = application_controller:start(),
    gen_server:call(application_controller, Request, Timeout).
