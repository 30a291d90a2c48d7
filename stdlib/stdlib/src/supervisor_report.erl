-module(supervisor_report).
-moduledoc "What supervisors log: children that are started, end, or cannot be started or ended.".

-export([progress/2, error/4, error/5, format/1, format/2]).

-type context() :: child_terminated | start_error | shutdown | shutdown_error.

-doc "Logs that a child is started.".
-spec progress(term(), map()) -> ok.
progress(Supervisor, Child) ->
    log(info, progress, [{supervisor, Supervisor}, {started, supervisor_spec:report(Child)}],
        "PROGRESS REPORT", #{tag => info_report, type => progress}, #{}).

-spec error(context(), term(), map(), term()) -> ok.
error(Context, Reason, Child, Supervisor) ->
    error(Context, Reason, Child, Supervisor, #{}).

-doc """
Logs what is wrong with a child. What is in `More` comes into the report's map, beside `report`: under
`restarts`, what the supervisor does about it.
""".
-spec error(context(), term(), map(), term(), map()) -> ok.
error(Context, Reason, Child, Supervisor, More) ->
    log(error, Context,
        [{supervisor, Supervisor}, {errorContext, Context}, {reason, Reason},
         {offender, supervisor_spec:report(Child)}],
        "SUPERVISOR REPORT", #{tag => error_report, type => supervisor_report}, More).

log(Level, Label, Report, Title, ErrorLogger, More) ->
    logger:log(Level, More#{label => {supervisor, Label}, report => Report},
               #{domain => [otp, sasl],
                 report_cb => fun supervisor:format_log/2,
                 logger_formatter => #{title => Title},
                 error_logger => ErrorLogger#{report_cb => fun supervisor:format_log/1}}).

-spec format(map()) -> {string(), [term()]}.
format(Report) ->
    gen_report:format(pieces(false, Report)).

-spec format(map(), map()) -> unicode:chardata().
format(Report, Options) ->
    gen_report:text(pieces(gen_report:is_single_line(Options), Report), Options).

pieces(IsSingle, #{label := {supervisor, progress}, report := Report}) ->
    [{supervisor, Supervisor}, {started, Child}] = Report,
    case IsSingle of
        true ->
            [{"Supervisor: ~p. Started: ", [Supervisor]} | short(Child)];
        false ->
            [{"    supervisor: ~p~n    started: ~p~n", [Supervisor, Child]}]
    end;
pieces(IsSingle, #{label := {supervisor, _}, report := Report}) ->
    [{supervisor, Supervisor}, {errorContext, Context}, {reason, Reason}, {offender, Child}] =
        Report,
    case IsSingle of
        true ->
            [{"Supervisor: ~p. Context: ~p. Reason: ~p. Offender: ", [Supervisor, Context, Reason]}
             | short(Child)];
        false ->
            [{"    supervisor: ~p~n    errorContext: ~p~n    reason: ~p~n    offender: ~p~n",
              [Supervisor, Context, Reason, Child]}]
    end.

short(Child) ->
    {Key, Value} = hd(Child),
    [{"id=~p,~w=~p.", [proplists:get_value(id, Child), Key, Value]}].
