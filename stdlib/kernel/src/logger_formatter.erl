-module(logger_formatter).
-moduledoc """
Text of log events, by a template.

A template is a list of strings, which stand for themselves, and keys of the event's metadata: an atom, or
a list of atoms for a key in maps in maps. `level` and `msg` stand for the level and the message.
`{Key, IfThere, Otherwise}` chooses between two templates.
""".

-export([format/2, check_config/1]).

-export_type([config/0, template/0]).

-type metakey() :: atom() | [atom()].
-type template() :: [metakey() | {metakey(), template(), template()} | unicode:chardata()].
-type config() :: #{chars_limit => pos_integer() | unlimited, depth => pos_integer() | unlimited,
                    legacy_header => boolean(), max_size => pos_integer() | unlimited,
                    report_cb => logger:report_cb(), single_line => boolean(),
                    template => template(), time_designator => byte(),
                    time_offset => integer() | string()}.

-define(LEGACY_TEMPLATE, [[logger_formatter, header], "\n", msg, "\n"]).
-define(LINE_TEMPLATE, [time, " ", level, ": ", msg, "\n"]).
-define(BLOCK_TEMPLATE, [time, " ", level, ":\n", msg, "\n"]).

-doc "The text of an event.".
-spec format(logger:log_event(), config()) -> unicode:chardata().
format(#{level := Level, msg := Message, meta := Metadata}, Config) when is_map(Config) ->
    {Template, Values} = template(Level, Metadata, Config),
    {Before, After} = lists:splitwith(fun(Part) -> Part =/= msg end, Template),
    Head = parts(Before, Level, Values, Config),
    Text =
        case After of
            [] ->
                Head;
            [msg | Rest] ->
                Tail = parts(Rest, Level, Values, Config),
                [Head, message(Message, Metadata, room(Head, Tail, Config), Config) | Tail]
        end,
    truncated(Text, maps:get(max_size, Config, unlimited)).

template(_Level, Metadata, #{template := Template}) ->
    {Template, Metadata};
template(Level, Metadata, #{legacy_header := true}) ->
    Old = maps:get(logger_formatter, Metadata, #{}),
    case Metadata of
        #{time := Time} ->
            Header = logger_time:header(title(Level, Metadata), Time),
            {?LEGACY_TEMPLATE, Metadata#{logger_formatter => Old#{header => Header}}};
        #{} ->
            {?LEGACY_TEMPLATE, Metadata}
    end;
template(_Level, Metadata, #{single_line := false}) ->
    {?BLOCK_TEMPLATE, Metadata};
template(_Level, Metadata, _Config) ->
    {?LINE_TEMPLATE, Metadata}.

%% Some reports have a title of their own; what comes through error_logger knows three kinds.
title(_Level, #{logger_formatter := #{title := Title}}) -> Title;
title(notice, #{error_logger := _}) -> "INFO REPORT";
title(Level, _Metadata) -> [Char - $a + $A || Char <- atom_to_list(Level)] ++ " REPORT".

%% How much of `chars_limit` is left for the message.
room(Head, Tail, #{chars_limit := Limit}) when is_integer(Limit) ->
    max(0, Limit - string:length([Head | Tail]));
room(_Head, _Tail, _Config) ->
    unlimited.

truncated(Text, unlimited) ->
    Text;
truncated(Text, Size) ->
    Chars = unicode:characters_to_list(Text),
    case length(Chars) > Size of
        false -> Chars;
        true -> cut(Chars, Size, lists:last(Chars))
    end.

cut(Chars, Size, $\n) -> lists:sublist(Chars, Size - 4) ++ "...\n";
cut(Chars, Size, _Last) -> lists:sublist(Chars, Size - 3) ++ "...".

%% -- The parts around the message ----------------------------------------------------------------

parts(Template, Level, Values, Config) ->
    [part(Part, Level, Values, Config) || Part <- Template].

part(level, Level, _Values, _Config) ->
    atom_to_list(Level);
part({Key, IfThere, Otherwise}, Level, Values, Config) ->
    case find(Key, Values) of
        {ok, _} -> parts(IfThere, Level, Values, Config);
        error -> parts(Otherwise, Level, Values, Config)
    end;
part(Key, _Level, Values, Config) when is_atom(Key) ->
    value(Key, Values, Config);
part([Key | _] = Keys, _Level, Values, Config) when is_atom(Key) ->
    value(Keys, Values, Config);
part(String, _Level, _Values, _Config) ->
    String.

value(Key, Values, Config) ->
    case find(Key, Values) of
        {ok, Value} -> text(Key, Value, Config);
        error -> ""
    end.

find(Key, Values) when is_atom(Key) -> find([Key], Values);
find([Key | Keys], Values) when is_map_key(Key, Values) -> find(Keys, map_get(Key, Values));
find([], Value) -> {ok, Value};
find(_, _) -> error.

text(time, Time, Config) ->
    logger_time:rfc3339(Time, maps:get(time_designator, Config, $T),
                        maps:get(time_offset, Config, ""));
text(mfa, {Module, Function, Arity}, _) when is_integer(Arity) ->
    [atom_to_list(Module), $:, atom_to_list(Function), $/, integer_to_list(Arity)];
text(_Key, Value, Config) ->
    value_text(Value, Config).

value_text(Value, _) when is_atom(Value) -> atom_to_list(Value);
value_text(Value, _) when is_integer(Value) -> integer_to_list(Value);
value_text(Value, _) when is_pid(Value) -> pid_to_list(Value);
value_text(Value, _) when is_reference(Value) -> ref_to_list(Value);
value_text([_ | _] = Value, Config) ->
    case io_lib:printable_list(Value) of
        true -> Value;
        false -> formatted("~tp", [Value], Config)
    end;
value_text(Value, Config) ->
    formatted("~tp", [Value], Config).

formatted(Format, Arguments, Config) ->
    format(Format, Arguments, unlimited, Config).

%% -- The message ---------------------------------------------------------------------------------

message(Message, Metadata, Limit, Config) ->
    Text = message_text(Message, Metadata, Limit, Config),
    case is_single_line(Config) of
        true -> logger_text:single_line(unicode:characters_to_list(Text));
        false -> Text
    end.

is_single_line(#{single_line := IsSingle}) -> IsSingle;
is_single_line(_) -> true.

message_text({string, String}, _Metadata, Limit, Config) ->
    format("~ts", [String], Limit, Config);
message_text({report, Report}, Metadata, Limit, Config) ->
    report(callback(Metadata, Config), Report, Limit, Config);
message_text({Format, Arguments}, _Metadata, Limit, Config) ->
    format(Format, Arguments, Limit, Config).

callback(_Metadata, #{report_cb := Callback}) -> Callback;
callback(#{report_cb := Callback}, _Config) -> Callback;
callback(_Metadata, _Config) -> none.

report(Callback, Report, Limit, Config) when is_function(Callback, 1) ->
    try Callback(Report) of
        {Format, Arguments} when is_list(Format), is_list(Arguments) ->
            format(Format, Arguments, Limit, Config);
        Other ->
            format("REPORT_CB/1 ERROR: ~0tp; Returned: ~0tp", [Report, Other], Limit, Config)
    catch
        Class:Reason:Stacktrace ->
            Why = {Class, Reason, own(Stacktrace)},
            format("REPORT_CB/1 CRASH: ~0tp; Reason: ~0tp", [Report, Why], Limit, Config)
    end;
report(Callback, Report, Limit, Config) when is_function(Callback, 2) ->
    Options = #{depth => maps:get(depth, Config, unlimited), chars_limit => Limit,
                single_line => is_single_line(Config)},
    try unicode:characters_to_list(Callback(Report, Options)) of
        Text when is_list(Text) ->
            Text;
        Other ->
            format("REPORT_CB/2 ERROR: ~0tp; Returned: ~0tp", [Report, Other], Limit, Config)
    catch
        error:badarg ->
            Returned = try Callback(Report, Options) catch _:_ -> badarg end,
            format("REPORT_CB/2 ERROR: ~0tp; Returned: ~0tp", [Report, Returned], Limit, Config);
        Class:Reason:Stacktrace ->
            Why = {Class, Reason, own(Stacktrace)},
            format("REPORT_CB/2 CRASH: ~0tp; Reason: ~0tp", [Report, Why], Limit, Config)
    end;
report(_Callback, Report, Limit, Config) ->
    {Format, Arguments} = logger:format_report(Report),
    format(Format, Arguments, Limit, Config).

%% Without what called the callback.
own(Stacktrace) ->
    lists:takewhile(fun(Frame) -> element(1, Frame) =/= ?MODULE end, Stacktrace).

format(Format, Arguments, Limit, Config) ->
    try
        logger_text:format(Format, Arguments, Limit, maps:get(depth, Config, unlimited),
                           is_single_line(Config))
    catch
        _:_ ->
            logger_text:format("FORMAT ERROR: ~0tp - ~0tp", [Format, Arguments], Limit, unlimited,
                               true)
    end.

%% -- Configuration -------------------------------------------------------------------------------

-doc "What is wrong with a configuration.".
-spec check_config(config()) -> ok | {error, term()}.
check_config(Config) when is_map(Config) ->
    check(maps:to_list(Config));
check_config(Config) ->
    {error, {invalid_formatter_config, ?MODULE, Config}}.

check([{template, Template} | Entries]) ->
    case is_template(Template) of
        true -> check(Entries);
        false -> {error, {invalid_formatter_template, ?MODULE, Template}}
    end;
check([{Key, Value} = Entry | Entries]) ->
    case is_right(Key, Value) of
        true -> check(Entries);
        false -> {error, {invalid_formatter_config, ?MODULE, Entry}}
    end;
check([]) ->
    ok.

is_right(Key, Limit) when Key =:= chars_limit; Key =:= depth; Key =:= max_size ->
    Limit =:= unlimited orelse is_integer(Limit) andalso Limit > 0;
is_right(Key, Flag) when Key =:= legacy_header; Key =:= single_line ->
    is_boolean(Flag);
is_right(report_cb, Callback) ->
    is_function(Callback, 1) orelse is_function(Callback, 2);
is_right(time_designator, Char) ->
    is_integer(Char) andalso Char >= 0 andalso Char =< 255;
is_right(time_offset, Offset) ->
    logger_time:is_offset(Offset);
is_right(_, _) ->
    false.

is_template(Template) ->
    is_list(Template) andalso lists:all(fun is_part/1, Template).

is_part(Key) when is_atom(Key) -> true;
is_part({Key, IfThere, Otherwise}) ->
    is_key(Key) andalso is_template(IfThere) andalso is_template(Otherwise);
is_part([]) -> true;
is_part(Binary) when is_binary(Binary) -> true;
is_part([Key | _] = Keys) when is_atom(Key) -> is_key(Keys);
is_part([_ | _] = String) -> is_chardata(String);
is_part(_) -> false.

is_key(Key) when is_atom(Key) -> true;
is_key([_ | _] = Keys) -> lists:all(fun is_atom/1, Keys);
is_key(_) -> false.

is_chardata(String) ->
    try is_list(unicode:characters_to_list(String))
    catch
        _:_ -> false
    end.
