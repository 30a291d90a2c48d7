-module(application_report).
-moduledoc """
What is logged about applications: that one has started, and how one has ended.
""".

-export([started/1, ended/3, format_log/2]).

-spec started(atom()) -> ok.
started(Name) ->
    logger:log(info, #{label => {application_controller, progress},
                       report => [{application, Name}, {started_at, node()}]},
               #{domain => [otp, sasl], report_cb => fun ?MODULE:format_log/2,
                 logger_formatter => #{title => "PROGRESS REPORT"},
                 error_logger => #{tag => info_report, type => progress}}).

-spec ended(atom(), Reason :: term(), application:restart_type()) -> ok.
ended(Name, Reason, Type) ->
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
