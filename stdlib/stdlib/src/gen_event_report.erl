-module(gen_event_report).
-moduledoc "What event managers log and show: handlers that fail, messages, events.".

-export([log_end/6, log_unhandled/2, format/1, format/2, print_event/3]).

-doc "Logs that a handler is taken out for a reason that is not an orderly one.".
-spec log_end(module(), gen_event:handler(), term(), term(), term(), term()) -> ok.
log_end(Module, Handler, State, Reason, Event, Manager) ->
    Status = gen_report:format_status(Module, terminate,
                                      #{state => State, reason => Reason, message => Event,
                                        log => []},
                                      [get(), State]),
    log(error,
        maps:merge(#{label => {gen_event, terminate},
                     handler => Handler,
                     name => Manager,
                     last_message => maps:get(message, Status),
                     state => gen_report:shown_state(Status),
                     log => maps:get(log, Status),
                     reason => maps:get(reason, Status)},
                   gen_report:label()),
        error).

-doc "Logs that a handler without `handle_info/2` got a message.".
-spec log_unhandled(module(), term()) -> ok.
log_unhandled(Module, Message) ->
    log(warning, #{label => {gen_event, no_handle_info}, module => Module, message => Message},
        warning_msg).

log(Level, Report, Tag) ->
    logger:log(Level, Report,
               #{domain => [otp],
                 report_cb => fun gen_event:format_log/2,
                 error_logger => #{tag => Tag, report_cb => fun gen_event:format_log/1}}).

-spec format(map()) -> {string(), [term()]}.
format(Report) ->
    gen_report:format(pieces(false, Report)).

-spec format(map(), map()) -> unicode:chardata().
format(Report, Options) ->
    gen_report:text(pieces(gen_report:is_single_line(Options), Report), Options).

pieces(IsSingle, #{label := {gen_event, terminate}} = Report) ->
    #{handler := Handler, name := Manager, last_message := Event, state := State,
      reason := Reason} = Report,
    Shown = gen_report:explained(without_exit(Reason)),
    case IsSingle of
        true ->
            [{"Generic event handler ~p crashed", [Handler]}]
            ++ gen_report:label_line(Report)
            ++ [{". Installed: ~p. Last event: ~p. State: ~p. Reason: ~p.",
                 [Manager, Event, State, Shown]}];
        false ->
            [{"** gen_event handler ~p crashed.\n", [Handler]}]
            ++ gen_report:label_lines(Report)
            ++ [{"** Was installed in ~p\n** Last event was: ~p\n", [Manager, Event]},
                {"** When handler state == ~p\n** Reason == ~p\n", [State, Shown]}]
    end;
pieces(true, #{label := {gen_event, no_handle_info}, module := Module, message := Message}) ->
    [{"Undefined handle_info in ~p. Unhandled message: ~p.", [Module, Message]}];
pieces(false, #{label := {gen_event, no_handle_info}, module := Module, message := Message}) ->
    [{"** Undefined handle_info in ~p\n** Unhandled message: ~p\n", [Module, Message]}].

without_exit({'EXIT', Reason}) -> Reason;
without_exit(Reason) -> Reason.

-doc "Prints an event of a manager that is traced.".
-spec print_event(io:device(), term(), term()) -> ok.
print_event(Device, {in, {_, _, {call, Handler, Request}}}, Name) ->
    io:format(Device, "*DBG* ~tp(~tp) got call ~tp~n", [Name, Handler, Request]);
print_event(Device, {in, {notify, Event}}, Name) ->
    io:format(Device, "*DBG* ~tp got event ~tp~n", [Name, Event]);
print_event(Device, {in, Message}, Name) ->
    io:format(Device, "*DBG* ~tp got ~tp~n", [Name, Message]);
print_event(Device, Event, Name) ->
    io:format(Device, "*DBG* ~tp dbg ~tp~n", [Name, Event]).
