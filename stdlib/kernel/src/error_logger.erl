-module(error_logger).
-moduledoc """
The older interface to the log, kept for programs that use it; see `logger`.
""".

-export([error_msg/1, error_msg/2, format/2, error_report/1, error_report/2]).
-export([warning_msg/1, warning_msg/2, warning_report/1, warning_report/2]).
-export([info_msg/1, info_msg/2, info_report/1, info_report/2]).

-spec error_msg(io:format()) -> ok.
error_msg(Format) -> error_msg(Format, []).

-spec error_msg(io:format(), list()) -> ok.
error_msg(Format, Arguments) -> message(error, error_msg, Format, Arguments).

-spec format(io:format(), list()) -> ok.
format(Format, Arguments) -> error_msg(Format, Arguments).

-spec error_report(term()) -> ok.
error_report(Report) -> error_report(std_error, Report).

-spec error_report(term(), term()) -> ok.
error_report(Type, Report) -> report(error, error_report, Type, Report).

-spec warning_msg(io:format()) -> ok.
warning_msg(Format) -> warning_msg(Format, []).

-spec warning_msg(io:format(), list()) -> ok.
warning_msg(Format, Arguments) -> message(warning, warning_msg, Format, Arguments).

-spec warning_report(term()) -> ok.
warning_report(Report) -> warning_report(std_warning, Report).

-spec warning_report(term(), term()) -> ok.
warning_report(Type, Report) -> report(warning, warning_report, Type, Report).

-spec info_msg(io:format()) -> ok.
info_msg(Format) -> info_msg(Format, []).

-spec info_msg(io:format(), list()) -> ok.
info_msg(Format, Arguments) -> message(notice, info_msg, Format, Arguments).

-spec info_report(term()) -> ok.
info_report(Report) -> info_report(std_info, Report).

-spec info_report(term(), term()) -> ok.
info_report(Type, Report) -> report(notice, info_report, Type, Report).

message(Level, Tag, Format, Arguments) ->
    logger:log(Level, Format, Arguments, #{error_logger => #{tag => Tag}}).

report(Level, Tag, Type, Report) ->
    Metadata = #{error_logger => #{tag => Tag, type => Type}},
    case is_map(Report) orelse is_list(Report) of
        true -> logger:log(Level, Report, Metadata);
        false -> logger:log(Level, [Report], Metadata)
    end.
