-module(logger_backend).
-moduledoc """
What happens to an event whose level is allowed: filters, then handlers. A filter or a handler that fails
is taken out, and a report says so.
""".

-export([log/1, format_report/1]).

-doc "Gives an event to all handlers that want it.".
-spec log(logger:log_event()) -> ok.
log(Event) ->
    #{primary := #{filters := Filters, filter_default := Default}, handlers := Handlers} = Config =
        logger_config:read(),
    keep(Event, Config),
    case filter(Filters, Event, Default, primary) of
        stop -> ok;
        Filtered -> handle(Handlers, Filtered)
    end.

%% What the shell can explain later.
keep(#{level := error} = Event, #{keeps_crashes := true}) -> logger_crash_store:note(Event);
keep(_Event, _Config) -> ok.

handle([{Id, #{level := Level} = Config} | Handlers], #{level := EventLevel} = Event) ->
    case Level =:= all
         orelse logger_config:severity(EventLevel) =< logger_config:severity(Level) of
        true -> handle(Id, Config, Event);
        false -> ok
    end,
    handle(Handlers, Event);
handle([], _Event) ->
    ok.

handle(Id, #{filters := Filters, filter_default := Default, module := Module} = Config, Event) ->
    case filter(Filters, Event, Default, {handler, Id}) of
        stop ->
            ok;
        Filtered ->
            try
                _ = Module:log(Filtered, maps:without([level, filters, filter_default], Config)),
                ok
            catch
                Class:Reason:Stacktrace ->
                    failed_handler(Id, Module, Filtered, {Class, Reason, Stacktrace})
            end
    end.

%% Each filter gets what the one before has made of the event. The default counts if none of them knows
%% it, or if one has failed before.
filter(Filters, Event, Default, Owner) ->
    filter(Filters, Event, unknown, Default, Owner).

filter([{Id, {Fun, Argument}} | Filters], Event, State, Default, Owner) ->
    try Fun(Event, Argument) of
        stop ->
            stop;
        ignore ->
            filter(Filters, Event, State, Default, Owner);
        #{level := Level, msg := _, meta := Metadata} = Filtered
          when is_atom(Level), is_map(Metadata) ->
            filter(Filters, Filtered, known, Default, Owner);
        Other ->
            failed_filter(Id, Owner, Event, {bad_return_value, Other}),
            filter([], Event, State, Default, Owner)
    catch
        Class:Reason:Stacktrace ->
            failed_filter(Id, Owner, Event, {Class, Reason, Stacktrace}),
            filter([], Event, State, Default, Owner)
    end;
filter([], _Event, unknown, stop, _Owner) ->
    stop;
filter([], Event, _State, _Default, _Owner) ->
    Event.

%% -- What fails ----------------------------------------------------------------------------------

failed_handler(Id, Module, Event, Why) ->
    case logger_server:call({remove_handler, Id}) of
        ok ->
            report(#{label => {logger, removed_failing_handler}, handler => Id, module => Module,
                     message => maps:get(msg, Event), reason => own(Why)});
        {error, _} ->
            %% Another process has found out before.
            ok
    end.

failed_filter(Id, Owner, Event, Why) ->
    case logger_server:call({remove_filter, Owner, Id}) of
        ok ->
            report(#{label => {logger, removed_failing_filter}, filter => Id, owner => Owner,
                     message => maps:get(msg, Event), reason => own(Why)});
        {error, _} ->
            ok
    end.

%% Without the frames of the logger and of whoever has logged.
own({Class, Reason, Stacktrace}) ->
    {Class, Reason, lists:takewhile(fun(Frame) -> element(1, Frame) =/= ?MODULE end, Stacktrace)};
own(Why) ->
    Why.

%% Where no handler is left, the reason must not be lost.
report(Report) ->
    case logger_config:handlers() of
        [] -> alder_io:write(2, logger_formatter:format(event(Report), #{single_line => false}));
        [_ | _] -> log(event(Report))
    end.

event(Report) ->
    #{level => error, msg => {report, Report},
      meta => #{pid => self(), gl => whereis(user), time => logger:timestamp(), domain => [otp],
                error_logger => #{tag => error}, report_cb => fun ?MODULE:format_report/1}}.

-doc false.
-spec format_report(map()) -> {io:format(), [term()]}.
format_report(#{label := {logger, removed_failing_handler}, handler := Id, module := Module} = Report) ->
    format_failure("Handler ~tp (~tp)", [Id, Module], Report);
format_report(#{label := {logger, removed_failing_filter}, filter := Id, owner := primary} = Report) ->
    format_failure("Primary filter ~tp", [Id], Report);
format_report(#{filter := Id, owner := {handler, Handler}} = Report) ->
    format_failure("Filter ~tp of handler ~tp", [Id, Handler], Report).

format_failure(Format, Arguments, #{message := Message, reason := Reason}) ->
    {Format ++ " has failed and is removed~n    reason: ~tp~n    message: ~tp",
     Arguments ++ [Reason, Message]}.
