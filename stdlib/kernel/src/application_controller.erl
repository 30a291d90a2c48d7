-module(application_controller).
-moduledoc """
Knows which applications are loaded, with their environments, and which run; started when first
needed.

`kernel` and `stdlib` run always. An application is started by a process of its own, so that it may
ask for its environment meanwhile.
""".

-behaviour(gen_server).

-export([call/1]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).
-export([format_log/2]).

-record(state, {
    %% name => {keys, environment}
    loaded = #{} :: #{atom() => {#{atom() => term()}, #{atom() => term()}}},
    order = [] :: [atom()],
    %% Newest first; those without a callback module have no master.
    running = [] :: [{atom(), pid() | none, application:restart_type()}],
    starting = #{} :: #{atom() => {application:restart_type(), pid(), [gen_server:from()]}},
    %% Masters whose applications have not started, until they have ended.
    failed = #{} :: #{pid() => application:restart_type()},
    masters = #{} :: #{pid() => atom()}
}).

-doc "Asks the controller, which is started first if it is not there.".
-spec call(term()) -> term().
call(Request) ->
    case whereis(?MODULE) of
        undefined ->
            _ = gen_server:start({local, ?MODULE}, ?MODULE, [], []),
            gen_server:call(?MODULE, Request, infinity);
        Pid ->
            gen_server:call(Pid, Request, infinity)
    end.

-doc false.
init([]) ->
    process_flag(trap_exit, true),
    group_leader(whereis(user), self()),
    lists:foldl(fun run_always/2, {ok, #state{}}, [kernel, stdlib]).

run_always(Name, {ok, State}) ->
    {ok, Specification} = application_file:read(Name),
    {ok, #state{running = Running} = Loaded} = load(Specification, State),
    {ok, Loaded#state{running = [{Name, none, permanent} | Running]}}.

load(Specification, #state{loaded = Loaded, order = Order} = State) ->
    case application_file:check(Specification) of
        {ok, Name, _} when is_map_key(Name, Loaded) ->
            {error, {already_loaded, Name}};
        {ok, Name, #{env := Env} = Keys} ->
            {ok, State#state{loaded = Loaded#{Name => {Keys, maps:from_list(Env)}},
                             order = [Name | Order]}};
        {error, _} = Error ->
            Error
    end.

%% -- Calls ---------------------------------------------------------------------------------------

-doc false.
handle_call({load, Name}, _From, #state{loaded = Loaded} = State) when is_atom(Name) ->
    case is_map_key(Name, Loaded) of
        true ->
            {reply, {error, {already_loaded, Name}}, State};
        false ->
            case application_file:read(Name) of
                {ok, Specification} -> loaded(load(Specification, State), State);
                {error, _} = Error -> {reply, Error, State}
            end
    end;
handle_call({load, Specification}, _From, State) ->
    case load(Specification, State) of
        {error, {already_loaded, _}} -> {reply, {error, {already_loaded, Specification}}, State};
        Result -> loaded(Result, State)
    end;
handle_call({unload, Name}, _From, #state{loaded = Loaded, order = Order} = State) ->
    case {is_running(Name, State), is_map_key(Name, Loaded)} of
        {true, _} ->
            {reply, {error, {running, Name}}, State};
        {false, true} ->
            {reply, ok, State#state{loaded = maps:remove(Name, Loaded),
                                    order = lists:delete(Name, Order)}};
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
        {value, {Name, none, Type}, Others} ->
            log_exit(Name, stopped, Type),
            {reply, ok, State#state{running = Others}};
        {value, {Name, Master, Type}, Others} ->
            %% The application may ask for its environment while it ends.
            unlink(Master),
            Controller = self(),
            spawn(fun() ->
                application_master:stop(Master),
                gen_server:cast(Controller, {stopped, Master}),
                log_exit(Name, stopped, Type),
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
handle_call({keys, Name}, _From, #state{loaded = Loaded} = State) ->
    case Loaded of
        #{Name := {Keys, Env}} -> {reply, {ok, Keys#{env := maps:to_list(Env)}}, State};
        #{} -> {reply, undefined, State}
    end;
handle_call({get_env, Name, Key}, _From, #state{loaded = Loaded} = State) ->
    case Loaded of
        #{Name := {_, #{Key := Value}}} -> {reply, {ok, Value}, State};
        #{} -> {reply, undefined, State}
    end;
handle_call({set_env, Name, Entries}, _From, #state{loaded = Loaded} = State) ->
    {Keys, Env} = maps:get(Name, Loaded, {none, #{}}),
    NewEnv = maps:merge(Env, maps:from_list(Entries)),
    {reply, ok, State#state{loaded = case Keys of
                                         none -> Loaded;
                                         _ -> Loaded#{Name => {Keys, NewEnv}}
                                     end}};
handle_call({unset_env, Name, Key}, _From, #state{loaded = Loaded} = State) ->
    case Loaded of
        #{Name := {Keys, Env}} ->
            {reply, ok, State#state{loaded = Loaded#{Name := {Keys, maps:remove(Key, Env)}}}};
        #{} ->
            {reply, ok, State}
    end;
handle_call({application_of, Module}, _From, #state{loaded = Loaded} = State)
  when is_atom(Module) ->
    Names = [Name || {Name, {#{modules := Modules}, _}} <- maps:to_list(Loaded),
                     lists:member(Module, Modules)],
    {reply, first(Names), State};
handle_call({application_of, Master}, _From, #state{masters = Masters} = State) ->
    {reply, case Masters of #{Master := Name} -> {ok, Name}; #{} -> undefined end, State};
handle_call(info, _From, #state{loaded = Loaded, running = Running, starting = Starting} = State) ->
    {reply, [{loaded, maps:keys(Loaded)}, {loading, []},
             {started, [{Name, Type} || {Name, _, Type} <- Running]}, {start_p_false, []},
             {running, [{Name, Master} || {Name, Master, _} <- Running]},
             {starting, maps:keys(Starting)}],
     State}.

loaded({ok, New}, _Old) -> {reply, ok, New};
loaded({error, _} = Error, Old) -> {reply, Error, Old}.

first([Name | _]) -> {ok, Name};
first([]) -> undefined.

is_running(Name, #state{running = Running}) ->
    lists:keymember(Name, 1, Running).

shown(Name, #state{loaded = Loaded}) ->
    #{Name := {#{description := Description, vsn := Version}, _}} = Loaded,
    {Name, Description, Version}.

%% -- Starting ------------------------------------------------------------------------------------

start_loaded(Name, Type, From, #state{loaded = Loaded} = State) ->
    case Loaded of
        #{Name := {Keys, _Env}} ->
            case missing(Keys, State) of
                [] -> start(Name, Type, Keys, From, State);
                [Missing | _] -> {reply, {error, {not_started, Missing}}, State}
            end;
        #{} ->
            {reply, {error, {not_loaded, Name}}, State}
    end.

missing(#{applications := Applications, optional_applications := Optional}, State) ->
    [Name || Name <- Applications, not is_running(Name, State),
             not (lists:member(Name, Optional) andalso not is_known(Name, State))].

is_known(Name, #state{loaded = Loaded}) ->
    is_map_key(Name, Loaded) orelse element(1, application_file:read(Name)) =:= ok.

start(Name, Type, #{mod := []}, _From, #state{running = Running} = State) ->
    {reply, ok, State#state{running = [{Name, none, Type} | Running]}};
start(Name, Type, #{mod := {Module, Arguments}, start_phases := Phases}, From, State) ->
    Data = #{module => Module, arguments => Arguments, phases => Phases},
    Master = proc_lib:spawn_link(application_master, init,
                                 [self(), group_leader(), Data, normal]),
    {noreply, State#state{starting = (State#state.starting)#{Name => {Type, Master, [From]}},
                          masters = (State#state.masters)#{Master => Name}}}.

-doc false.
handle_cast({stopped, Master}, #state{masters = Masters} = State) ->
    {noreply, State#state{masters = maps:remove(Master, Masters)}}.

%% A master acknowledges as any process of proc_lib; nobody waits in proc_lib for it.
-doc false.
handle_info({ack, Master, {ok, Master}}, #state{masters = Masters, starting = Starting} = State) ->
    #{Master := Name} = Masters,
    {{Type, Master, Waiting}, Others} = maps:take(Name, Starting),
    reply_all(Waiting, ok),
    logger:log(info, #{label => {application_controller, progress},
                       report => [{application, Name}, {started_at, node()}]},
               #{domain => [otp, sasl], report_cb => fun ?MODULE:format_log/2,
                 logger_formatter => #{title => "PROGRESS REPORT"},
                 error_logger => #{tag => info_report, type => progress}}),
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
            log_exit(Name, Reason, Type),
            end_machine(Name, Reason, Type),
            {noreply, State#state{running = Others}};
        {_, _, #{Master := Type}} ->
            log_exit(Name, Reason, Type),
            end_machine(Name, Reason, Type),
            {noreply, State#state{failed = maps:remove(Master, Failed)}};
        {_, #{Name := {Type, Master, Waiting}}, _} ->
            reply_all(Waiting, {error, Reason}),
            log_exit(Name, Reason, Type),
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

%% -- Reports -------------------------------------------------------------------------------------

log_exit(Name, Reason, Type) ->
    logger:log(notice, #{label => {application_controller, exit},
                         report => [{application, Name}, {exited, Reason}, {type, Type}]},
               #{domain => [otp], report_cb => fun ?MODULE:format_log/2,
                 error_logger => #{tag => info_report, type => std_info}}).

-doc "The text of a log event of this module.".
-spec format_log(map(), map()) -> unicode:chardata().
format_log(#{label := {_, Label}, report := Report}, Options) ->
    gen_report:text(pieces(gen_report:is_single_line(Options), Label, Report), Options).

pieces(true, exit, [{application, Name}, {exited, Reason}, {type, Type}]) ->
    [{"Application: ~p. Exited: ~p. Type: ~p.", [Name, Reason, Type]}];
pieces(false, exit, [{application, Name}, {exited, Reason}, {type, Type}]) ->
    [{"    application: ~p~n    exited: ~p~n    type: ~p~n", [Name, Reason, Type]}];
pieces(true, progress, [{application, Name}, {started_at, Node}]) ->
    [{"Application: ~p. Started at: ~p.", [Name, Node]}];
pieces(false, progress, [{application, Name}, {started_at, Node}]) ->
    [{"    application: ~p~n    started_at: ~p~n", [Name, Node]}].
