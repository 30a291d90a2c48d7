-module(gen_server_report).
-moduledoc """
What servers log and show: their end, messages that nobody handles, events, their status.
""".

-export([log_end/6, log_unhandled/2, format/1, format/2, print_event/3, status/8]).

-type server() :: {server, module(), term(), pid(), timeout(), [sys:dbg_opt()]}.

-doc "Logs that a server ends for a reason that is not an orderly one.".
-spec log_end(error | exit | throw, term(), erlang:stacktrace(), term(), server(), term()) -> ok.
log_end(Class, Reason, Stacktrace, Message, {server, Module, Name, _, _, Debug}, State) ->
    {Last, From} = last_message(Message),
    Status = gen_report:format_status(Module, terminate,
                                      #{reason => shown(Class, Reason, Stacktrace), message => Last,
                                        state => State, log => sys:get_log(Debug)},
                                      [get(), State]),
    log(error,
        maps:merge(#{label => {gen_server, terminate},
                     name => Name,
                     last_message => maps:get(message, Status),
                     state => gen_report:shown_state(Status),
                     log => maps:get(log, Status),
                     reason => with_stacktrace(maps:get(reason, Status), Stacktrace),
                     client_info => gen_report:client(From)},
                   gen_report:label()),
        error).

%% A call is shown by its request.
last_message({'$gen_call', From, Request}) -> {Request, From};
last_message(Message) -> {Message, undefined}.

shown(throw, Reason, _Stacktrace) -> {nocatch, Reason};
shown(_Class, Reason, _Stacktrace) -> Reason.

with_stacktrace(Reason, []) -> Reason;
with_stacktrace(Reason, Stacktrace) -> {Reason, Stacktrace}.

-doc "Logs that a callback module without `handle_info/2` got a message.".
-spec log_unhandled(module(), term()) -> ok.
log_unhandled(Module, Message) ->
    log(warning,
        maps:merge(#{label => {gen_server, no_handle_info}, module => Module, message => Message},
                   gen_report:label()),
        warning_msg).

log(Level, Report, Tag) ->
    logger:log(Level, Report,
               #{domain => [otp],
                 report_cb => fun gen_server:format_log/2,
                 error_logger => #{tag => Tag, report_cb => fun gen_server:format_log/1}}).

-spec format(map()) -> {string(), [term()]}.
format(Report) ->
    gen_report:format(pieces(false, Report)).

-spec format(map(), map()) -> unicode:chardata().
format(Report, Options) ->
    gen_report:text(pieces(gen_report:is_single_line(Options), Report), Options).

pieces(true, #{label := {_, terminate}} = Report) ->
    #{name := Name, last_message := Last, state := State, log := Log, reason := Reason,
      client_info := Client} = Report,
    [{"Generic server ~p terminating", [Name]}]
    ++ gen_report:label_line(Report)
    ++ [{". Reason: ~p. Last message: ~p. State: ~p.", [gen_report:explained(Reason), Last, State]}]
    ++ gen_report:log_line(Log)
    ++ gen_report:client_line(Client);
pieces(false, #{label := {_, terminate}} = Report) ->
    #{name := Name, last_message := Last, state := State, log := Log, reason := Reason,
      client_info := Client} = Report,
    [{"** Generic server ~p terminating \n", [Name]}]
    ++ gen_report:label_lines(Report)
    ++ [{"** Last message in was ~p~n", [Last]},
        {"** When Server state == ~p~n", [State]},
        {"** Reason for termination ==~n** ~p~n", [gen_report:explained(Reason)]}]
    ++ gen_report:log_lines(Log)
    ++ gen_report:client_lines(Client);
pieces(true, #{label := {_, no_handle_info}, module := Module, message := Message}) ->
    [{"Undefined handle_info in ~p. Unhandled message: ~p.", [Module, Message]}];
pieces(false, #{label := {_, no_handle_info}, module := Module, message := Message}) ->
    [{"** Undefined handle_info in ~p~n** Unhandled message: ~p~n", [Module, Message]}].

-doc "Prints an event of a server that is traced.".
-spec print_event(io:device(), term(), term()) -> ok.
print_event(Device, Event, Name) ->
    io:format(Device, "*DBG* ~tp ~ts~n", [Name, event(Event)]).

event({in, {'$gen_call', {From, _Tag}, Request}}) ->
    io_lib:format("got call ~tp from ~tw", [Request, From]);
event({in, {'$gen_cast', Request}}) ->
    io_lib:format("got cast ~tp", [Request]);
event({in, Message}) ->
    io_lib:format("got ~tp", [Message]);
event({out, Message, {To, _Tag}, State}) ->
    io_lib:format("sent ~tp to ~tw, new state ~tp", [Message, To, State]);
event({noreply, State}) ->
    io_lib:format("new state ~tp", [State]);
event(Event) ->
    io_lib:format("dbg  ~tp", [Event]).

-doc "What `sys:get_status/1,2` shows of a server.".
-spec status(normal | terminate, [term()], running | suspended, pid(), [sys:dbg_opt()], term(),
             term(), module()) -> [term()].
status(Option, Dictionary, SystemState, Parent, Debug, Name, State, Module) ->
    Status = gen_report:format_status(Module, Option, #{state => State, log => sys:get_log(Debug)},
                                      [Dictionary, State]),
    [{header, gen_report:header("Status for generic server", Name)},
     {data, [{"Status", SystemState}, {"Parent", Parent}, {"Logged events", maps:get(log, Status)}]}
     | gen_report:specific(Status)].
