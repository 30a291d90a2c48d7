-module(gen_statem_machine).
-moduledoc """
What runs in the process of a state machine.

An event comes from the mailbox, or from the queue of events that wait inside: those that were
inserted, and those that were postponed until the state changed. One transition is

    callback --> actions, in order --> state enter calls, with their actions
             --> timeouts are started --> the next event

A timeout of no time is no timer, but the last in the queue (`zero`), since it must come before
whatever is still outside.
""".

-export([init/6, enter/7, wake_up/1, go_on/2, terminate/3, change_code/3]).
-export([state/1, replace_state/2, information/1]).

-record(machine, {
    name :: term(),
    parent :: pid(),
    hibernate_after :: timeout(),
    debug :: [sys:dbg_opt()],
    %% The callback module, with those that were pushed away behind it.
    modules :: [module()],
    mode = undefined :: undefined | state_functions | handle_event_function,
    enters = false :: boolean(),
    state :: term(),
    data :: term(),
    %% Events not yet handled, the next one first; those postponed, newest first.
    queue = [] :: [event()],
    postponed = [] :: [event()],
    %% Timeouts that run, with their contents, and those that are due, the next one first.
    timers = #{} :: #{term() => {reference() | zero, term()}},
    zero = [] :: [term()],
    hibernates = false :: boolean()
}).

%% What the actions of a transition have asked for. Timeouts and inserted events: the last one
%% first.
-record(transition, {
    postpones = false :: boolean(),
    hibernates = false :: boolean(),
    timeouts = [] :: [{Type :: term(), term()}],
    inserted = [] :: [event()]
}).

-type event() :: {gen_statem:event_type(), term()}.
-type machine() :: #machine{}.

%% -- Start ---------------------------------------------------------------------------------------

-spec init(pid(), pid(), gen_statem:server_name() | pid(), module(), term(), [term()]) ->
    no_return().
init(Starter, Parent, ServerName, Module, Arguments, Options) ->
    Machine = machine(Parent, gen:name(ServerName), Module, Options),
    try Module:init(Arguments) of
        Result -> initialised(Result, Starter, ServerName, Machine)
    catch
        throw:Result ->
            initialised(Result, Starter, ServerName, Machine);
        Class:Reason:Stacktrace ->
            gen:unregister_name(ServerName),
            gen_statem_report:log_end(Class, Reason, Stacktrace, information(Machine)),
            proc_lib:init_fail(Starter, {error, exit_reason(Class, Reason, Stacktrace)},
                               {Class, Reason, Stacktrace})
    end.

machine(Parent, Name, Module, Options) ->
    #machine{name = Name, parent = Parent, modules = [Module],
             hibernate_after = gen:hibernate_after(Options),
             debug = gen:debug_options(Name, Options)}.

initialised({ok, State, Data}, Starter, ServerName, Machine) ->
    initialised({ok, State, Data, []}, Starter, ServerName, Machine);
initialised({ok, State, Data, Actions}, Starter, ServerName, Machine) ->
    try with_mode(Machine) of
        Ready ->
            proc_lib:init_ack(Starter, {ok, self()}),
            first_state(State, Data, Actions, Ready)
    catch
        Class:Reason:Stacktrace ->
            gen:unregister_name(ServerName),
            gen_statem_report:log_end(Class, Reason, Stacktrace, information(Machine)),
            proc_lib:init_fail(Starter, {error, exit_reason(Class, Reason, Stacktrace)},
                               {Class, Reason, Stacktrace})
    end;
initialised({stop, Reason}, Starter, ServerName, _Machine) ->
    gen:unregister_name(ServerName),
    proc_lib:init_fail(Starter, {error, Reason}, {exit, Reason});
initialised({error, _} = Error, Starter, ServerName, _Machine) ->
    gen:unregister_name(ServerName),
    proc_lib:init_fail(Starter, Error, {exit, normal});
initialised(ignore, Starter, ServerName, _Machine) ->
    gen:unregister_name(ServerName),
    proc_lib:init_fail(Starter, ignore, {exit, normal});
initialised(Other, Starter, ServerName, Machine) ->
    gen:unregister_name(ServerName),
    Reason = {bad_return_from_init, Other},
    gen_statem_report:log_end(error, Reason, stacktrace(), information(Machine)),
    proc_lib:init_fail(Starter, {error, Reason}, {exit, Reason}).

-doc "Goes on as a state machine in a process that was something else.".
-spec enter(pid(), term(), module(), [term()], term(), term(), term()) -> no_return().
enter(Parent, Name, Module, Options, State, Data, Actions) ->
    Machine = machine(Parent, Name, Module, Options),
    try with_mode(Machine) of
        Ready -> first_state(State, Data, Actions, Ready)
    catch
        Class:Reason:Stacktrace ->
            failed(Class, Reason, Stacktrace, Machine#machine{state = State, data = Data})
    end.

%% The first state is entered as from itself, by an event that nobody sees.
first_state(State, Data, Actions, #machine{modules = [Module | _]} = Machine) ->
    Watched = debug({enter, Module, State}, Machine#machine{state = State, data = Data}),
    transit(State, State, Data, Actions, true, {internal, init_state}, Watched).

with_mode(#machine{modules = [Module | _]} = Machine) ->
    Result = Module:callback_mode(),
    case modes(Result) of
        {Mode, Enters} -> Machine#machine{mode = Mode, enters = Enters};
        error -> error({bad_return_from_callback_mode, Result})
    end.

modes(Mode) when Mode =:= state_functions; Mode =:= handle_event_function -> {Mode, false};
modes(Modes) when is_list(Modes) ->
    Enters = lists:member(state_enter, Modes),
    case [Mode || Mode <- Modes, Mode =/= state_enter] of
        [Mode] when Mode =:= state_functions; Mode =:= handle_event_function -> {Mode, Enters};
        _ -> error
    end;
modes(_) -> error.

%% -- The next event ------------------------------------------------------------------------------

next(#machine{queue = [Event | Queue]} = Machine) ->
    handle(Event, Machine#machine{queue = Queue});
next(#machine{zero = [Type | Zero], timers = Timers} = Machine) ->
    {{zero, Content}, Left} = maps:take(Type, Timers),
    Event = {Type, Content},
    #machine{state = State} = Machine,
    handle(Event, debug({in, Event, State}, Machine#machine{zero = Zero, timers = Left}));
next(#machine{hibernates = true} = Machine) ->
    proc_lib:hibernate(gen_statem, wakeup_from_hibernate, [Machine]);
next(#machine{hibernate_after = HibernateAfter} = Machine) ->
    receive
        Message -> received(Message, Machine, false)
    after HibernateAfter ->
        proc_lib:hibernate(gen_statem, wakeup_from_hibernate, [Machine])
    end.

-spec wake_up(machine()) -> no_return().
wake_up(Machine) ->
    receive
        Message -> received(Message, Machine, true)
    end.

received({'$gen_call', From, Content}, Machine, _Hibernated) ->
    arrived({{call, From}, Content}, Machine);
received({'$gen_cast', Content}, Machine, _Hibernated) ->
    arrived({cast, Content}, Machine);
received({timeout, Timer, Type} = Message, #machine{timers = Timers} = Machine, _Hibernated)
  when is_reference(Timer) ->
    case Timers of
        #{Type := {Timer, Content}} ->
            arrived({Type, Content}, Machine#machine{timers = maps:remove(Type, Timers)});
        #{} ->
            arrived({info, Message}, Machine)
    end;
received({system, From, Request}, #machine{parent = Parent, debug = Debug} = Machine, Hibernated) ->
    sys:handle_system_msg(Request, From, Parent, gen_statem, Debug, Machine, Hibernated);
received({'EXIT', Parent, Reason} = Message, #machine{parent = Parent} = Machine, _Hibernated) ->
    Watched = debug({in, {info, Message}, Machine#machine.state}, Machine),
    finish(exit, Reason, [], Watched#machine{queue = [{info, Message}]});
received(Message, Machine, _Hibernated) ->
    arrived({info, Message}, Machine).

arrived(Event, #machine{debug = []} = Machine) ->
    handle(Event, Machine);
arrived(Event, #machine{state = State} = Machine) ->
    handle(Event, debug({in, Event, State}, Machine)).

%% Any event ends the event timeout.
handle({Type, _} = Event, #machine{timers = Timers} = Machine)
  when is_map_key(timeout, Timers), Type =/= timeout ->
    call(Event, cancel(timeout, Machine));
handle(Event, Machine) ->
    call(Event, Machine).

%% -- Callbacks -----------------------------------------------------------------------------------

call({Type, Content} = Event, #machine{modules = [Module | _], state = State, data = Data,
                                       mode = Mode} = Machine) ->
    try callback(Mode, Module, Type, Content, State, Data) of
        Result -> result(Result, Event, Machine)
    catch
        throw:Result -> result(Result, Event, Machine);
        Class:Reason:Stacktrace -> failed(Class, Reason, Stacktrace, on(Event, Machine))
    end.

callback(state_functions, Module, Type, Content, State, Data) ->
    Module:State(Type, Content, Data);
callback(handle_event_function, Module, Type, Content, State, Data) ->
    Module:handle_event(Type, Content, State, Data).

%% For reports, the event that is being handled is the first one of the queue.
on(Event, #machine{queue = Queue} = Machine) ->
    Machine#machine{queue = [Event | Queue]}.

result({keep_state, Data}, Event, #machine{state = State} = Machine) ->
    transit(State, State, Data, [], false, Event, Machine);
result({keep_state, Data, Actions}, Event, #machine{state = State} = Machine) ->
    transit(State, State, Data, Actions, false, Event, Machine);
result(keep_state_and_data, Event, #machine{state = State, data = Data} = Machine) ->
    transit(State, State, Data, [], false, Event, Machine);
result({keep_state_and_data, Actions}, Event, #machine{state = State, data = Data} = Machine) ->
    transit(State, State, Data, Actions, false, Event, Machine);
result({next_state, Next, Data}, Event, #machine{state = State} = Machine) ->
    transit(State, Next, Data, [], Next =/= State, Event, Machine);
result({next_state, Next, Data, Actions}, Event, #machine{state = State} = Machine) ->
    transit(State, Next, Data, Actions, Next =/= State, Event, Machine);
result({repeat_state, Data}, Event, #machine{state = State} = Machine) ->
    transit(State, State, Data, [], true, Event, Machine);
result({repeat_state, Data, Actions}, Event, #machine{state = State} = Machine) ->
    transit(State, State, Data, Actions, true, Event, Machine);
result(repeat_state_and_data, Event, #machine{state = State, data = Data} = Machine) ->
    transit(State, State, Data, [], true, Event, Machine);
result({repeat_state_and_data, Actions}, Event, #machine{state = State, data = Data} = Machine) ->
    transit(State, State, Data, Actions, true, Event, Machine);
result(Result, Event, Machine) ->
    stop(Result, bad_return_from_state_function, on(Event, Machine)).

stop(stop, _Tag, Machine) ->
    finish(exit, normal, stacktrace(), Machine);
stop({stop, Reason}, _Tag, Machine) ->
    finish(exit, Reason, stacktrace(), Machine);
stop({stop, Reason, Data}, _Tag, Machine) ->
    finish(exit, Reason, stacktrace(), Machine#machine{data = Data});
stop({stop_and_reply, Reason, Replies}, _Tag, Machine) ->
    reply_and_finish(Reason, Replies, Machine);
stop({stop_and_reply, Reason, Replies, Data}, _Tag, Machine) ->
    reply_and_finish(Reason, Replies, Machine#machine{data = Data});
stop(Other, Tag, Machine) ->
    failed(error, {Tag, Other}, stacktrace(), Machine).

reply_and_finish(Reason, [{reply, From, Reply} | Replies], Machine) when tuple_size(From) =:= 2 ->
    reply_and_finish(Reason, Replies, reply(From, Reply, Machine));
reply_and_finish(Reason, [], Machine) ->
    finish(exit, Reason, stacktrace(), Machine);
reply_and_finish(Reason, {reply, _, _} = Reply, Machine) ->
    reply_and_finish(Reason, [Reply], Machine);
reply_and_finish(_Reason, [Bad | _], Machine) ->
    failed(error, {bad_reply_action_from_state_function, Bad}, stacktrace(), Machine);
reply_and_finish(_Reason, Bad, Machine) ->
    failed(error, {bad_reply_action_from_state_function, Bad}, stacktrace(), Machine).

%% -- Transitions ---------------------------------------------------------------------------------

%% `Enters` is whether the next state is entered: because it is another one, or once more. Only
%% another
%% one ends the state timeout, and lets postponed events come again.
transit(State, State, Data, [], false, _Event, #machine{debug = []} = Machine) ->
    next(Machine#machine{data = Data, hibernates = false});
transit(State, Next, Data, Actions, Enters, Event, Machine) ->
    case act(Actions, event, Next, #transition{}, Machine) of
        {ok, Transition, Acted} ->
            enter_state(State, Next, Data, Enters, Event, Transition, Acted);
        {failed, Reason, Stacktrace, Acted} ->
            failed(error, Reason, Stacktrace, on(Event, Acted))
    end.

enter_state(Old, Next, Data, true, Event, Transition, #machine{enters = true} = Machine) ->
    #machine{modules = [Module | _], mode = Mode} = Machine,
    try callback(Mode, Module, enter, Old, Next, Data) of
        Result -> entered(Result, Old, Next, Data, Event, Transition, Machine)
    catch
        throw:Result -> entered(Result, Old, Next, Data, Event, Transition, Machine);
        Class:Reason:Stacktrace -> failed(Class, Reason, Stacktrace, on(Event, Machine))
    end;
enter_state(_Old, Next, Data, _Enters, Event, Transition, Machine) ->
    settle(Next, Data, Event, Transition, Machine).

%% What a state enter call may return.
entered({keep_state, Data}, Old, Next, _, Event, Transition, Machine) ->
    enter_acts([], false, Old, Next, Data, Event, Transition, Machine);
entered({keep_state, Data, Actions}, Old, Next, _, Event, Transition, Machine) ->
    enter_acts(Actions, false, Old, Next, Data, Event, Transition, Machine);
entered(keep_state_and_data, Old, Next, Data, Event, Transition, Machine) ->
    enter_acts([], false, Old, Next, Data, Event, Transition, Machine);
entered({keep_state_and_data, Actions}, Old, Next, Data, Event, Transition, Machine) ->
    enter_acts(Actions, false, Old, Next, Data, Event, Transition, Machine);
entered({next_state, Next, Data}, Old, Next, _, Event, Transition, Machine) ->
    enter_acts([], false, Old, Next, Data, Event, Transition, Machine);
entered({next_state, Next, Data, Actions}, Old, Next, _, Event, Transition, Machine) ->
    enter_acts(Actions, false, Old, Next, Data, Event, Transition, Machine);
entered({repeat_state, Data}, Old, Next, _, Event, Transition, Machine) ->
    enter_acts([], true, Old, Next, Data, Event, Transition, Machine);
entered({repeat_state, Data, Actions}, Old, Next, _, Event, Transition, Machine) ->
    enter_acts(Actions, true, Old, Next, Data, Event, Transition, Machine);
entered(repeat_state_and_data, Old, Next, Data, Event, Transition, Machine) ->
    enter_acts([], true, Old, Next, Data, Event, Transition, Machine);
entered({repeat_state_and_data, Actions}, Old, Next, Data, Event, Transition, Machine) ->
    enter_acts(Actions, true, Old, Next, Data, Event, Transition, Machine);
entered(Result, _Old, Next, Data, Event, _Transition, Machine) ->
    stop(Result, bad_enter_return(Result), on(Event, Machine#machine{state = Next, data = Data})).

bad_enter_return({next_state, _, _}) -> bad_state_enter_return_from_state_function;
bad_enter_return({next_state, _, _, _}) -> bad_state_enter_return_from_state_function;
bad_enter_return(_) -> bad_return_from_state_function.

enter_acts(Actions, Repeats, Old, Next, Data, Event, Transition, Machine) ->
    case act(Actions, enter, Next, Transition, Machine) of
        {ok, Acted, NewMachine} when Repeats ->
            enter_state(Old, Next, Data, true, Event, Acted, NewMachine);
        {ok, Acted, NewMachine} ->
            settle(Next, Data, Event, Acted, NewMachine);
        {failed, Reason, Stacktrace, NewMachine} ->
            failed(error, Reason, Stacktrace,
                   on(Event, NewMachine#machine{state = Next, data = Data}))
    end.

%% Everything is said: the queue is put in order, and timeouts are started.
settle(Next, Data, Event, Transition, #machine{state = State} = Machine) ->
    #transition{postpones = Postpones, inserted = Inserted, timeouts = Timeouts,
                hibernates = Hibernates} = Transition,
    #machine{queue = Queue, postponed = Before} = Watched =
        debug({done(Postpones), Event, State, Next}, Machine),
    Postponed = case Postpones of true -> [Event | Before]; false -> Before end,
    Settled = Watched#machine{state = Next, data = Data, hibernates = Hibernates},
    next(start_timeouts(Timeouts,
                        case Next =/= State of
                            true ->
                                Again = lists:reverse(Postponed, Queue),
                                cancel(state_timeout,
                                       Settled#machine{queue = lists:reverse(Inserted, Again),
                                                       postponed = []});
                            false ->
                                Settled#machine{queue = lists:reverse(Inserted, Queue),
                                                postponed = Postponed}
                        end)).

done(true) -> postpone;
done(false) -> consume.

%% -- Actions -------------------------------------------------------------------------------------

%% `Where` is `event` or `enter`: in a state enter call some actions make no sense.
act([Action | Actions], Where, Next, Transition, Machine) ->
    case act_one(Action, Where, Next, Transition, Machine) of
        #transition{} = Acted -> act(Actions, Where, Next, Acted, Machine);
        #machine{} = NewMachine -> act(Actions, Where, Next, Transition, NewMachine);
        {Acted, NewMachine} -> act(Actions, Where, Next, Acted, NewMachine);
        {failed, Reason, Stacktrace} -> {failed, Reason, Stacktrace, Machine};
        Tag -> {failed, {Tag, Action}, stacktrace(), Machine}
    end;
act([], _Where, _Next, Transition, Machine) ->
    {ok, Transition, Machine};
act(Action, Where, Next, Transition, Machine) ->
    act([Action], Where, Next, Transition, Machine).

act_one({reply, {_, _} = From, Reply}, _Where, _Next, _Transition, Machine) ->
    reply(From, Reply, Machine);
act_one(postpone, Where, Next, Transition, Machine) ->
    act_one({postpone, true}, Where, Next, Transition, Machine);
act_one({postpone, Postpones}, event, _Next, Transition, _Machine) when is_boolean(Postpones) ->
    Transition#transition{postpones = Postpones};
act_one({postpone, Postpones}, enter, _Next, _Transition, _Machine) when is_boolean(Postpones) ->
    bad_state_enter_action_from_state_function;
act_one(hibernate, _Where, _Next, Transition, _Machine) ->
    Transition#transition{hibernates = true};
act_one({hibernate, Hibernates}, _Where, _Next, Transition, _Machine) when is_boolean(Hibernates) ->
    Transition#transition{hibernates = Hibernates};
act_one({next_event, Type, Content}, Where, Next, Transition, Machine) ->
    case is_event_type(Type) of
        true when Where =:= event -> insert({Type, Content}, Next, Transition, Machine);
        true -> bad_state_enter_action_from_state_function;
        false -> bad_action_from_state_function
    end;
act_one({change_callback_module, Module}, Where, Next, _Transition, Machine)
  when is_atom(Module) ->
    #machine{modules = [_ | Others]} = Machine,
    change_module(Where, [Module | Others], Next, Machine);
act_one({push_callback_module, Module}, Where, Next, _Transition, Machine) when is_atom(Module) ->
    change_module(Where, [Module | Machine#machine.modules], Next, Machine);
act_one(pop_callback_module, Where, Next, _Transition,
        #machine{modules = [_ | [_ | _] = Others]} = Machine) ->
    change_module(Where, Others, Next, Machine);
act_one(Time, _Where, _Next, Transition, _Machine)
  when Time =:= infinity; is_integer(Time), Time >= 0 ->
    timeout({timeout, Time, Time, []}, Transition);
act_one(Action, _Where, _Next, Transition, _Machine) ->
    case gen_statem_timeouts:action(Action) of
        error -> bad_action_from_state_function;
        Timeout -> timeout(Timeout, Transition)
    end.

timeout(Timeout, #transition{timeouts = Timeouts} = Transition) ->
    Transition#transition{timeouts = [Timeout | Timeouts]}.

insert(Event, _Next, #transition{inserted = Inserted} = Transition, #machine{debug = []}) ->
    Transition#transition{inserted = [Event | Inserted]};
insert(Event, Next, #transition{inserted = Inserted} = Transition, Machine) ->
    {Transition#transition{inserted = [Event | Inserted]}, debug({in, Event, Next}, Machine)}.

is_event_type({call, {Pid, _}}) -> is_pid(Pid);
is_event_type({timeout, _}) -> true;
is_event_type(Type) -> lists:member(Type, [cast, info, internal, timeout, state_timeout]).

reply(From, Reply, Machine) ->
    gen:reply(From, Reply),
    debug({out, Reply, From}, Machine).

change_module(enter, _Modules, _State, _Machine) ->
    bad_state_enter_action_from_state_function;
change_module(event, [Module | _] = Modules, State, Machine) ->
    try with_mode(Machine#machine{modules = Modules}) of
        Changed -> debug({module, Module, State}, Changed)
    catch
        error:Reason:Stacktrace -> {failed, Reason, Stacktrace}
    end.

%% -- Timeouts ------------------------------------------------------------------------------------

start_timeouts([], Machine) ->
    Machine;
start_timeouts(Timeouts, #machine{timers = Timers, zero = Zero, state = State} = Machine) ->
    {NewTimers, NewZero, Started} = gen_statem_timeouts:start(Timeouts, Timers, Zero),
    NewMachine = Machine#machine{timers = NewTimers, zero = NewZero},
    case Machine#machine.debug of
        [] -> NewMachine;
        _ -> lists:foldl(fun(Timer, Watched) -> debug({start_timer, Timer, State}, Watched) end,
                         NewMachine, Started)
    end.

cancel(Type, #machine{timers = Timers, zero = Zero} = Machine) when is_map_key(Type, Timers) ->
    {NewTimers, NewZero} = gen_statem_timeouts:cancel(Type, Timers, Zero),
    Machine#machine{timers = NewTimers, zero = NewZero};
cancel(_Type, Machine) ->
    Machine.

%% -- The end -------------------------------------------------------------------------------------

%% The state machine has been told to stop.
finish(Class, Reason, Stacktrace, Machine) ->
    finish(Class, Reason, Stacktrace, Machine, is_orderly(Class, Reason)).

failed(Class, Reason, Stacktrace, Machine) ->
    finish(Class, Reason, Stacktrace, Machine, is_orderly(Class, Reason)).

finish(Class, Reason, Stacktrace, Machine, IsOrderly) ->
    try call_terminate(Reason, Machine) of
        _ -> ok
    catch
        throw:_ ->
            ok;
        OtherClass:Other:OtherStacktrace ->
            gen_statem_report:log_end(OtherClass, Other, OtherStacktrace, information(Machine)),
            erlang:raise(OtherClass, Other, OtherStacktrace)
    end,
    case IsOrderly of
        true -> debug({terminate, Reason, Machine#machine.state}, Machine);
        false -> gen_statem_report:log_end(Class, Reason, Stacktrace, information(Machine))
    end,
    case Stacktrace of
        [] -> erlang:Class(Reason);
        [_ | _] -> erlang:raise(Class, Reason, Stacktrace)
    end.

call_terminate(Reason, #machine{modules = [Module | _], state = State, data = Data}) ->
    case erlang:function_exported(Module, terminate, 3) of
        true -> Module:terminate(Reason, State, Data);
        false -> ok
    end.

is_orderly(exit, normal) -> true;
is_orderly(exit, shutdown) -> true;
is_orderly(exit, {shutdown, _}) -> true;
is_orderly(_, _) -> false.

exit_reason(error, Reason, Stacktrace) -> {Reason, Stacktrace};
exit_reason(_Class, Reason, _Stacktrace) -> Reason.

stacktrace() ->
    {current_stacktrace, [_ | Stacktrace]} = process_info(self(), current_stacktrace),
    Stacktrace.

%% -- System messages -----------------------------------------------------------------------------

-spec go_on([sys:dbg_opt()], machine()) -> no_return().
go_on(Debug, Machine) ->
    next(Machine#machine{debug = Debug}).

-spec terminate(term(), [sys:dbg_opt()], machine()) -> no_return().
terminate(Reason, Debug, Machine) ->
    finish(exit, Reason, [], Machine#machine{debug = Debug}).

-spec change_code(term(), term(), machine()) -> {ok, machine()} | term().
change_code(OldVersion, Extra, #machine{modules = [Module | _], state = State, data = Data} =
                                   Machine) ->
    %% What it throws is what it returns.
    Result = try Module:code_change(OldVersion, State, Data, Extra) catch Thrown -> Thrown end,
    case Result of
        {ok, NewState, NewData} ->
            {ok, with_mode(Machine#machine{state = NewState, data = NewData})};
        Other ->
            Other
    end.

-spec state(machine()) -> {term(), term()}.
state(#machine{state = State, data = Data}) ->
    {State, Data}.

-spec replace_state({term(), term()}, machine()) -> machine().
replace_state({State, Data}, Machine) ->
    Machine#machine{state = State, data = Data}.

-doc "What reports and the status show of a state machine.".
-spec information(machine()) -> map().
information(#machine{name = Name, modules = Modules, mode = Mode, enters = Enters, state = State,
                     data = Data, queue = Queue, postponed = Postponed, timers = Timers,
                     debug = Debug}) ->
    #{name => Name, modules => Modules, state_enter => Enters, state => State, data => Data,
      callback_mode => case Mode of undefined -> state_functions; _ -> Mode end,
      queue => Queue, postponed => Postponed, log => sys:get_log(Debug),
      timeouts => maps:fold(fun(Type, {_, Content}, Others) -> [{Type, Content} | Others] end, [],
                            Timers)}.

debug(_Event, #machine{debug = []} = Machine) ->
    Machine;
debug(Event, #machine{debug = Debug, name = Name} = Machine) ->
    Machine#machine{debug = sys:handle_debug(Debug, fun gen_statem_report:print_event/3, Name,
                                             Event)}.
