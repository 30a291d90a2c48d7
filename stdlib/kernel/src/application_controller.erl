-module(application_controller).
-moduledoc """
Knows which applications are loaded, with their environments, and which run; started when first
needed.

`kernel` and `stdlib` run always. An application is started by a process of its own, so that it may
ask for its environment meanwhile.
""".

-behaviour(gen_server).

-export([start/0, call/1, get_loaded/1]).
-export([prep_config_change/0, change_application_data/2, config_change/1]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).

-record(state, {
    loaded = #{} :: #{atom() => application_file:keys()},
    order = [] :: [atom()],
    environment :: application_environment:environment(),
    %% Newest first; those without a callback module have no master.
    running = [] :: [{atom(), pid() | undefined, application:restart_type()}],
    starting = #{} :: #{atom() => {application:restart_type(), pid(), [gen_server:from()]}},
    %% Masters whose applications have not started, until they have ended.
    failed = #{} :: #{pid() => application:restart_type()},
    masters = #{} :: #{pid() => atom()}
}).

-doc "Starts the controller, if it is not there. Fails when the configuration is wrong.".
-spec start() -> ok | {error, term()}.
start() ->
    case whereis(?MODULE) of
        undefined ->
            case gen_server:start({local, ?MODULE}, ?MODULE, [], []) of
                {error, {already_started, _}} -> ok;
                {error, _} = Error -> Error;
                {ok, _} -> ok
            end;
        _ ->
            ok
    end.

-doc "Asks the controller, which is started first if it is not there.".
-spec call(term()) -> term().
call(Request) ->
    _ = start(),
    gen_server:call(?MODULE, Request, infinity).

-doc "The parameters of all applications, for `config_change/1` later.".
-spec prep_config_change() -> [{atom(), [{term(), term()}]}].
prep_config_change() ->
    call(prep_config_change).

%% What `mnesia` asks before it loads itself.
-doc false.
-spec get_loaded(atom()) -> {true, {string(), string()}} | false.
get_loaded(Name) ->
    case lists:keyfind(Name, 1, application:loaded_applications()) of
        {Name, Description, Version} -> {true, {Description, Version}};
        false -> false
    end.

-doc "Gives loaded applications new specifications, and parameters as of a new configuration file.".
-spec change_application_data([application:application_spec()], application_config:config()) ->
    ok | {error, term()}.
change_application_data(Specifications, Config) ->
    call({change_application_data, Specifications, Config}).

-doc """
Tells the callback modules of running applications, `config_change(Changed, New, Removed)`, what has
become of their parameters since `prep_config_change/0`.
""".
-spec config_change([{atom(), [{term(), term()}]}]) -> ok | {error, [term()]}.
config_change(Before) ->
    Results = [application_environment:tell(Name, Module, proplists:get_value(Name, Before, []), Now)
               || {Name, Module, Now} <- call(running_modules)],
    case [Reason || {error, Reason} <- Results] of
        [] -> ok;
        Reasons -> {error, Reasons}
    end.

-doc false.
init([]) ->
    process_flag(trap_exit, true),
    group_leader(whereis(user), self()),
    case application_environment:new() of
        {ok, Environment} ->
            lists:foldl(fun run_always/2, {ok, #state{environment = Environment}}, [kernel, stdlib]);
        {error, _} = Error ->
            Error
    end.

run_always(Name, {ok, State}) ->
    {ok, Specification} = application_file:read(Name),
    case load(Specification, State) of
        {ok, #state{running = Running} = Loaded} ->
            {ok, Loaded#state{running = [{Name, undefined, permanent} | Running]}};
        {error, _} = Error ->
            Error
    end;
run_always(_Name, Error) ->
    Error.

load(Specification, #state{loaded = Loaded, order = Order, environment = Environment} = State) ->
    case application_file:check(Specification) of
        {ok, Name, _} when is_map_key(Name, Loaded) ->
            {error, {already_loaded, Name}};
        {ok, Name, #{env := Env} = Keys} ->
            case application_environment:load(Name, Env, Environment) of
                {ok, NewEnvironment} ->
                    {ok, State#state{loaded = Loaded#{Name => Keys}, order = [Name | Order],
                                     environment = NewEnvironment}};
                {error, _} = Error ->
                    Error
            end;
        {error, _} = Error ->
            Error
    end.

%% With the applications that it includes.
load_all(Specification, State) ->
    case load(Specification, State) of
        {ok, #state{loaded = Loaded} = New} ->
            #{included_applications := Included} = maps:get(element(2, Specification), Loaded),
            {load_included(Included, New), New};
        {error, _} = Error ->
            {Error, State}
    end.

load_included([Name | Names], #state{loaded = Loaded} = State) when is_map_key(Name, Loaded) ->
    load_included(Names, State);
load_included([Name | Names], State) ->
    case application_file:read(Name) of
        {ok, Specification} ->
            case load_all(Specification, State) of
                {{ok, New}, _} -> load_included(Names, New);
                {{error, _} = Error, _} -> Error
            end;
        {error, _} = Error ->
            Error
    end;
load_included([], State) ->
    {ok, State}.

%% With the applications that it includes, too.
unload(Name, #state{loaded = Loaded, order = Order, environment = Environment} = State) ->
    case maps:take(Name, Loaded) of
        {#{included_applications := Included}, Others} ->
            lists:foldl(fun unload/2,
                        State#state{loaded = Others, order = lists:delete(Name, Order),
                                    environment = application_environment:unload(Name, Environment)},
                        Included);
        error ->
            State
    end.

%% -- Calls ---------------------------------------------------------------------------------------

-doc false.
handle_call({load, Name}, _From, #state{loaded = Loaded} = State) when is_atom(Name) ->
    case is_map_key(Name, Loaded) of
        true ->
            {reply, {error, {already_loaded, Name}}, State};
        false ->
            case application_file:read(Name) of
                {ok, Specification} -> loaded(load_all(Specification, State));
                {error, _} = Error -> {reply, Error, State}
            end
    end;
handle_call({load, Specification}, _From, State) ->
    case load_all(Specification, State) of
        {{error, {already_loaded, _}}, _} ->
            {reply, {error, {already_loaded, Specification}}, State};
        Result ->
            loaded(Result)
    end;
handle_call({unload, Name}, _From, #state{loaded = Loaded} = State) ->
    case {is_running(Name, State), is_map_key(Name, Loaded)} of
        {true, _} ->
            {reply, {error, {running, Name}}, State};
        {false, true} ->
            {reply, ok, unload(Name, State)};
        {false, false} ->
            {reply, {error, {not_loaded, Name}}, State}
    end;
handle_call({start, Name, Type}, From, #state{starting = Starting} = State) ->
    case {is_running(Name, State), Starting} of
        {true, _} ->
            {reply, {error, {already_started, Name}}, State};
        {false, #{Name := {OldType, Master, Waiting}}} ->
            Waits = {OldType, Master, [From | Waiting]},
            {noreply, State#state{starting = Starting#{Name := Waits}}};
        {false, #{}} ->
            start_loaded(Name, Type, From, State)
    end;
handle_call({stop, Name}, From, #state{running = Running} = State) ->
    case lists:keytake(Name, 1, Running) of
        {value, {Name, undefined, Type}, Others} ->
            application_report:ended(Name, stopped, Type),
            {reply, ok, State#state{running = Others}};
        {value, {Name, Master, Type}, Others} ->
            %% The application may ask for its environment while it ends.
            unlink(Master),
            Controller = self(),
            spawn(fun() ->
                application_master:stop(Master),
                gen_server:cast(Controller, {stopped, Master}),
                application_report:ended(Name, stopped, Type),
                gen_server:reply(From, ok)
            end),
            {noreply, State#state{running = Others}};
        false ->
            {reply, {error, {not_started, Name}}, State}
    end;
handle_call(stop_all, From, #state{running = Running} = State) ->
    %% Newest first; nothing is said about it.
    spawn(fun() ->
        lists:foreach(fun application_master:stop/1,
                      [Master || {_, Master, _} <- Running, is_pid(Master)]),
        gen_server:reply(From, ok)
    end),
    {noreply, State#state{running = []}};
handle_call(which_applications, _From, #state{running = Running} = State) ->
    {reply, [shown(Name, State) || {Name, _, _} <- Running], State};
handle_call(loaded_applications, _From, #state{order = Order} = State) ->
    {reply, [shown(Name, State) || Name <- Order], State};
handle_call({keys, Name}, _From, #state{loaded = Loaded, environment = Environment} = State) ->
    case Loaded of
        #{Name := Keys} ->
            {reply, {ok, Keys#{env := application_environment:all(Name, Environment)}}, State};
        #{} ->
            {reply, undefined, State}
    end;
handle_call({get_env, Name, Key}, _From, #state{environment = Environment} = State) ->
    {reply, application_environment:get(Name, Key, Environment), State};
handle_call({get_all_env, Name}, _From, #state{environment = Environment} = State) ->
    {reply, application_environment:all(Name, Environment), State};
handle_call({set_env, Config, IsPersistent}, _From, #state{environment = Environment} = State) ->
    {reply, ok, State#state{environment = lists:foldl(
        fun({Name, Entries}, Before) ->
                application_environment:set(Name, maps:from_list(Entries), IsPersistent, Before)
        end, Environment, Config)}};
handle_call({unset_env, Name, Key, IsPersistent}, _From, #state{environment = Environment} = State) ->
    New = application_environment:unset(Name, Key, IsPersistent, Environment),
    {reply, ok, State#state{environment = New}};
handle_call(prep_config_change, _From, #state{environment = Environment} = State) ->
    {reply, [{Name, application_environment:all(Name, Environment)}
             || Name <- application_environment:names(Environment)],
     State};
handle_call({change_application_data, Specifications, Config}, _From, State) ->
    case lists:foldl(fun(Specification, Result) -> change(Specification, Config, Result) end,
                     {ok, State}, Specifications) of
        {ok, New} -> {reply, ok, New};
        {error, _} = Error -> {reply, Error, State}
    end;
handle_call(running_modules, _From, #state{running = Running, environment = Environment} = State) ->
    {reply, [{Name, Module, application_environment:all(Name, Environment)}
             || {Name, _, _} <- Running,
                {Module, _} <- [application_starter:callback(maps:get(Name, State#state.loaded))]],
     State};
handle_call({application_of, Module}, _From, #state{loaded = Loaded} = State)
  when is_atom(Module) ->
    Names = [Name || {Name, #{modules := Modules}} <- maps:to_list(Loaded), is_list(Modules),
                     lists:member(Module, Modules)],
    {reply, first(Names), State};
handle_call({application_of, Master}, _From, #state{masters = Masters} = State) ->
    {reply, case Masters of #{Master := Name} -> {ok, Name}; #{} -> undefined end, State};
handle_call(info, _From, #state{loaded = Loaded, running = Running, starting = Starting} = State) ->
    {reply, [{loaded, [shown(Name, State) || Name <- maps:keys(Loaded)]}, {loading, []},
             {started, [{Name, Type} || {Name, _, Type} <- Running]}, {start_p_false, []},
             {running, [{Name, Master} || {Name, Master, _} <- Running]},
             {starting, maps:keys(Starting)}],
     State}.

loaded({{ok, New}, _Old}) -> {reply, ok, New};
loaded({{error, _} = Error, New}) -> {reply, Error, New}.

first([Name | _]) -> {ok, Name};
first([]) -> undefined.

is_running(Name, #state{running = Running}) ->
    lists:keymember(Name, 1, Running).

shown(Name, #state{loaded = Loaded}) ->
    #{Name := #{description := Description, vsn := Version}} = Loaded,
    {Name, Description, Version}.

%% -- Starting ------------------------------------------------------------------------------------

start_loaded(Name, Type, From, #state{loaded = Loaded} = State) ->
    case Loaded of
        #{Name := Keys} ->
            case missing(Keys, State) of
                [] -> start(Name, Type, Keys, From, State);
                [Missing | _] -> {reply, {error, {not_started, Missing}}, State}
            end;
        #{} ->
            {reply, {error, {not_loaded, Name}}, State}
    end.

missing(#{applications := Applications, optional_applications := Optional}, State) ->
    [Name || Name <- Applications, not is_running(Name, State), not lists:member(Name, Optional)].

start(Name, Type, #{mod := []}, _From, #state{running = Running} = State) ->
    {reply, ok, State#state{running = [{Name, undefined, Type} | Running]}};
start(Name, Type, Keys, From, #state{loaded = Loaded} = State) ->
    Master = proc_lib:spawn_link(application_master, init,
                                 [self(), group_leader(), application_starter:data(Keys, Loaded), normal]),
    {noreply, State#state{starting = (State#state.starting)#{Name => {Type, Master, [From]}},
                          masters = (State#state.masters)#{Master => Name}}}.

change(Specification, Config, {ok, #state{loaded = Loaded, environment = Environment} = State}) ->
    case application_file:check(Specification) of
        {ok, Name, #{env := Env} = Keys} when is_map_key(Name, Loaded) ->
            Configured = proplists:get_value(Name, Config, []),
            case application_environment:reload(Name, Env, Configured, Environment) of
                {ok, New} -> {ok, State#state{loaded = Loaded#{Name := Keys}, environment = New}};
                {error, _} = Error -> Error
            end;
        {ok, _NotLoaded, _} ->
            {ok, State};
        {error, _} = Error ->
            Error
    end;
change(_Specification, _Config, Error) ->
    Error.

-doc false.
handle_cast({stopped, Master}, #state{masters = Masters} = State) ->
    {noreply, State#state{masters = maps:remove(Master, Masters)}}.

%% A master acknowledges as any process of proc_lib; nobody waits in proc_lib for it.
-doc false.
handle_info({ack, Master, {ok, Master}}, #state{masters = Masters, starting = Starting} = State) ->
    #{Master := Name} = Masters,
    {{Type, Master, Waiting}, Others} = maps:take(Name, Starting),
    reply_all(Waiting, ok),
    application_report:started(Name),
    {noreply, State#state{starting = Others,
                          running = [{Name, Master, Type} | State#state.running]}};
handle_info({nack, Master, Error}, #state{masters = Masters, starting = Starting} = State) ->
    #{Master := Name} = Masters,
    {{Type, Master, Waiting}, Others} = maps:take(Name, Starting),
    reply_all(Waiting, Error),
    {noreply, State#state{starting = Others, failed = (State#state.failed)#{Master => Type}}};
handle_info({'EXIT', Master, Reason}, #state{masters = Masters} = State)
  when is_map_key(Master, Masters) ->
    {Name, Others} = maps:take(Master, Masters),
    ended(Name, Master, Reason, State#state{masters = Others});
handle_info(_, State) ->
    {noreply, State}.

reply_all(Waiting, Reply) ->
    lists:foreach(fun(From) -> gen_server:reply(From, Reply) end, Waiting).

ended(Name, Master, Reason, #state{running = Running, starting = Starting, failed = Failed} =
                                State) ->
    case {lists:keytake(Name, 1, Running), Starting, Failed} of
        {{value, {Name, Master, Type}, Others}, _, _} ->
            application_report:ended(Name, Reason, Type),
            end_machine(Name, Reason, Type),
            {noreply, State#state{running = Others}};
        {_, _, #{Master := Type}} ->
            application_report:ended(Name, Reason, Type),
            end_machine(Name, Reason, Type),
            {noreply, State#state{failed = maps:remove(Master, Failed)}};
        {_, #{Name := {Type, Master, Waiting}}, _} ->
            reply_all(Waiting, {error, Reason}),
            application_report:ended(Name, Reason, Type),
            end_machine(Name, Reason, Type),
            {noreply, State#state{starting = maps:remove(Name, Starting)}};
        _ ->
            {noreply, State}
    end.

%% What is permanent takes everything with it, what is transient does so when it crashes.
end_machine(Name, Reason, permanent) ->
    stop_machine(Name, Reason);
end_machine(Name, Reason, transient) when Reason =/= normal ->
    stop_machine(Name, Reason);
end_machine(_Name, _Reason, _Type) ->
    ok.

stop_machine(Name, Reason) ->
    Text = io_lib:format("Kernel pid terminated (application_controller) (~0tp)",
                         [{application_terminated, Name, Reason}]),
    init:stop(lists:flatten(Text)).
