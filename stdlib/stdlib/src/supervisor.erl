-module(supervisor).
-moduledoc """
Processes that start other processes, their children, and start them again when they end, by rules
that a callback module gives; and that end when this happens too often.

A supervisor is a server. Its children are in a map by what they are called, with the order of
their starts beside it, newest first, and the way from a process to its child. The many children of
a `simple_one_for_one` supervisor are all alike: of each only the process and its own arguments are
kept.
""".

-behaviour(gen_server).

-export([start_link/2, start_link/3]).
-export([start_child/2, restart_child/2, delete_child/2, terminate_child/2]).
-export([which_children/1, count_children/1, get_childspec/2]).
-export([check_childspecs/1, check_childspecs/2, get_callback_module/1]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2, terminate/2, code_change/3]).
-export([format_log/1, format_log/2]).

-export_type([sup_flags/0, child_spec/0, strategy/0, auto_shutdown/0, startchild_ret/0]).
-export_type([startlink_ret/0, sup_name/0, sup_ref/0, child/0, child_id/0]).

-type child() :: undefined | pid().
-type child_id() :: term().
-type strategy() :: one_for_all | one_for_one | rest_for_one | simple_one_for_one.
-type auto_shutdown() :: never | any_significant | all_significant.
-type sup_flags() ::
    #{strategy => strategy(), intensity => non_neg_integer(), period => pos_integer(),
      auto_shutdown => auto_shutdown()}
  | {strategy(), Intensity :: non_neg_integer(), Period :: pos_integer()}.
-type mfargs() :: {module(), atom(), [term()] | undefined}.
-type restart() :: permanent | transient | temporary.
-type shutdown() :: brutal_kill | timeout().
-type worker() :: worker | supervisor.
-type modules() :: [module()] | dynamic.
-type child_spec() ::
    #{id := child_id(), start := mfargs(), restart => restart(), significant => boolean(),
      shutdown => shutdown(), type => worker(), modules => modules()}
  | {child_id(), mfargs(), restart(), shutdown(), worker(), modules()}.
-type sup_name() :: {local, atom()} | {global, term()} | {via, module(), term()}.
-type sup_ref() :: atom() | {atom(), node()} | {global, term()} | {via, module(), term()} | pid().
-type startlink_err() :: {already_started, pid()} | {shutdown, term()} | term().
-type startlink_ret() :: {ok, pid()} | ignore | {error, startlink_err()}.
-type startchild_err() :: already_present | {already_started, child()} | term().
-type startchild_ret() :: {ok, child()} | {ok, child(), term()} | {error, startchild_err()}.

-callback init(Arguments :: term()) -> {ok, {sup_flags(), [child_spec()]}} | ignore.

-record(state, {
    name :: term(),
    module :: module(),
    arguments :: term(),
    strategy :: strategy(),
    intensity :: non_neg_integer(),
    period :: pos_integer(),
    auto_shutdown :: auto_shutdown(),
    %% Identifiers, newest first, the children by them, and the identifiers by processes.
    order = [] :: [child_id()],
    children = #{} :: #{child_id() => supervisor_spec:child()},
    processes = #{} :: #{pid() => child_id()},
    %% Of simple_one_for_one: the child they all are like, and the processes with their arguments.
    template :: supervisor_spec:child() | undefined,
    dynamic = #{} :: #{pid() | {restarting, pid()} => [term()]},
    %% When children were started again, newest first, in milliseconds, and how many there are. What
    %% is too old goes when there are `forget_at`, so that this costs the same for any intensity.
    restarts = [] :: [integer()],
    restart_count = 0 :: non_neg_integer(),
    forget_at = 100 :: pos_integer(),
    %% How often children have been started again in all, by identifier or, when they are all alike, by
    %% process: only those that have.
    restarted = #{} :: #{term() => pos_integer()}
}).

%% -- Interface -----------------------------------------------------------------------------------

-doc "Starts a supervisor without a name.".
-spec start_link(module(), term()) -> startlink_ret().
start_link(Module, Arguments) ->
    gen_server:start_link(?MODULE, {self, Module, Arguments}, []).

-doc "Starts a supervisor; returns when all its children are started.".
-spec start_link(sup_name(), module(), term()) -> startlink_ret().
start_link(Name, Module, Arguments) ->
    gen_server:start_link(Name, ?MODULE, {Name, Module, Arguments}, []).

-doc """
Adds a child; for `simple_one_for_one`, the list of arguments that come after the common ones.
""".
-spec start_child(sup_ref(), child_spec() | [term()]) -> startchild_ret().
start_child(Supervisor, Specification) ->
    call(Supervisor, {start_child, Specification}).

-doc "Starts a child again that has been terminated.".
-spec restart_child(sup_ref(), child_id()) ->
    {ok, child()} | {ok, child(), term()}
  | {error, running | restarting | not_found | simple_one_for_one | term()}.
restart_child(Supervisor, Id) ->
    call(Supervisor, {restart_child, Id}).

-doc "Forgets the specification of a child that does not run.".
-spec delete_child(sup_ref(), child_id()) ->
    ok | {error, running | restarting | not_found | simple_one_for_one}.
delete_child(Supervisor, Id) ->
    call(Supervisor, {delete_child, Id}).

-doc "Ends a child, which is not started again by itself.".
-spec terminate_child(sup_ref(), pid() | child_id()) ->
    ok | {error, not_found | simple_one_for_one}.
terminate_child(Supervisor, Id) ->
    call(Supervisor, {terminate_child, Id}).

-doc "The specification of a child, as a map.".
-spec get_childspec(sup_ref(), pid() | child_id()) -> {ok, child_spec()} | {error, not_found}.
get_childspec(Supervisor, Id) ->
    call(Supervisor, {get_childspec, Id}).

-doc "The children: id, pid, type and modules of each.".
-spec which_children(sup_ref()) ->
    [{child_id() | undefined, child() | restarting, worker(), modules()}].
which_children(Supervisor) ->
    call(Supervisor, which_children).

-doc "How many children there are, of which kinds, and how many of them run.".
-spec count_children(sup_ref()) -> [{specs | active | supervisors | workers, non_neg_integer()}].
count_children(Supervisor) ->
    call(Supervisor, count_children).

call(Supervisor, Request) ->
    gen_server:call(Supervisor, Request, infinity).

-doc "Whether specifications of children are right, and if not, why.".
-spec check_childspecs([child_spec()]) -> ok | {error, term()}.
check_childspecs(Specifications) ->
    check_childspecs(Specifications, undefined).

-doc "Whether child specifications are right, for a supervisor with this `auto_shutdown`.".
-spec check_childspecs([child_spec()], undefined | auto_shutdown()) -> ok | {error, term()}.
check_childspecs(Specifications, AutoShutdown)
  when is_list(Specifications), (AutoShutdown =:= undefined orelse AutoShutdown =:= never
                                 orelse AutoShutdown =:= any_significant
                                 orelse AutoShutdown =:= all_significant) ->
    case supervisor_spec:children(Specifications, AutoShutdown) of
        {ok, _} -> ok;
        {error, _} = Error -> Error
    end;
check_childspecs(Specifications, _AutoShutdown) when not is_list(Specifications) ->
    {error, {badarg, Specifications}};
check_childspecs(_Specifications, AutoShutdown) ->
    {error, {badarg, AutoShutdown}}.

-doc false.
-spec get_callback_module(pid()) -> module().
get_callback_module(Pid) ->
    {status, Pid, {module, _}, [_, _, _, _, [_, _, {data, Data} | _]]} = sys:get_status(Pid),
    #state{module = Module} = proplists:get_value("State", Data),
    Module.

%% -- Start ---------------------------------------------------------------------------------------

-doc false.
init({Name, Module, Arguments}) ->
    process_flag(trap_exit, true),
    case Module:init(Arguments) of
        {ok, {Flags, Specifications}} ->
            case supervisor_spec:flags(Flags) of
                {ok, Checked} ->
                    start_all(Specifications, state(Name, Module, Arguments, Checked));
                {error, Reason} ->
                    {stop, {supervisor_data, Reason}}
            end;
        ignore ->
            ignore;
        Other ->
            {stop, {bad_return, {Module, init, Other}}}
    end.

state(self, Module, Arguments, Flags) ->
    state({self(), Module}, Module, Arguments, Flags);
state(Name, Module, Arguments, Flags) ->
    flagged(Flags, #state{name = Name, module = Module, arguments = Arguments}).

flagged(#{strategy := Strategy, intensity := Intensity, period := Period,
          auto_shutdown := AutoShutdown}, State) ->
    State#state{strategy = Strategy, intensity = Intensity, period = Period,
                auto_shutdown = AutoShutdown}.

start_all([Specification], #state{strategy = simple_one_for_one} = State) ->
    case supervisor_spec:child(Specification, State#state.auto_shutdown) of
        {ok, Template} -> {ok, State#state{template = Template}};
        {error, Reason} -> {stop, {start_spec, Reason}}
    end;
start_all(Specifications, #state{strategy = simple_one_for_one}) ->
    {stop, {bad_start_spec, Specifications}};
start_all(Specifications, State) ->
    case supervisor_spec:children(Specifications, State#state.auto_shutdown) of
        {ok, Children} ->
            case start_children(Children, State) of
                {ok, NewState} ->
                    {ok, NewState};
                {failed, #{id := Id} = Child, Reason, Started} ->
                    supervisor_report:error(start_error, Reason, Child, State#state.name),
                    _ = end_children(Started#state.order, Started),
                    {stop, {shutdown, {failed_to_start_child, Id, Reason}}}
            end;
        {error, Reason} ->
            {stop, {start_spec, Reason}}
    end.

%% Starts children, which may be in the table already, in this order.
start_children([Child | Children], State) ->
    case start(Child, State) of
        {ok, Pid} -> start_children(Children, started(Pid, Child, State));
        {ok, Pid, _Extra} -> start_children(Children, started(Pid, Child, State));
        {error, Reason} -> {failed, Child, Reason, State}
    end;
start_children([], State) ->
    {ok, State}.

start(#{start := {Module, Function, Arguments}} = Child, #state{name = Name}) ->
    Result = apply_start(Module, Function, Arguments),
    case Result of
        {ok, Pid} when is_pid(Pid) ->
            supervisor_report:progress(Name, Child#{pid := Pid});
        {ok, Pid, _Extra} ->
            supervisor_report:progress(Name, Child#{pid := Pid});
        _ ->
            ok
    end,
    Result.

apply_start(Module, Function, Arguments) ->
    case catch apply(Module, Function, Arguments) of
        {ok, Pid} when is_pid(Pid) -> {ok, Pid};
        {ok, Pid, Extra} when is_pid(Pid) -> {ok, Pid, Extra};
        ignore -> {ok, undefined};
        {error, Reason} -> {error, Reason};
        Other -> {error, Other}
    end.

%% -- The table of children -----------------------------------------------------------------------

put_child(#{id := Id, pid := Pid} = Child, #state{children = Children} = State) ->
    NewState =
        case Children of
            #{Id := Old} -> without_process(Old, State);
            #{} -> State#state{order = [Id | State#state.order]}
        end,
    Processes = NewState#state.processes,
    NewState#state{children = Children#{Id => Child},
                   processes = case is_pid(Pid) of
                                   true -> Processes#{Pid => Id};
                                   false -> Processes
                               end}.

without_process(#{pid := Pid}, #state{processes = Processes} = State) ->
    State#state{processes = maps:remove(Pid, Processes)}.

set_pid(Pid, Id, #state{children = Children} = State) ->
    #{Id := Child} = Children,
    put_child(Child#{pid := Pid}, State).

forget(Id, #state{children = Children, order = Order} = State) ->
    case Children of
        #{Id := Child} ->
            NewState = without_process(Child, State),
            NewState#state{children = maps:remove(Id, Children), order = lists:delete(Id, Order),
                           restarted = maps:remove(Id, State#state.restarted)};
        #{} ->
            State
    end.

%% A child that ignores stays without a process; a temporary one does not stay.
started(undefined, #{restart := temporary} = Child, State) ->
    ended(Child, State);
started(Pid, Child, State) ->
    put_child(Child#{pid := Pid}, State).

%% A child that has ended: a temporary one leaves nothing behind.
ended(#{id := Id, restart := temporary}, State) -> forget(Id, State);
ended(#{id := Id}, State) -> set_pid(undefined, Id, State).

%% -- Calls ---------------------------------------------------------------------------------------

-doc false.
handle_call({start_child, Arguments}, _From, #state{strategy = simple_one_for_one} = State)
  when is_list(Arguments) ->
    #state{template = #{start := {Module, Function, Common}}, dynamic = Dynamic} = State,
    AllArguments = Common ++ Arguments,
    case apply_start(Module, Function, AllArguments) of
        {ok, undefined} ->
            {reply, {ok, undefined}, State};
        {ok, Pid} = Result ->
            {reply, Result, State#state{dynamic = Dynamic#{Pid => AllArguments}}};
        {ok, Pid, _Extra} = Result ->
            {reply, Result, State#state{dynamic = Dynamic#{Pid => AllArguments}}};
        Error ->
            {reply, Error, State}
    end;
handle_call({start_child, Specification}, _From, State) ->
    case supervisor_spec:child(Specification, State#state.auto_shutdown) of
        {ok, Child} -> add_child(Child, State);
        {error, _} = Error -> {reply, Error, State}
    end;
handle_call({terminate_child, Id}, _From, #state{strategy = simple_one_for_one} = State) ->
    terminate_dynamic(Id, State);
handle_call({terminate_child, Id}, _From, #state{children = Children} = State) ->
    case Children of
        #{Id := Child} ->
            end_child(Child, State#state.name),
            {reply, ok, ended(Child, State)};
        #{} ->
            {reply, {error, not_found}, State}
    end;
handle_call({restart_child, _}, _From, #state{strategy = simple_one_for_one} = State) ->
    {reply, {error, simple_one_for_one}, State};
handle_call({restart_child, Id}, _From, #state{children = Children} = State) ->
    case Children of
        #{Id := #{pid := undefined} = Child} -> start_again(Child, State);
        #{Id := #{pid := {restarting, _}}} -> {reply, {error, restarting}, State};
        #{Id := _} -> {reply, {error, running}, State};
        #{} -> {reply, {error, not_found}, State}
    end;
handle_call({delete_child, _}, _From, #state{strategy = simple_one_for_one} = State) ->
    {reply, {error, simple_one_for_one}, State};
handle_call({delete_child, Id}, _From, #state{children = Children} = State) ->
    case Children of
        #{Id := #{pid := undefined}} -> {reply, ok, forget(Id, State)};
        #{Id := #{pid := {restarting, _}}} -> {reply, {error, restarting}, State};
        #{Id := _} -> {reply, {error, running}, State};
        #{} -> {reply, {error, not_found}, State}
    end;
handle_call({get_childspec, Id}, _From, State) ->
    case find(Id, State) of
        {ok, Child} -> {reply, {ok, maps:remove(pid, Child)}, State};
        error -> {reply, {error, not_found}, State}
    end;
handle_call(which_children, _From, State) ->
    {reply, shown_children(State), State};
handle_call(count_children, _From, State) ->
    {reply, counted(State), State};
%% What the shell's tree() shows, of at most so many children.
handle_call({describe, Most}, _From, State) ->
    {reply, described(Most, State), State}.

find(Pid, #state{strategy = simple_one_for_one, template = Template, dynamic = Dynamic}) ->
    case is_map_key(Pid, Dynamic) orelse is_map_key({restarting, Pid}, Dynamic)
        orelse has_ended(Pid) of
        true -> {ok, Template};
        false -> error
    end;
find(Id, #state{children = Children}) ->
    maps:find(Id, Children).

add_child(#{id := Id} = Child, #state{children = Children} = State) ->
    case Children of
        #{Id := #{pid := undefined}} ->
            {reply, {error, already_present}, State};
        #{Id := #{pid := Pid}} ->
            {reply, {error, {already_started, Pid}}, State};
        #{} ->
            case start(Child, State) of
                {ok, Pid} = Result ->
                    {reply, Result, started(Pid, without_arguments(Child), State)};
                {ok, Pid, _Extra} = Result ->
                    {reply, Result, started(Pid, without_arguments(Child), State)};
                {error, Reason} ->
                    {reply, {error, {Reason, supervisor_spec:tuple(Child)}}, State}
            end
    end.

%% The arguments of a temporary child are never needed again, and may be large.
without_arguments(#{restart := temporary, start := {Module, Function, _}} = Child) ->
    Child#{start := {Module, Function, undefined}};
without_arguments(Child) ->
    Child.

start_again(#{id := Id} = Child, State) ->
    case start(Child, State) of
        {ok, Pid} = Result ->
            {reply, Result, set_pid(Pid, Id, State)};
        {ok, Pid, _Extra} = Result ->
            {reply, Result, set_pid(Pid, Id, State)};
        {error, _} = Error ->
            {reply, Error, State}
    end.

%% Only a process can be told apart from its likes.
terminate_dynamic(Pid, #state{dynamic = Dynamic, template = Template, name = Name} = State) ->
    case is_pid(Pid) of
        true when is_map_key(Pid, Dynamic) ->
            end_child(Template#{pid := Pid}, Name),
            {reply, ok, without_dynamic(Pid, State)};
        true when is_map_key({restarting, Pid}, Dynamic) ->
            {reply, ok, without_dynamic({restarting, Pid}, State)};
        true ->
            case has_ended(Pid) of
                true -> {reply, ok, State};
                false -> {reply, {error, not_found}, State}
            end;
        false ->
            {reply, {error, simple_one_for_one}, State}
    end.

%% A process that has ended may have been a child; nobody knows any more.
has_ended(Pid) ->
    is_pid(Pid) andalso node(Pid) =:= node() andalso not is_process_alive(Pid).

shown_children(#state{strategy = simple_one_for_one, template = Template, dynamic = Dynamic}) ->
    #{type := Type, modules := Modules} = Template,
    [{undefined, shown_pid(Pid), Type, Modules} || Pid <- maps:keys(Dynamic)];
shown_children(#state{order = Order, children = Children}) ->
    [shown_child(maps:get(Id, Children)) || Id <- Order].

shown_child(#{id := Id, pid := Pid, type := Type, modules := Modules}) ->
    {Id, shown_pid(Pid), Type, Modules}.

shown_pid({restarting, _}) -> restarting;
shown_pid(Pid) -> Pid.

counted(#state{strategy = simple_one_for_one, template = #{type := Type}, dynamic = Dynamic}) ->
    Number = map_size(Dynamic),
    Active = length([Pid || Pid <- maps:keys(Dynamic), is_pid(Pid)]),
    {Supervisors, Workers} =
        case Type of
            supervisor -> {Number, 0};
            worker -> {0, Number}
        end,
    [{specs, 1}, {active, Active}, {supervisors, Supervisors}, {workers, Workers}];
counted(#state{children = Children}) ->
    All = maps:values(Children),
    Supervisors = length([Child || #{type := supervisor} = Child <- All]),
    Active = length([Pid || #{pid := Pid} <- All, is_pid(Pid), is_process_alive(Pid)]),
    [{specs, length(All)}, {active, Active}, {supervisors, Supervisors},
     {workers, length(All) - Supervisors}].

described(Most, #state{strategy = Strategy, intensity = Intensity, period = Period} = State) ->
    #state{restart_count = Used} = recent_restarts(erlang:monotonic_time(millisecond), State),
    {Count, Children} = first_children(Most, State),
    #{module => State#state.module, strategy => Strategy, intensity => Intensity, period => Period,
      used => Used, count => Count, restarts => lists:sum(maps:values(State#state.restarted)),
      children => [described_child(Child, State) || Child <- Children]}.

first_children(Most, #state{strategy = simple_one_for_one, dynamic = Dynamic, template = Template}) ->
    {map_size(Dynamic), [Template#{id := undefined, pid := Pid}
                         || Pid <- first_keys(maps:next(maps:iterator(Dynamic)), Most)]};
first_children(Most, #state{order = Order, children = Children}) ->
    Count = map_size(Children),
    {Count, [maps:get(Id, Children) || Id <- lists:sublist(lists:reverse(Order), Most)]}.

first_keys({Key, _, Iterator}, Most) when Most > 0 -> [Key | first_keys(maps:next(Iterator), Most - 1)];
first_keys(_, _Most) -> [].

described_child(#{id := Id, pid := Pid, type := Type, restart := Restart, start := Start},
                #state{strategy = Strategy, restarted = Restarted}) ->
    Key = case Strategy of simple_one_for_one -> Pid; _ -> Id end,
    #{id => Id, pid => shown_pid(Pid), type => Type, restart => Restart,
      module => element(1, Start), restarts => maps:get(Key, Restarted, 0)}.

%% -- Children that end by themselves -------------------------------------------------------------

%% The start of a child has failed before; it may have been ended or deleted meanwhile.
-doc false.
handle_cast({try_again_restart, Key}, State) ->
    case find_restarting(Key, State) of
        {ok, Child} -> next(restart(Child, State));
        error -> {noreply, State}
    end.

find_restarting(Key, #state{strategy = simple_one_for_one, dynamic = Dynamic} = State) ->
    case is_map_key(Key, Dynamic) of
        true -> {ok, dynamic_child(Key, State)};
        false -> error
    end;
find_restarting(Id, #state{children = Children}) ->
    case Children of
        #{Id := #{pid := {restarting, _}} = Child} -> {ok, Child};
        #{} -> error
    end.

dynamic_child(Pid, #state{template = #{start := {Module, Function, _}} = Template} = State) ->
    Arguments = maps:get(Pid, State#state.dynamic),
    Template#{pid := Pid, start := {Module, Function, Arguments}}.

-doc false.
handle_info({'EXIT', Pid, Reason}, #state{strategy = simple_one_for_one} = State) ->
    case is_map_key(Pid, State#state.dynamic) of
        true -> next(exited(Reason, dynamic_child(Pid, State), State));
        false -> {noreply, State}
    end;
handle_info({'EXIT', Pid, Reason}, #state{processes = Processes, children = Children} = State) ->
    case Processes of
        #{Pid := Id} -> next(exited(Reason, maps:get(Id, Children), State));
        #{} -> {noreply, State}
    end;
handle_info(Message, State) ->
    logger:log(error, "Supervisor received unexpected message: ~tp~n", [Message],
               #{domain => [otp], error_logger => #{tag => error}}),
    {noreply, State}.

next({ok, State}) ->
    {noreply, State};
next({try_again, Key, State}) ->
    gen_server:cast(self(), {try_again_restart, Key}),
    {noreply, State};
next({shutdown, State}) ->
    {stop, shutdown, State}.

exited(Reason, #{restart := Restart} = Child, State) ->
    IsOrderly = is_orderly(Reason),
    case Restart =:= permanent orelse Restart =:= transient andalso not IsOrderly of
        true ->
            Count = count_restart(State),
            report_end(Reason, Child, restarts(Count, Child), State),
            restart_counted(Count, Child, State);
        false ->
            _ = IsOrderly orelse report_end(Reason, Child, #{action => none}, State),
            gone(Child, State)
    end.

report_end(Reason, #{restart := Restart} = Child, Restarts, #state{name = Name}) ->
    supervisor_report:error(child_terminated, Reason, Child, Name,
                            #{restarts => Restarts#{type => Restart}}).

%% What a report says about restarts, beside what OTP's has.
restarts({Result, #state{intensity = Intensity, period = Period} = Counted}, Child) ->
    #state{restart_count = Used} = recent_restarts(erlang:monotonic_time(millisecond), Counted),
    {Action, Others} =
        case Result of
            ok -> {restart, restarted_with(Child, Counted)};
            too_many -> {give_up, alive(Counted, Child)}
        end,
    #{action => Action, used => Used, intensity => Intensity, period => Period, others => Others}.

restarted_with(#{id := Id} = Child, #state{strategy = rest_for_one, order = Order} = State) ->
    Newer = lists:takewhile(fun(Other) -> Other =/= Id end, Order),
    [Other || Other <- alive(State, Child), lists:member(Other, Newer)];
restarted_with(Child, #state{strategy = one_for_all} = State) ->
    alive(State, Child);
restarted_with(_Child, _State) ->
    [].

%% The other children, in the order of their starts; the number of those that are all alike.
alive(#state{strategy = simple_one_for_one, dynamic = Dynamic}, _Child) ->
    max(0, map_size(Dynamic) - 1);
alive(#state{order = Order, children = Children}, #{id := Id}) ->
    [Other || Other <- lists:reverse(Order), Other =/= Id,
              is_pid(maps:get(pid, maps:get(Other, Children)))].

is_orderly(normal) -> true;
is_orderly(shutdown) -> true;
is_orderly({shutdown, _}) -> true;
is_orderly(_) -> false.

%% A child that is not started again may be what the supervisor lives for.
gone(#{pid := Pid}, #state{strategy = simple_one_for_one, template = Template} = State) ->
    NewState = without_dynamic(Pid, State),
    after_end(Template, map_size(NewState#state.dynamic) =:= 0, NewState);
gone(Child, State) ->
    NewState = ended(Child, State),
    after_end(Child, not has_significant(NewState), NewState).

has_significant(#state{children = Children}) ->
    lists:any(fun(#{significant := Significant, pid := Pid}) ->
                  Significant andalso Pid =/= undefined
              end,
              maps:values(Children)).

after_end(#{significant := true}, _WasLast, #state{auto_shutdown = any_significant} = State) ->
    {shutdown, State};
after_end(#{significant := true}, true, #state{auto_shutdown = all_significant} = State) ->
    {shutdown, State};
after_end(_Child, _WasLast, State) ->
    {ok, State}.

%% -- Starting again ------------------------------------------------------------------------------

restart(Child, State) ->
    restart_counted(count_restart(State), Child, State).

restart_counted({ok, Counted}, Child, _State) ->
    restart(Counted#state.strategy, Child, Counted);
restart_counted({too_many, Counted} = Count, Child, #state{name = Name}) ->
    supervisor_report:error(shutdown, reached_max_restart_intensity, Child, Name,
                            #{restarts => restarts(Count, Child)}),
    {shutdown, without(Child, Counted)}.

without(#{pid := Pid}, #state{strategy = simple_one_for_one} = State) ->
    without_dynamic(Pid, State);
without(Child, State) ->
    ended(Child, State).

without_dynamic(Key, #state{dynamic = Dynamic, restarted = Restarted} = State) ->
    State#state{dynamic = maps:remove(Key, Dynamic), restarted = maps:remove(Key, Restarted)}.

count_restart(#state{intensity = Intensity, restarts = Restarts, restart_count = Count,
                     forget_at = ForgetAt} = State) ->
    Now = erlang:monotonic_time(millisecond),
    Added = State#state{restarts = [Now | Restarts], restart_count = Count + 1},
    case Count < Intensity andalso Count < ForgetAt of
        true ->
            {ok, Added};
        false ->
            Recent = recent_restarts(Now, Added),
            case Recent#state.restart_count > Intensity of
                true -> {too_many, Recent};
                false -> {ok, Recent}
            end
    end.

recent_restarts(Now, #state{restarts = Restarts, period = Period} = State) ->
    Recent = lists:takewhile(fun(Time) -> Now - Time =< Period * 1000 end, Restarts),
    Count = length(Recent),
    State#state{restarts = Recent, restart_count = Count, forget_at = max(100, 2 * Count)}.

restart(simple_one_for_one, #{pid := Pid, start := {Module, Function, Arguments}} = Child, State) ->
    Restarts = maps:get(Pid, State#state.restarted, 0),
    Others = without_dynamic(Pid, State),
    case apply_start(Module, Function, Arguments) of
        {ok, undefined} ->
            {ok, Others};
        {ok, New} ->
            {ok, again(New, Restarts, with_dynamic(New, Arguments, Others))};
        {ok, New, _Extra} ->
            {ok, again(New, Restarts, with_dynamic(New, Arguments, Others))};
        {error, Reason} ->
            supervisor_report:error(start_error, Reason, Child, State#state.name),
            Key = restarting(Pid),
            {try_again, Key, restarts_of(Key, Restarts, with_dynamic(Key, Arguments, Others))}
    end;
restart(one_for_one, #{id := Id, pid := Pid} = Child, State) ->
    case start(Child, State) of
        {ok, New} ->
            {ok, again(Id, started(New, Child, State))};
        {ok, New, _Extra} ->
            {ok, again(Id, started(New, Child, State))};
        {error, Reason} ->
            supervisor_report:error(start_error, Reason, Child, State#state.name),
            {try_again, Id, set_pid(restarting(Pid), Id, State)}
    end;
restart(rest_for_one, #{id := Id} = Child, State) ->
    Newer = lists:takewhile(fun(Other) -> Other =/= Id end, State#state.order),
    restart_several(Newer ++ [Id], Child, State);
restart(one_for_all, Child, State) ->
    restart_several(State#state.order, Child, State).

%% Ends the children with these identifiers, newest first, and starts them in their order.
restart_several(Newest, #{id := Id, pid := Pid}, State) ->
    Ended = end_children(lists:delete(Id, Newest), set_pid(undefined, Id, State)),
    Children = [maps:get(Other, Ended#state.children)
                || Other <- lists:reverse(Newest), is_map_key(Other, Ended#state.children)],
    case start_children(Children, Ended) of
        {ok, NewState} ->
            {ok, lists:foldl(fun(#{id := Other}, Left) -> again(Other, Left) end, NewState, Children)};
        {failed, #{id := Failed} = FailedChild, Reason, Started} ->
            supervisor_report:error(start_error, Reason, FailedChild, State#state.name),
            OldPid = case Failed =:= Id of true -> Pid; false -> undefined end,
            {try_again, Failed, set_pid(restarting(OldPid), Failed, Started)}
    end.

with_dynamic(Key, Arguments, #state{dynamic = Dynamic} = State) ->
    State#state{dynamic = Dynamic#{Key => Arguments}}.

%% A child has been started again: one time more.
again(Id, #state{children = Children, restarted = Restarted} = State) ->
    case is_map_key(Id, Children) of
        true -> again(Id, maps:get(Id, Restarted, 0), State);
        false -> State
    end.

again(Key, Restarts, State) ->
    restarts_of(Key, Restarts + 1, State).

restarts_of(_Key, 0, State) -> State;
restarts_of(Key, Restarts, #state{restarted = Restarted} = State) ->
    State#state{restarted = Restarted#{Key => Restarts}}.

restarting({restarting, _} = Pid) -> Pid;
restarting(Pid) -> {restarting, Pid}.

%% -- Ending children -----------------------------------------------------------------------------

%% Temporary children are not there afterwards.
end_children(Ids, State) ->
    lists:foldl(
        fun(Id, #state{children = Children, name = Name} = Left) ->
            #{Id := Child} = Children,
            end_child(Child, Name),
            ended(Child, Left)
        end,
        State, Ids).

end_child(#{pid := Pid} = Child, Name) when is_pid(Pid) ->
    case supervisor_shutdown:child(Child) of
        ok -> ok;
        {error, Reason} -> supervisor_report:error(shutdown_error, Reason, Child, Name)
    end;
end_child(_Child, _Name) ->
    ok.

-doc false.
terminate(_Reason, #state{strategy = simple_one_for_one, template = Template} = State) ->
    Pids = [Pid || Pid <- maps:keys(State#state.dynamic), is_pid(Pid)],
    maps:foreach(
        fun(Reason, Number) ->
            supervisor_report:error(shutdown_error, Reason, Template#{number => Number},
                                    State#state.name)
        end,
        supervisor_shutdown:children(Pids, Template));
terminate(_Reason, State) ->
    _ = end_children(State#state.order, State),
    ok.

%% -- Code change ---------------------------------------------------------------------------------

%% The callback module may say something new: flags hold from now on, specifications from the next
%% start of the child on. Children that are new are there, but not started.
-doc false.
code_change(_OldVersion, #state{module = Module, arguments = Arguments} = State, _Extra) ->
    case Module:init(Arguments) of
        {ok, {Flags, Specifications}} ->
            case supervisor_spec:flags(Flags) of
                {ok, Checked} -> respecify(Specifications, flagged(Checked, State));
                {error, _} = Error -> Error
            end;
        ignore ->
            {ok, State};
        Other ->
            Other
    end.

respecify([Specification], #state{strategy = simple_one_for_one} = State) ->
    case supervisor_spec:child(Specification, State#state.auto_shutdown) of
        {ok, Template} -> {ok, State#state{template = Template}};
        {error, _} = Error -> Error
    end;
respecify(Specifications, State) ->
    case supervisor_spec:children(Specifications, State#state.auto_shutdown) of
        {ok, Children} ->
            Ids = [Id || #{id := Id} <- Children],
            Respecified = lists:foldl(fun respecify_child/2, State, Children),
            Others = [Id || Id <- Respecified#state.order, not lists:member(Id, Ids)],
            {ok, Respecified#state{order = Others ++ lists:reverse(Ids)}};
        {error, _} = Error ->
            Error
    end.

respecify_child(#{id := Id} = Child, #state{children = Children} = State) ->
    case Children of
        #{Id := #{pid := Pid}} -> put_child(Child#{pid := Pid}, State);
        #{} -> put_child(Child, State)
    end.

%% -- Reports -------------------------------------------------------------------------------------

-doc false.
-spec format_log(map()) -> {io:format(), [term()]}.
format_log(Report) ->
    supervisor_report:format(Report).

-doc "The text of a log event of this module.".
-spec format_log(map(), map()) -> unicode:chardata().
format_log(Report, Options) ->
    supervisor_report:format(Report, Options).
