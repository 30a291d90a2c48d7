-module(logger).
-moduledoc """
Log events: text or a report, with a level and metadata, printed by `logger_server`.

Handlers, filters and formatters of one's own are not there yet.
""".

-export([emergency/1, emergency/2, emergency/3]).
-export([alert/1, alert/2, alert/3]).
-export([critical/1, critical/2, critical/3]).
-export([error/1, error/2, error/3]).
-export([warning/1, warning/2, warning/3]).
-export([notice/1, notice/2, notice/3]).
-export([info/1, info/2, info/3]).
-export([debug/1, debug/2, debug/3]).
-export([log/2, log/3, log/4, compare_levels/2]).
-export([set_primary_config/2, get_primary_config/0]).
-export([set_process_metadata/1, get_process_metadata/0, update_process_metadata/1]).
-export([unset_process_metadata/0]).

-type level() :: emergency | alert | critical | error | warning | notice | info | debug.
-type report() :: map() | [{atom(), term()}].
-type handler_id() :: atom().
-export_type([level/0, report/0, handler_id/0]).

%% -- A function for each level -------------------------------------------------------------------

-spec emergency(unicode:chardata() | report()) -> ok.
emergency(Message) -> log(emergency, Message).

-spec emergency(io:format() | unicode:chardata() | report(), list() | map()) -> ok.
emergency(Message, ArgumentsOrMetadata) -> log(emergency, Message, ArgumentsOrMetadata).

-spec emergency(io:format(), list(), map()) -> ok.
emergency(Format, Arguments, Metadata) -> log(emergency, Format, Arguments, Metadata).

-spec alert(unicode:chardata() | report()) -> ok.
alert(Message) -> log(alert, Message).

-spec alert(io:format() | unicode:chardata() | report(), list() | map()) -> ok.
alert(Message, ArgumentsOrMetadata) -> log(alert, Message, ArgumentsOrMetadata).

-spec alert(io:format(), list(), map()) -> ok.
alert(Format, Arguments, Metadata) -> log(alert, Format, Arguments, Metadata).

-spec critical(unicode:chardata() | report()) -> ok.
critical(Message) -> log(critical, Message).

-spec critical(io:format() | unicode:chardata() | report(), list() | map()) -> ok.
critical(Message, ArgumentsOrMetadata) -> log(critical, Message, ArgumentsOrMetadata).

-spec critical(io:format(), list(), map()) -> ok.
critical(Format, Arguments, Metadata) -> log(critical, Format, Arguments, Metadata).

-spec error(unicode:chardata() | report()) -> ok.
error(Message) -> log(error, Message).

-spec error(io:format() | unicode:chardata() | report(), list() | map()) -> ok.
error(Message, ArgumentsOrMetadata) -> log(error, Message, ArgumentsOrMetadata).

-spec error(io:format(), list(), map()) -> ok.
error(Format, Arguments, Metadata) -> log(error, Format, Arguments, Metadata).

-spec warning(unicode:chardata() | report()) -> ok.
warning(Message) -> log(warning, Message).

-spec warning(io:format() | unicode:chardata() | report(), list() | map()) -> ok.
warning(Message, ArgumentsOrMetadata) -> log(warning, Message, ArgumentsOrMetadata).

-spec warning(io:format(), list(), map()) -> ok.
warning(Format, Arguments, Metadata) -> log(warning, Format, Arguments, Metadata).

-spec notice(unicode:chardata() | report()) -> ok.
notice(Message) -> log(notice, Message).

-spec notice(io:format() | unicode:chardata() | report(), list() | map()) -> ok.
notice(Message, ArgumentsOrMetadata) -> log(notice, Message, ArgumentsOrMetadata).

-spec notice(io:format(), list(), map()) -> ok.
notice(Format, Arguments, Metadata) -> log(notice, Format, Arguments, Metadata).

-spec info(unicode:chardata() | report()) -> ok.
info(Message) -> log(info, Message).

-spec info(io:format() | unicode:chardata() | report(), list() | map()) -> ok.
info(Message, ArgumentsOrMetadata) -> log(info, Message, ArgumentsOrMetadata).

-spec info(io:format(), list(), map()) -> ok.
info(Format, Arguments, Metadata) -> log(info, Format, Arguments, Metadata).

-spec debug(unicode:chardata() | report()) -> ok.
debug(Message) -> log(debug, Message).

-spec debug(io:format() | unicode:chardata() | report(), list() | map()) -> ok.
debug(Message, ArgumentsOrMetadata) -> log(debug, Message, ArgumentsOrMetadata).

-spec debug(io:format(), list(), map()) -> ok.
debug(Format, Arguments, Metadata) -> log(debug, Format, Arguments, Metadata).

%% -- Any level -----------------------------------------------------------------------------------

-spec log(level(), unicode:chardata() | report()) -> ok.
log(Level, Message) ->
    log(Level, Message, #{}).

-doc "Logs a text or a report with metadata, or a format string with its arguments.".
-spec log(level(), io:format() | unicode:chardata() | report(), list() | map()) -> ok.
log(Level, Format, Arguments) when is_list(Arguments) ->
    log(Level, Format, Arguments, #{});
log(Level, Report, Metadata) when is_map(Report) ->
    send({log, Level, {report, Report}, metadata(Metadata)});
log(Level, [Item | _] = Report, Metadata) when is_tuple(Item) ->
    send({log, Level, {report, Report}, metadata(Metadata)});
log(Level, String, Metadata) ->
    send({log, Level, {string, String}, metadata(Metadata)}).

-spec log(level(), io:format(), list(), map()) -> ok.
log(Level, Format, Arguments, Metadata) ->
    send({log, Level, Format, Arguments, metadata(Metadata)}).

send(Event) ->
    logger ! Event,
    ok.

metadata(Metadata) ->
    Own = #{pid => self(), gl => group_leader(), time => os:system_time(microsecond)},
    Process =
        case get_process_metadata() of
            undefined -> #{};
            Map -> Map
        end,
    maps:merge(maps:merge(Own, Process), Metadata).

-doc "Whether the first level is more (`gt`) or less (`lt`) severe than the second, or the same (`eq`).".
-spec compare_levels(level(), level()) -> gt | eq | lt.
compare_levels(Level, Level) ->
    eq;
compare_levels(Left, Right) ->
    case index(Left) < index(Right) of
        true -> gt;
        false -> lt
    end.

index(Level) ->
    index(Level, [none, emergency, alert, critical, error, warning, notice, info, debug, all], 0).

index(Level, [Level | _], Index) -> Index;
index(Level, [_ | Levels], Index) -> index(Level, Levels, Index + 1);
index(Level, [], _) -> erlang:error(badarg, [Level]).

%% -- Configuration -------------------------------------------------------------------------------

-doc "Events less severe than the primary level are dropped; it is `notice` at first.".
-spec set_primary_config(level, level() | none | all) -> ok.
set_primary_config(level, Level) ->
    _ = index(Level),
    logger ! {set_level, Level},
    ok.

-spec get_primary_config() -> map().
get_primary_config() ->
    Reference = make_ref(),
    logger ! {get_level, self(), Reference},
    receive
        {Reference, Level} -> #{level => Level, filters => [], filter_default => log,
                                metadata => #{}}
    end.

-doc "Metadata that this process adds to all its events.".
-spec set_process_metadata(map()) -> ok.
set_process_metadata(Metadata) when is_map(Metadata) ->
    _ = put('$logger_metadata$', Metadata),
    ok.

-spec get_process_metadata() -> map() | undefined.
get_process_metadata() ->
    get('$logger_metadata$').

-spec update_process_metadata(map()) -> ok.
update_process_metadata(Metadata) when is_map(Metadata) ->
    case get_process_metadata() of
        undefined -> set_process_metadata(Metadata);
        Old -> set_process_metadata(maps:merge(Old, Metadata))
    end.

-spec unset_process_metadata() -> ok.
unset_process_metadata() ->
    _ = erase('$logger_metadata$'),
    ok.
