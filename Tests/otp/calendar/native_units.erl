%% Times in native units are written with milliseconds.
-module(native_units).
-export([main/1]).

main(_) ->
    [io:format("~ts~n", [calendar:system_time_to_rfc3339(erlang:convert_time_unit(Time, microsecond, native),
                                                         [{unit, native}, {offset, Offset}])])
     || Time <- [0, 123456, 1517501878000999, 1 bsl 55],
        Offset <- ["Z", "+01:30", 0, erlang:convert_time_unit(3600, second, native)]],
    io:format("~p~n", [calendar:rfc3339_to_system_time("1970-01-01T00:00:01.5Z", [{unit, native}]) =:=
                       erlang:convert_time_unit(1500, millisecond, native)]).

%% expect: 1970-01-01T00:00:00.000Z
%% expect: 1970-01-01T01:30:00.000+01:30
%% expect: 1970-01-01T00:00:00.000+00:00
%% expect: 1970-01-01T01:00:00.000+01:00
%% expect: 1970-01-01T00:00:00.123Z
%% expect: 1970-01-01T01:30:00.123+01:30
%% expect: 1970-01-01T00:00:00.123+00:00
%% expect: 1970-01-01T01:00:00.123+01:00
%% expect: 2018-02-01T16:17:58.000Z
%% expect: 2018-02-01T17:47:58.000+01:30
%% expect: 2018-02-01T16:17:58.000+00:00
%% expect: 2018-02-01T17:17:58.000+01:00
%% expect: 3111-09-16T23:10:18.963Z
%% expect: 3111-09-17T00:40:18.963+01:30
%% expect: 3111-09-16T23:10:18.963+00:00
%% expect: 3111-09-17T00:10:18.963+01:00
%% expect: true
