%% Days, weeks and seconds; what is no date.
-module(days_and_weeks).
-export([main/1]).

main(_) ->
    Days = [{D, calendar:gregorian_days_to_date(D)} || D <- lists:seq(0, 800000, 13)],
    [D = calendar:date_to_gregorian_days(Date) || {D, Date} <- Days],
    io:format("~w~n", [erlang:phash2(Days)]),
    Year = calendar:date_to_gregorian_days(1999, 12, 1),
    Weeks = [{Date, calendar:iso_week_number(Date), calendar:day_of_the_week(Date)}
             || D <- lists:seq(Year, Year + 3000), Date <- [calendar:gregorian_days_to_date(D)]],
    io:format("~w ~w~n", [erlang:phash2(Weeks), lists:nth(32, Weeks)]),
    [show(date_to_gregorian_days, [D])
     || D <- [{0, 1, 1}, {2024, 2, 29}, {2023, 2, 29}, {2023, 13, 1}, {-1, 1, 1}, {2023, 1, 0}, x, {a, 1, 1}]],
    [show(datetime_to_gregorian_seconds, [D])
     || D <- [{{0, 1, 1}, {0, 0, 0}}, {{2024, 2, 29}, {23, 59, 59}}, {{2024, 2, 30}, {1, 0, 0}}, x]],
    [show(gregorian_days_to_date, [D]) || D <- [0, 365, 366, 1000000000, -1]],
    [show(gregorian_seconds_to_datetime, [S]) || S <- [0, 63845193600, -1]],
    [show(is_leap_year, [Y]) || Y <- [0, 4, 100, 400, 2023, -4, x]],
    [show(last_day_of_the_month, [Y, M]) || {Y, M} <- [{2024, 2}, {1900, 2}, {2023, 4}, {2023, 13}, {x, 1}]],
    [show(valid_date, [D]) || D <- [{2024, 2, 29}, {2023, 2, 29}, {-1, 1, 1}, {2023, 13, 1}, {x, 1, 1}, x]],
    show(valid_date, [2023, 4, 31]),
    [show(seconds_to_daystime, [S]) || S <- [0, 86399, 86400, -1, -86400, -86401]],
    [show(seconds_to_time, [S]) || S <- [0, 86399, 86400, -1]],
    [show(time_to_seconds, [T]) || T <- [{0, 0, 0}, {23, 59, 59}, {24, 0, 0}, {1, 2, 3.0}, x]],
    [show(time_difference, [A, B])
     || {A, B} <- [{{{2020, 1, 1}, {0, 0, 0}}, {{2020, 1, 2}, {1, 2, 3}}},
                   {{{2020, 1, 2}, {1, 2, 3}}, {{2020, 1, 1}, {0, 0, 0}}}, {x, y}]],
    [show(now_to_datetime, [N]) || N <- [{0, 0, 0}, {1700, 123456, 999999}, {1, 2}]],
    [show(system_time_to_universal_time, [T, U])
     || {T, U} <- [{0, second}, {1700000000999, millisecond}, {-1, second}, {1, x}]].

show(Function, Arguments) ->
    try apply(calendar, Function, Arguments) of
        Value -> io:format("~w ~w: ~w~n", [Function, Arguments, Value])
    catch
        error:Reason -> io:format("~w ~w: ~w~n", [Function, Arguments, Reason])
    end.

%% expect: 87985828
%% expect: 117310583 {{2000,1,1},{1999,52},6}
%% expect: date_to_gregorian_days [{0,1,1}]: 0
%% expect: date_to_gregorian_days [{2024,2,29}]: 739310
%% expect: date_to_gregorian_days [{2023,2,29}]: if_clause
%% expect: date_to_gregorian_days [{2023,13,1}]: function_clause
%% expect: date_to_gregorian_days [{-1,1,1}]: function_clause
%% expect: date_to_gregorian_days [{2023,1,0}]: function_clause
%% expect: date_to_gregorian_days [x]: function_clause
%% expect: date_to_gregorian_days [{a,1,1}]: function_clause
%% expect: datetime_to_gregorian_seconds [{{0,1,1},{0,0,0}}]: 0
%% expect: datetime_to_gregorian_seconds [{{2024,2,29},{23,59,59}}]: 63876470399
%% expect: datetime_to_gregorian_seconds [{{2024,2,30},{1,0,0}}]: if_clause
%% expect: datetime_to_gregorian_seconds [x]: function_clause
%% expect: gregorian_days_to_date [0]: {0,1,1}
%% expect: gregorian_days_to_date [365]: {0,12,31}
%% expect: gregorian_days_to_date [366]: {1,1,1}
%% expect: gregorian_days_to_date [1000000000]: {2737907,1,4}
%% expect: gregorian_days_to_date [-1]: function_clause
%% expect: gregorian_seconds_to_datetime [0]: {{0,1,1},{0,0,0}}
%% expect: gregorian_seconds_to_datetime [63845193600]: {{2023,3,5},{0,0,0}}
%% expect: gregorian_seconds_to_datetime [-1]: function_clause
%% expect: is_leap_year [0]: true
%% expect: is_leap_year [4]: true
%% expect: is_leap_year [100]: false
%% expect: is_leap_year [400]: true
%% expect: is_leap_year [2023]: false
%% expect: is_leap_year [-4]: function_clause
%% expect: is_leap_year [x]: function_clause
%% expect: last_day_of_the_month [2024,2]: 29
%% expect: last_day_of_the_month [1900,2]: 28
%% expect: last_day_of_the_month [2023,4]: 30
%% expect: last_day_of_the_month [2023,13]: function_clause
%% expect: last_day_of_the_month [x,1]: function_clause
%% expect: valid_date [{2024,2,29}]: true
%% expect: valid_date [{2023,2,29}]: false
%% expect: valid_date [{-1,1,1}]: false
%% expect: valid_date [{2023,13,1}]: false
%% expect: valid_date [{x,1,1}]: function_clause
%% expect: valid_date [x]: function_clause
%% expect: valid_date [2023,4,31]: false
%% expect: seconds_to_daystime [0]: {0,{0,0,0}}
%% expect: seconds_to_daystime [86399]: {0,{23,59,59}}
%% expect: seconds_to_daystime [86400]: {1,{0,0,0}}
%% expect: seconds_to_daystime [-1]: {-1,{23,59,59}}
%% expect: seconds_to_daystime [-86400]: {-1,{0,0,0}}
%% expect: seconds_to_daystime [-86401]: {-2,{23,59,59}}
%% expect: seconds_to_time [0]: {0,0,0}
%% expect: seconds_to_time [86399]: {23,59,59}
%% expect: seconds_to_time [86400]: function_clause
%% expect: seconds_to_time [-1]: function_clause
%% expect: time_to_seconds [{0,0,0}]: 0
%% expect: time_to_seconds [{23,59,59}]: 86399
%% expect: time_to_seconds [{24,0,0}]: 86400
%% expect: time_to_seconds [{1,2,3.0}]: function_clause
%% expect: time_to_seconds [x]: function_clause
%% expect: time_difference [{{2020,1,1},{0,0,0}},{{2020,1,2},{1,2,3}}]: {1,{1,2,3}}
%% expect: time_difference [{{2020,1,2},{1,2,3}},{{2020,1,1},{0,0,0}}]: {-2,{22,57,57}}
%% expect: time_difference [x,y]: function_clause
%% expect: now_to_datetime [{0,0,0}]: {{1970,1,1},{0,0,0}}
%% expect: now_to_datetime [{1700,123456,999999}]: {{2023,11,16},{8,30,56}}
%% expect: now_to_datetime [{1,2}]: function_clause
%% expect: system_time_to_universal_time [0,second]: {{1970,1,1},{0,0,0}}
%% expect: system_time_to_universal_time [1700000000999,millisecond]: {{2023,11,14},{22,13,20}}
%% expect: system_time_to_universal_time [-1,second]: {{1969,12,31},{23,59,59}}
%% expect: system_time_to_universal_time [1,x]: badarg
