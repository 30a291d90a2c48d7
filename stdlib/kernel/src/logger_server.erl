-module(logger_server).
-moduledoc """
The process registered as `logger`: prints events to standard output, through `user`.

An event is `{log, Level, Format, Arguments, Metadata}` or `{log, Level, StringOrReport, Metadata}`.
The engine sends the first form for processes that crash, `logger` and `error_logger` send both.
""".

-export([start/1]).

%% What a report callback is told about how the text has to look.
-define(REPORT_OPTIONS,
        #{depth => unlimited, chars_limit => unlimited, single_line => false, encoding => unicode}).

-doc "The body of the process, with the event that woke it.".
-spec start(term()) -> no_return().
start(Event) ->
    handle(Event, notice).

loop(Level) ->
    receive
        Event -> handle(Event, Level)
    end.

handle({log, Level, Format, Arguments, Metadata}, Threshold) when is_map(Metadata) ->
    print(Level, Threshold, fun() -> format(Format, Arguments) end, Metadata),
    loop(Threshold);
handle({log, Level, Message, Metadata}, Threshold) when is_map(Metadata) ->
    print(Level, Threshold, fun() -> message(Message, Metadata) end, Metadata),
    loop(Threshold);
handle({set_level, Level}, _Threshold) ->
    loop(Level);
handle({get_level, From, Reference}, Threshold) ->
    From ! {Reference, Threshold},
    loop(Threshold);
handle({flush, From, Reference}, Threshold) ->
    From ! {Reference, flushed},
    loop(Threshold);
handle(_, Threshold) ->
    loop(Threshold).

print(Level, Threshold, Text, Metadata) ->
    case severity(Level) =< severity(Threshold) of
        true -> io:put_chars(user, [header(Level, Metadata), Text(), "\n"]);
        false -> ok
    end.

severity(none) -> -1;
severity(emergency) -> 0;
severity(alert) -> 1;
severity(critical) -> 2;
severity(error) -> 3;
severity(warning) -> 4;
severity(notice) -> 5;
severity(info) -> 6;
severity(debug) -> 7;
severity(all) -> 8;
severity(_) -> 3.

%% =ERROR REPORT==== 23-Nov-2026::08:28:00.123456 ===
header(Level, Metadata) ->
    Microseconds = maps:get(time, Metadata, 0),
    {{Year, Month, Day}, {Hour, Minute, Second}} = local_time(Microseconds div 1000000),
    io_lib:format("=~ts==== ~w-~s-~w::~2..0w:~2..0w:~2..0w.~6..0w ===\n",
                  [title(Level, Metadata), Day, month(Month), Year, Hour, Minute, Second,
                   Microseconds rem 1000000]).

%% Some reports have names of their own; events that came through error_logger are called as they were
%% there.
title(_Level, #{logger_formatter := #{title := Title}}) ->
    Title;
title(_Level, #{error_logger := #{tag := Tag}}) ->
    case Tag of
        warning_msg -> "WARNING REPORT";
        warning_report -> "WARNING REPORT";
        info_msg -> "INFO REPORT";
        info_report -> "INFO REPORT";
        _ -> "ERROR REPORT"
    end;
title(Level, _Metadata) ->
    [Char - $a + $A || Char <- atom_to_list(Level)] ++ " REPORT".

month(Number) ->
    element(Number, {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                     "Dec"}).

%% 719468 days lie between the first of March of the year 0 and 1970.
local_time(Seconds) ->
    Days = Seconds div 86400,
    Rest = Seconds rem 86400,
    Date = date(Days + 719468),
    Time = {Rest div 3600, Rest rem 3600 div 60, Rest rem 60},
    erlang:universaltime_to_localtime({Date, Time}).

%% Days since 0000-03-01, so that a leap day is the last of its year; eras of 400 years.
date(Days) ->
    Era = Days div 146097,
    DayOfEra = Days rem 146097,
    YearOfEra = (DayOfEra - DayOfEra div 1460 + DayOfEra div 36524 - DayOfEra div 146096) div 365,
    DayOfYear = DayOfEra - (365 * YearOfEra + YearOfEra div 4 - YearOfEra div 100),
    Month = (5 * DayOfYear + 2) div 153,
    Day = DayOfYear - (153 * Month + 2) div 5 + 1,
    case Month < 10 of
        true -> {YearOfEra + Era * 400, Month + 3, Day};
        false -> {YearOfEra + Era * 400 + 1, Month - 9, Day}
    end.

format(Format, Arguments) ->
    try
        io_lib:format(Format, Arguments)
    catch
        _:_ -> io_lib:format("FORMAT ERROR: ~0tp - ~0tp", [Format, Arguments])
    end.

message({string, String}, _Metadata) ->
    io_lib:format("~ts", [String]);
message({report, Report}, #{report_cb := Callback}) when is_function(Callback, 2) ->
    try io_lib:format("~ts", [Callback(Report, ?REPORT_OPTIONS)])
    catch
        Class:Reason -> callback_failed(Report, Class, Reason)
    end;
message({report, Report}, #{report_cb := Callback}) when is_function(Callback, 1) ->
    try Callback(Report) of
        {Format, Arguments} -> format(Format, Arguments)
    catch
        Class:Reason -> callback_failed(Report, Class, Reason)
    end;
message({report, Report}, _Metadata) ->
    report(Report).

callback_failed(Report, Class, Reason) ->
    io_lib:format("REPORT_CB CRASH: ~tp; Reason: ~tp", [Report, {Class, Reason}]).

report(Report) when is_map(Report) ->
    report(maps:to_list(Report));
report(Report) when is_list(Report) ->
    case io_lib:printable_unicode_list(Report) of
        true when Report =/= [] -> io_lib:format("~ts", [Report]);
        _ -> lists:join("\n", [report_line(Item) || Item <- Report])
    end;
report(Report) ->
    io_lib:format("    ~tp", [Report]).

report_line({Key, Value}) ->
    case io_lib:printable_unicode_list(Value) of
        true when Value =/= [] -> io_lib:format("    ~tp: ~ts", [Key, Value]);
        _ -> io_lib:format("    ~tp: ~tp", [Key, Value])
    end;
report_line(Item) ->
    io_lib:format("    ~tp", [Item]).
