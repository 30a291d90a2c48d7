-module(gen_statem_report).
-moduledoc "What state machines log and show: their end, events, their status.".

-export([log_end/4, format/1, format/2, print_event/3, status/6]).

-doc """
Logs that a state machine ends for a reason that is not an orderly one; the event that it was
handling is the first one of its queue.
""".
-spec log_end(error | exit | throw, term(), erlang:stacktrace(), map()) -> ok.
log_end(Class, Reason, Stacktrace, Information) ->
    #{modules := [Module | _]} = Information,
    {ShownReason, ShownStacktrace} = explained(Class, Reason, Stacktrace),
    Status = gen_report:format_status(Module, terminate,
                                      (shown(Information))#{reason => ShownReason},
                                      [get(), maps:get(state, Information),
                                       maps:get(data, Information)]),
    #{queue := Queue, postponed := Postponed, timeouts := Timeouts, log := Log,
      reason := LoggedReason} = Status,
    logger:log(error,
               maps:merge(#{label => {gen_statem, terminate},
                            name => maps:get(name, Information),
                            queue => Queue,
                            postponed => Postponed,
                            modules => maps:get(modules, Information),
                            callback_mode => maps:get(callback_mode, Information),
                            state_enter => maps:get(state_enter, Information),
                            state => shown_state(Status),
                            timeouts => {length(Timeouts), Timeouts},
                            log => Log,
                            reason => {Class, LoggedReason, ShownStacktrace},
                            client_info => client(maps:get(queue, Information))},
                          gen_report:label()),
               #{domain => [otp],
                 report_cb => fun gen_statem:format_log/2,
                 error_logger => #{tag => error, report_cb => fun gen_statem:format_log/1}}).

shown(Information) ->
    maps:with([state, data, queue, postponed, timeouts, log], Information).

%% The older format_status/2 says what is shown instead of state and data.
shown_state(#{shown := Shown}) -> Shown;
shown_state(#{state := State, data := Data}) -> {State, Data}.

client([{{call, From}, _} | _]) -> gen_report:client(From);
client(_) -> undefined.

%% What was called and is not there is the reason, not the top of the stack trace.
explained(error, undef, [{Module, Function, Arguments, _} | Rest] = Stacktrace)
  when is_atom(Module), is_list(Arguments) ->
    Arity = length(Arguments),
    case erlang:module_loaded(Module) of
        false ->
            {{'module could not be loaded', Module}, Rest};
        true ->
            case erlang:function_exported(Module, Function, Arity) of
                false -> {{'function not exported', {Module, Function, Arity}}, Rest};
                true -> {undef, Stacktrace}
            end
    end;
explained(_Class, Reason, Stacktrace) ->
    {Reason, Stacktrace}.

-spec format(map()) -> {string(), [term()]}.
format(Report) ->
    gen_report:format(lines(Report)).

-spec format(map(), map()) -> unicode:chardata().
format(Report, Options) ->
    Pieces =
        case gen_report:is_single_line(Options) of
            true -> line(Report);
            false -> lines(Report)
        end,
    gen_report:text(Pieces, Options).

line(#{label := {gen_statem, terminate}} = Report) ->
    #{name := Name, queue := Queue, state := State, log := Log, reason := {_, Reason, Stacktrace},
      client_info := Client} = Report,
    [{"State machine ~p terminating", [Name]}]
    ++ gen_report:label_line(Report)
    ++ [{". Reason: ~p.", [Reason]}]
    ++ [{" Stack: ~p.", [Stacktrace]} || Stacktrace =/= []]
    ++ [{" Last event: ~p.", [hd(Queue)]} || Queue =/= []]
    ++ [{" State: ~p.", [State]}]
    ++ gen_report:log_line(Log)
    ++ gen_report:client_line(Client).

lines(#{label := {gen_statem, terminate}} = Report) ->
    #{name := Name, queue := Queue, postponed := Postponed, modules := Modules,
      callback_mode := Mode, state_enter := Enters, state := State,
      timeouts := {NumberOfTimeouts, _} = Timeouts, log := Log,
      reason := {Class, Reason, Stacktrace}, client_info := Client} = Report,
    [{"** State machine ~p terminating~n", [Name]}]
    ++ gen_report:label_lines(Report)
    ++ [{"** Last event = ~p~n", [hd(Queue)]} || Queue =/= []]
    ++ [{"** When server state  = ~p~n", [State]},
        {"** Reason for termination = ~p:~p~n", [Class, Reason]},
        {"** Callback modules = ~p~n", [Modules]},
        {"** Callback mode = ~p~n", [mode(Mode, Enters)]}]
    ++ [{"** Queued = ~p~n", [tl(Queue)]} || length(Queue) > 1]
    ++ [{"** Postponed = ~p~n", [Postponed]} || Postponed =/= []]
    ++ [{"** Stacktrace =~n**  ~p~n", [Stacktrace]} || Stacktrace =/= []]
    ++ [{"** Time-outs: ~p~n", [Timeouts]} || NumberOfTimeouts > 0]
    ++ [{"** Log =~n**  ~p~n", [Log]} || Log =/= []]
    ++ gen_report:client_lines(Client).

mode(Mode, true) -> [Mode, state_enter];
mode(Mode, false) -> Mode.

-doc "Prints an event of a state machine that is traced.".
-spec print_event(io:device(), term(), term()) -> ok.
print_event(Device, Event, Name) ->
    io:format(Device, "*DBG* ~tp ~ts~n", [Name, traced(Event)]).

traced({in, Event, State}) ->
    io_lib:format("receive ~ts in state ~tp", [event(Event), State]);
traced({enter, Module, State}) ->
    io_lib:format("enter ~tp in state ~tp", [Module, State]);
traced({module, Module, State}) ->
    io_lib:format("module ~tp in state ~tp", [Module, State]);
traced({out, Reply, {To, _Tag}}) ->
    io_lib:format("send ~tp to ~tw", [Reply, To]);
traced({start_timer, Timer, State}) ->
    io_lib:format("start_timer ~tp in state ~tp", [Timer, State]);
traced({terminate, Reason, State}) ->
    io_lib:format("terminate ~tp in state ~tp", [Reason, State]);
traced({Done, Event, State, State}) ->
    io_lib:format("~tw ~ts in state ~tp", [Done, event(Event), State]);
traced({Done, Event, State, Next}) ->
    io_lib:format("~tw ~ts in state ~tp => ~tp", [Done, event(Event), State, Next]).

event({{call, {Pid, _Tag}}, Request}) -> io_lib:format("call ~tp from ~tw", [Request, Pid]);
event({Type, Content}) -> io_lib:format("~tw ~tp", [Type, Content]).

-doc "What `sys:get_status/1,2` shows of a state machine.".
-spec status(normal | terminate, [term()], running | suspended, pid(), [sys:dbg_opt()], map()) ->
    [term()].
status(Option, Dictionary, SystemState, Parent, Debug, Information) ->
    #{name := Name, modules := [Module | _] = Modules, state := State, data := Data} = Information,
    Status = gen_report:format_status(Module, Option,
                                      (shown(Information))#{log => sys:get_log(Debug)},
                                      [Dictionary, State, Data]),
    #{timeouts := Timeouts, postponed := Postponed, log := Log} = Status,
    [{header, gen_report:header("Status for state machine", Name)},
     {data, [{"Status", SystemState}, {"Parent", Parent}, {"Modules", Modules},
             {"Time-outs", {length(Timeouts), Timeouts}}, {"Logged Events", Log},
             {"Postponed", Postponed}]}
     | gen_report:specific(Status#{state => shown_pair(Status)})].

shown_pair(#{state := State, data := Data}) -> {State, Data}.
