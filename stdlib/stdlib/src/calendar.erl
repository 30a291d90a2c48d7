-module(calendar).
-moduledoc """
Dates and times in the Gregorian calendar, which is taken to be valid from year 0 on, and conversions between
local time, universal time, system time and text as in RFC 3339.

A day is the number of days since January 1 of year 0, which is day 0; seconds are counted from the
beginning of that day. There are no leap seconds.
""".

-export([date_to_gregorian_days/1, date_to_gregorian_days/3, datetime_to_gregorian_seconds/1]).
-export([gregorian_days_to_date/1, gregorian_seconds_to_datetime/1]).
-export([day_of_the_week/1, day_of_the_week/3, iso_week_number/0, iso_week_number/1]).
-export([is_leap_year/1, last_day_of_the_month/2, valid_date/1, valid_date/3]).
-export([local_time/0, universal_time/0, local_time_to_universal_time/1]).
-export([local_time_to_universal_time/2, local_time_to_universal_time_dst/1]).
-export([universal_time_to_local_time/1, now_to_datetime/1, now_to_local_time/1]).
-export([now_to_universal_time/1, system_time_to_local_time/2, system_time_to_universal_time/2]).
-export([rfc3339_to_system_time/1, rfc3339_to_system_time/2]).
-export([system_time_to_rfc3339/1, system_time_to_rfc3339/2]).
-export([seconds_to_daystime/1, seconds_to_time/1, time_to_seconds/1, time_difference/2]).

-deprecated([{local_time_to_universal_time, 1,
              "use calendar:local_time_to_universal_time_dst/1 instead"}]).

-export_type([date/0, time/0, datetime/0, datetime1970/0]).

-type datetime() :: {date(), time()}.
-type datetime1970() :: {{year1970(), month(), day()}, time()}.
-type date() :: {year(), month(), day()}.
-type year() :: non_neg_integer().
-type year1970() :: 1970..10000.
-type month() :: 1..12.
-type day() :: 1..31.
-type time() :: {hour(), minute(), second()}.
-type hour() :: 0..23.
-type minute() :: 0..59.
-type second() :: 0..59.
-type daynum() :: 1..7.
-type ldom() :: 28 | 29 | 30 | 31.
-type weeknum() :: 1..53.
-type yearweeknum() :: {year(), weeknum()}.
-type secs_per_day() :: 0..86400.
-type rfc3339_string() :: [byte(), ...].
-type rfc3339_time_unit() :: microsecond | millisecond | nanosecond | second | native.

-define(DAY, 86400).
%% January 1, 1970.
-define(EPOCH_DAYS, 719528).
-define(EPOCH_SECONDS, 62167219200).
%% January 1, 10000.
-define(END_SECONDS, 315569520000).

%% -- Days ----------------------------------------------------------------------------------------

-spec date_to_gregorian_days(date()) -> non_neg_integer().
date_to_gregorian_days({Year, Month, Day}) -> date_to_gregorian_days(Year, Month, Day).

-spec date_to_gregorian_days(year(), month(), day()) -> non_neg_integer().
date_to_gregorian_days(Year, Month, Day) when is_integer(Day), Day > 0 ->
    Last = last_day_of_the_month(Year, Month),
    if
        Day =< Last -> days_before_year(Year) + days_before_month(Year, Month) + Day - 1
    end.

%% Year 0 is a leap year.
days_before_year(0) -> 0;
days_before_year(Year) -> 365 * Year + (Year - 1) div 4 - (Year - 1) div 100 + (Year - 1) div 400 + 1.

days_before_month(Year, Month) when Month > 2 ->
    element(Month, {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}) + leap_day(Year);
days_before_month(_Year, Month) ->
    (Month - 1) * 31.

leap_day(Year) ->
    case is_leap_year(Year) of
        true -> 1;
        false -> 0
    end.

-spec gregorian_days_to_date(non_neg_integer()) -> date().
gregorian_days_to_date(Days) when Days >= 60 ->
    %% Years that begin with March 1, so that the leap day is the last one, in eras of 400 years.
    Shifted = Days - 60,
    DayOfEra = Shifted rem 146097,
    YearOfEra = (DayOfEra - DayOfEra div 1460 + DayOfEra div 36524 - DayOfEra div 146096) div 365,
    DayOfYear = DayOfEra - (365 * YearOfEra + YearOfEra div 4 - YearOfEra div 100),
    Month = (5 * DayOfYear + 2) div 153,
    Day = DayOfYear - (153 * Month + 2) div 5 + 1,
    Year = YearOfEra + Shifted div 146097 * 400,
    if
        Month < 10 -> {Year, Month + 3, Day};
        true -> {Year + 1, Month - 9, Day}
    end;
gregorian_days_to_date(Days) when Days >= 31 ->
    {0, 2, Days - 30};
gregorian_days_to_date(Days) when Days >= 0 ->
    {0, 1, Days + 1}.

-spec datetime_to_gregorian_seconds(datetime()) -> non_neg_integer().
datetime_to_gregorian_seconds({Date, Time}) ->
    ?DAY * date_to_gregorian_days(Date) + time_to_seconds(Time).

-spec gregorian_seconds_to_datetime(non_neg_integer()) -> datetime().
gregorian_seconds_to_datetime(Seconds) when Seconds >= 0 ->
    {gregorian_days_to_date(Seconds div ?DAY), seconds_to_time(Seconds rem ?DAY)}.

-doc "1 is Monday, 7 is Sunday.".
-spec day_of_the_week(date()) -> daynum().
day_of_the_week({Year, Month, Day}) -> day_of_the_week(Year, Month, Day).

-spec day_of_the_week(year(), month(), day()) -> daynum().
day_of_the_week(Year, Month, Day) -> (date_to_gregorian_days(Year, Month, Day) + 5) rem 7 + 1.

-spec iso_week_number() -> yearweeknum().
iso_week_number() ->
    {Date, _Time} = local_time(),
    iso_week_number(Date).

-doc "The number of the week, and the year that it belongs to: that of its Thursday.".
-spec iso_week_number(date()) -> yearweeknum().
iso_week_number({Year, Month, Day}) ->
    Days = date_to_gregorian_days(Year, Month, Day),
    Thursday = Days + 3 - (Days + 5) rem 7,
    {WeekYear, _, _} = gregorian_days_to_date(Thursday),
    {WeekYear, (Thursday - days_before_year(WeekYear)) div 7 + 1}.

-spec is_leap_year(year()) -> boolean().
is_leap_year(Year) when is_integer(Year), Year >= 0 ->
    Year rem 4 =:= 0 andalso (Year rem 100 =/= 0 orelse Year rem 400 =:= 0).

-spec last_day_of_the_month(year(), month()) -> ldom().
last_day_of_the_month(Year, Month) when is_integer(Year), Year >= 0 -> last_day(Year, Month).

last_day(_Year, Month) when Month =:= 4; Month =:= 6; Month =:= 9; Month =:= 11 -> 30;
last_day(Year, 2) -> 28 + leap_day(Year);
last_day(_Year, Month) when is_integer(Month), Month >= 1, Month =< 12 -> 31.

-spec valid_date(date()) -> boolean().
valid_date({Year, Month, Day}) -> valid_date(Year, Month, Day).

-spec valid_date(integer(), integer(), integer()) -> boolean().
valid_date(Year, Month, Day) when is_integer(Year), is_integer(Month), is_integer(Day) ->
    Year >= 0 andalso Month >= 1 andalso Month =< 12 andalso Day >= 1 andalso
        Day =< last_day(Year, Month).

%% -- Local and universal time --------------------------------------------------------------------

-spec local_time() -> datetime().
local_time() -> erlang:localtime().

-spec universal_time() -> datetime().
universal_time() -> erlang:universaltime().

-doc false.
-spec local_time_to_universal_time(datetime1970()) -> datetime1970().
local_time_to_universal_time(DateTime) -> erlang:localtime_to_universaltime(DateTime).

-doc false.
-spec local_time_to_universal_time(datetime1970(), boolean() | undefined) -> datetime1970().
local_time_to_universal_time(DateTime, IsDST) -> erlang:localtime_to_universaltime(DateTime, IsDST).

-doc """
The universal times at which clocks show this local time: none when clocks skip it, two, the one in summer
time first, when they show it twice.
""".
-spec local_time_to_universal_time_dst(datetime1970()) -> [datetime1970()].
local_time_to_universal_time_dst(DateTime) ->
    Summer = erlang:localtime_to_universaltime(DateTime, true),
    Standard = erlang:localtime_to_universaltime(DateTime, false),
    [Time || Time <- uniq(Summer, Standard), erlang:universaltime_to_localtime(Time) =:= DateTime].

uniq(Time, Time) -> [Time];
uniq(Time1, Time2) -> [Time1, Time2].

-spec universal_time_to_local_time(datetime1970()) -> datetime().
universal_time_to_local_time(DateTime) -> erlang:universaltime_to_localtime(DateTime).

-spec now_to_datetime(erlang:timestamp()) -> datetime1970().
now_to_datetime({MegaSeconds, Seconds, _MicroSeconds}) ->
    seconds_to_datetime(MegaSeconds * 1000000 + Seconds).

-spec now_to_universal_time(erlang:timestamp()) -> datetime1970().
now_to_universal_time(Now) -> now_to_datetime(Now).

-spec now_to_local_time(erlang:timestamp()) -> datetime1970().
now_to_local_time({MegaSeconds, Seconds, _MicroSeconds}) ->
    universal_time_to_local_time(seconds_to_datetime(MegaSeconds * 1000000 + Seconds)).

-spec system_time_to_universal_time(integer(), erlang:time_unit()) -> datetime().
system_time_to_universal_time(Time, Unit) ->
    seconds_to_datetime(erlang:convert_time_unit(Time, Unit, second)).

-spec system_time_to_local_time(integer(), erlang:time_unit()) -> datetime().
system_time_to_local_time(Time, Unit) ->
    erlang:universaltime_to_localtime(system_time_to_universal_time(Time, Unit)).

seconds_to_datetime(Seconds) -> gregorian_seconds_to_datetime(Seconds + ?EPOCH_SECONDS).

%% -- RFC 3339 ------------------------------------------------------------------------------------

-spec rfc3339_to_system_time(rfc3339_string() | binary()) -> integer().
rfc3339_to_system_time(Text) -> rfc3339_to_system_time(Text, []).

-doc """
The system time that text as `"2018-02-01T16:17:58.25+01:00"` stands for, in seconds, or in the `unit` of the
options, to which a fraction is rounded. Any character may stand for the `T`.
""".
-spec rfc3339_to_system_time(rfc3339_string() | binary(), [{unit, rfc3339_time_unit()}]) -> integer().
rfc3339_to_system_time(Binary, Options) when is_binary(Binary) ->
    rfc3339_to_system_time(binary_to_list(Binary), Options);
rfc3339_to_system_time(Text, Options) ->
    Unit = proplists:get_value(unit, Options, second),
    [Y1, Y2, Y3, Y4, $-, Mon1, Mon2, $-, D1, D2, _, H1, H2, $:, Min1, Min2, $:, S1, S2 | Rest] = Text,
    Date = {list_to_integer([Y1, Y2, Y3, Y4]), list_to_integer([Mon1, Mon2]), list_to_integer([D1, D2])},
    Time = {list_to_integer([H1, H2]), list_to_integer([Min1, Min2]), list_to_integer([S1, S2])},
    IsFraction = fun(Char) -> Char =:= $. orelse Char >= $0 andalso Char =< $9 end,
    {Fraction, Zone} = lists:splitwith(IsFraction, Rest),
    Seconds = datetime_to_gregorian_seconds({Date, Time}) - ?EPOCH_SECONDS - zone_offset(Zone),
    in_range(Seconds, [Text, Options]),
    scaled(Seconds, Unit) + scaled_fraction(Fraction, Unit).

zone_offset([Letter]) when Letter =:= $Z; Letter =:= $z -> 0;
zone_offset([Sign, H1, H2, $:, M1, M2]) when Sign =:= $+; Sign =:= $- ->
    Offset = list_to_integer([H1, H2]) * 3600 + list_to_integer([M1, M2]) * 60,
    case Sign of
        $+ -> Offset;
        $- -> -Offset
    end.

scaled(Seconds, Unit) -> erlang:convert_time_unit(Seconds, second, Unit).

scaled_fraction([], _Unit) ->
    0;
scaled_fraction([$.], _Unit) ->
    0;
scaled_fraction(_Fraction, second) ->
    0;
scaled_fraction([$. | Digits], Unit) ->
    Power = pow10(length(Digits)),
    (2 * list_to_integer(Digits) * scaled(1, Unit) + Power) div (2 * Power).

pow10(0) -> 1;
pow10(N) -> 10 * pow10(N - 1).

in_range(Seconds, Arguments) ->
    case Seconds >= -?EPOCH_SECONDS andalso Seconds < ?END_SECONDS - ?EPOCH_SECONDS of
        true -> ok;
        false -> error({badarg, Arguments})
    end.

-spec system_time_to_rfc3339(integer()) -> rfc3339_string().
system_time_to_rfc3339(Time) -> system_time_to_rfc3339(Time, []).

-doc """
A system time as text. Options are `{unit, Unit}`, seconds by default; `{time_designator, Char}`, what stands
between date and time; `{offset, Offset}`, `"Z"`, text as `"+01:00"`, or a number in the unit, by default that
of local time; and `{return, binary}`.
""".
-spec system_time_to_rfc3339(integer(), [Option]) -> rfc3339_string() | binary() when
    Option ::
        {offset, string() | integer()} | {time_designator, byte()} | {unit, rfc3339_time_unit()} |
        {return, string | binary}.
system_time_to_rfc3339(Time, Options) ->
    Offset = proplists:get_value(offset, Options, ""),
    case proplists:get_value(unit, Options, second) of
        native -> rfc3339(milliseconds(Time), millisecond, milliseconds(Offset), Options);
        Unit -> rfc3339(Time, Unit, Offset, Options)
    end.

%% What a native unit is depends on the machine: so many digits are shown that each has.
milliseconds(Number) when is_integer(Number) -> erlang:convert_time_unit(Number, native, millisecond);
milliseconds(Offset) -> Offset.

rfc3339(Time, Unit, Offset, Options) ->
    Designator = proplists:get_value(time_designator, Options, $T),
    Factor = scaled(1, Unit),
    Adjustment = adjustment(Time, Unit, Factor, Offset),
    Adjusted = Time + Adjustment,
    Seconds = floor_div(Adjusted, Factor),
    in_range(Seconds, [Time, Options]),
    {{Year, Month, Day}, {Hour, Minute, Second}} = seconds_to_datetime(Seconds),
    Text = lists:flatten([
        digits(4, Year), $-, digits(2, Month), $-, digits(2, Day), Designator,
        digits(2, Hour), $:, digits(2, Minute), $:, digits(2, Second),
        fraction(Factor, Time - floor_div(Time, Factor) * Factor),
        zone(Offset, Adjustment div Factor)
    ]),
    case proplists:get_value(return, Options, string) of
        string -> Text;
        binary -> list_to_binary(Text)
    end.

floor_div(Number, Divisor) when Number < 0 -> -((Divisor - 1 - Number) div Divisor);
floor_div(Number, Divisor) -> Number div Divisor.

adjustment(_Time, _Unit, Factor, [_ | _] = Zone) -> zone_offset(Zone) * Factor;
adjustment(Time, Unit, Factor, "") -> local_offset(Time, Unit) * Factor;
adjustment(_Time, _Unit, _Factor, Offset) when is_integer(Offset) -> Offset.

local_offset(Time, Unit) ->
    Universal = system_time_to_universal_time(Time, Unit),
    Local = erlang:universaltime_to_localtime(Universal),
    datetime_to_gregorian_seconds(Local) - datetime_to_gregorian_seconds(Universal).

fraction(1, _) -> "";
fraction(Factor, Rest) -> [$. | digits(length(integer_to_list(Factor)) - 1, Rest)].

zone([_ | _] = Zone, _Offset) -> Zone;
zone(_, Offset) when Offset < 0 -> [$- | zone(-Offset)];
zone(_, Offset) -> [$+ | zone(Offset)].

zone(Offset) -> [digits(2, Offset div 3600), $: | digits(2, Offset rem 3600 div 60)].

digits(Count, Number) ->
    Text = integer_to_list(Number),
    lists:duplicate(max(0, Count - length(Text)), $0) ++ Text.

%% -- Seconds -------------------------------------------------------------------------------------

-doc "Days and a time of day; for a negative number of seconds the time is counted from the day before.".
-spec seconds_to_daystime(integer()) -> {integer(), time()}.
seconds_to_daystime(Seconds) ->
    case {Seconds div ?DAY, Seconds rem ?DAY} of
        {Days, Rest} when Rest < 0 -> {Days - 1, seconds_to_time(Rest + ?DAY)};
        {Days, Rest} -> {Days, seconds_to_time(Rest)}
    end.

-spec seconds_to_time(secs_per_day()) -> time().
seconds_to_time(Seconds) when Seconds >= 0, Seconds < ?DAY ->
    {Seconds div 3600, Seconds rem 3600 div 60, Seconds rem 60}.

-spec time_to_seconds(time()) -> secs_per_day().
time_to_seconds({Hour, Minute, Second}) when
    is_integer(Hour), is_integer(Minute), is_integer(Second)
->
    Hour * 3600 + Minute * 60 + Second.

-doc false.
-spec time_difference(datetime(), datetime()) -> {integer(), time()}.
time_difference({{_, _, _}, {_, _, _}} = From, {{_, _, _}, {_, _, _}} = To) ->
    seconds_to_daystime(datetime_to_gregorian_seconds(To) - datetime_to_gregorian_seconds(From)).
