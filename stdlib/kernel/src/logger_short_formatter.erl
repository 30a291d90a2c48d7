-module(logger_short_formatter).
-moduledoc """
A formatter for people: an event in a line, and a crash in one block, with its reason, the source line,
the last message and the state, and what the supervisor does about it.

The reports about a crash come one after the other, from several processes. A handler that calls `part/2`
first, as `logger_std_h` does, keeps them with `collect/3`, `expire/2` and `flush/2` until the block is
complete; with any other handler, which knows `format/2` only, each of them is a block of its own.

Configuration: `colour`, `source` (whether source lines are shown), `time` (whether each event has one),
`chars_limit` (of each term in a block).
""".

-export([format/2, check_config/1]).
-export([part/2, new/0, collect/3, expire/2, flush/2, next/1]).

-export_type([config/0]).

-type config() :: #{colour => boolean(), source => boolean(), time => boolean(),
                    chars_limit => pos_integer()}.
-type texts() :: [binary()].

-define(CHARS_LIMIT, 240).

-doc "The text of an event that is shown by itself.".
-spec format(logger:log_event(), config()) -> unicode:chardata().
format(Event, Config) ->
    case part(Event, Config) of
        {part, Part} ->
            {Deaths, Collector} = logger_crash_collector:add(Part, 0, new()),
            {Others, _} = logger_crash_collector:flush(Collector),
            texts(Deaths ++ Others, Config);
        none ->
            line(Event, Config)
    end.

%% 08:28:00.123 notice a text; what has several lines is below that
line(#{level := Level, meta := Metadata} = Event, Config) ->
    Text = logger_formatter:format(Event, #{template => [msg], single_line => false,
                                            chars_limit => 20000}),
    Lines = string:split(string:trim(unicode:characters_to_list(Text), trailing), "\n", all),
    [logger_crash_text:time(Metadata, Config), logger_crash_text:level(Level, Config),
     case Lines of
         [Line] -> [" ", string:trim(Line)];
         _ -> [["\n  ", outdented(Line)] || Line <- Lines]
     end,
     "\n"].

%% Reports are indented already.
outdented("    " ++ Line) -> Line;
outdented(Line) -> Line.

-doc "Whether an event is a part of a crash, and what of it is kept.".
-spec part(logger:log_event(), config()) -> {part, logger_crash:part()} | none.
part(Event, Config) ->
    logger_crash:part(Event, maps:get(chars_limit, Config, ?CHARS_LIMIT)).

-spec new() -> logger_crash_collector:collector().
new() ->
    logger_crash_collector:new().

-doc "Adds a part; gives the blocks that are complete.".
-spec collect(logger_crash:part(), config(), Collector) -> {texts(), Collector}
    when Collector :: logger_crash_collector:collector().
collect(Part, Config, Collector) ->
    shown(logger_crash_collector:add(Part, now_in_milliseconds(), Collector), Config).

-doc "Gives the blocks that have waited long enough.".
-spec expire(config(), Collector) -> {texts(), Collector}
    when Collector :: logger_crash_collector:collector().
expire(Config, Collector) ->
    shown(logger_crash_collector:expire(now_in_milliseconds(), Collector), Config).

-doc "Gives all blocks, complete or not.".
-spec flush(config(), Collector) -> {texts(), Collector}
    when Collector :: logger_crash_collector:collector().
flush(Config, Collector) ->
    shown(logger_crash_collector:flush(Collector), Config).

-doc "When `expire/2` has to be called, in milliseconds of monotonic time.".
-spec next(logger_crash_collector:collector()) -> integer() | none.
next(Collector) ->
    logger_crash_collector:next(Collector).

now_in_milliseconds() ->
    erlang:monotonic_time(millisecond).

shown({Deaths, Collector}, Config) ->
    {texts(Deaths, Config), Collector}.

texts(Deaths, Config) ->
    [text(Death, Config) || Death <- Deaths].

%% What cannot be shown well is shown as it is.
text(Death, Config) ->
    try
        <<_/binary>> = unicode:characters_to_binary(logger_crash_text:block(Death, Config))
    catch
        Class:Reason ->
            unicode:characters_to_binary(
                io_lib:format("FORMATTER CRASH: ~0tp - ~0tp~n~n", [{Class, Reason}, Death]))
    end.

-doc "What is wrong with a configuration.".
-spec check_config(config()) -> ok | {error, term()}.
check_config(Config) when is_map(Config) ->
    %% When many processes crash at once, the code server has other things to do.
    lists:foreach(fun code:ensure_loaded/1,
                  [logger_crash, logger_crash_collector, logger_crash_text, logger_source, logger_text,
                   logger_time, erl_error, erl_erts_errors, erl_stdlib_errors, string]),
    case [Entry || {Key, Value} = Entry <- maps:to_list(Config), not is_right(Key, Value)] of
        [] -> ok;
        [Entry | _] -> {error, {invalid_formatter_config, ?MODULE, Entry}}
    end;
check_config(Config) ->
    {error, {invalid_formatter_config, ?MODULE, Config}}.

is_right(Key, Flag) when Key =:= colour; Key =:= source; Key =:= time -> is_boolean(Flag);
is_right(chars_limit, Limit) -> is_integer(Limit) andalso Limit > 0;
is_right(_, _) -> false.
