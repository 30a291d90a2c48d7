%%% Time never goes back; units convert; strict and unique integers.
-module(monotonic_and_units).

-export([main/1]).

main(_) ->
    T1 = erlang:monotonic_time(),
    T2 = erlang:monotonic_time(),
    io:format("~w~n", [T2 >= T1]),
    io:format("~w~n", [erlang:convert_time_unit(1500, millisecond, second)]),
    io:format("~w~n", [erlang:convert_time_unit(-1500, millisecond, second)]),
    io:format("~w~n", [erlang:convert_time_unit(2, second, nanosecond)]),
    io:format("~w~n", [erlang:convert_time_unit(1, second, 60)]),
    Second = erlang:convert_time_unit(1, second, native),
    io:format("~w~n", [Second > 0]),
    Millis = erlang:system_time(millisecond),
    io:format("~w~n", [Millis > 1600000000000]),
    io:format("~w~n", [abs(erlang:system_time(second) - os:system_time(second)) =< 2]),
    io:format("~w~n", [erlang:unique_integer([positive]) > 0]),
    U = [erlang:unique_integer([monotonic]) || _ <- lists:seq(1, 1000)],
    io:format("~w ~w~n", [lists:sort(U) =:= U, length(lists:usort(U))]),
    {Mega, Sec, Micro} = erlang:timestamp(),
    io:format("~w~n", [is_integer(Mega) andalso Sec < 1000000 andalso Micro < 1000000]),
    ok.

%% expect: true
%% expect: 1
%% expect: -2
%% expect: 2000000000
%% expect: 60
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true 1000
%% expect: true
