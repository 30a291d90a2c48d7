-module(logger_time).
-moduledoc "Times in the text of log events.".

-export([header/2, rfc3339/3, local/1, is_offset/1]).

-define(SECOND, 1000000).

-doc "The first line of a report in its old form: `=ERROR REPORT==== 23-Nov-2026::08:28:00.123456 ===`.".
-spec header(string(), integer()) -> string().
header(Title, Time) ->
    {{Year, Month, Day}, Clock} = local(Time),
    [$= | Title] ++ "==== " ++ integer_to_list(Day) ++ [$- | month(Month)] ++ [$- |
        integer_to_list(Year)] ++ "::" ++ clock(Clock, Time rem ?SECOND, " ===").

%% With all their zeros, 08:28:00.123456, before what follows.
clock({Hour, Minute, Second}, Fraction, Rest) ->
    two(Hour, [$: | two(Minute, [$: | two(Second, [$. | digits(Fraction, 6, Rest)])])]).

two(Number, Rest) ->
    [$0 + Number div 10, $0 + Number rem 10 | Rest].

digits(_Number, 0, Rest) -> Rest;
digits(Number, Count, Rest) -> digits(Number div 10, Count - 1, [$0 + Number rem 10 | Rest]).

month(Number) ->
    element(Number, {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                     "Dec"}).

-doc """
Microseconds since 1970 as `2026-11-23T08:28:00.123456+01:00`. The offset is one in microseconds, a text
as `+01:00` or `Z`, or empty for that of local time.
""".
-spec rfc3339(integer(), char(), integer() | string()) -> string().
rfc3339(Time, Designator, Offset) ->
    {Shift, Suffix} = offset(Offset, Time),
    Seconds = floor_div(Time, ?SECOND),
    {{Year, Month, Day}, Clock} = datetime(Seconds + Shift),
    digits(Year, 4, [$- | two(Month, [$- | two(Day, [Designator |
        clock(Clock, Time - Seconds * ?SECOND, Suffix)])])]).

offset("", Time) ->
    Seconds = floor_div(Time, ?SECOND),
    Shift = erlang:universaltime_to_posixtime(local(Time)) - Seconds,
    {Shift, suffix(Shift)};
offset(Zulu, _Time) when Zulu =:= "Z"; Zulu =:= "z" ->
    {0, Zulu};
offset([Sign, H1, H2, $:, M1, M2] = Text, _Time) ->
    Minutes = 60 * list_to_integer([H1, H2]) + list_to_integer([M1, M2]),
    {case Sign of $+ -> 60 * Minutes; $- -> -60 * Minutes end, Text};
offset(Offset, _Time) ->
    Shift = Offset div ?SECOND,
    {Shift, suffix(Shift)}.

suffix(Shift) ->
    Minutes = abs(Shift) div 60,
    [case Shift < 0 of true -> $-; false -> $+ end
     | two(Minutes div 60, [$: | two(Minutes rem 60, "")])].

-doc "Whether this can be given as an offset.".
-spec is_offset(term()) -> boolean().
is_offset(Offset) when is_integer(Offset) -> true;
is_offset("") -> true;
is_offset("Z") -> true;
is_offset("z") -> true;
is_offset([Sign, H1, H2, $:, M1, M2]) when Sign =:= $+; Sign =:= $- ->
    lists:all(fun(Char) -> is_integer(Char) andalso Char >= $0 andalso Char =< $9 end,
              [H1, H2, M1, M2]);
is_offset(_) -> false.

-doc "The local date and time.".
-spec local(integer()) ->
    {{integer(), 1..12, 1..31}, {0..23, 0..59, 0..59}}.
local(Time) ->
    erlang:universaltime_to_localtime(datetime(floor_div(Time, ?SECOND))).

floor_div(Number, Divisor) when Number >= 0 -> Number div Divisor;
floor_div(Number, Divisor) -> -((Divisor - 1 - Number) div Divisor).

datetime(Seconds) ->
    erlang:posixtime_to_universaltime(Seconds).
