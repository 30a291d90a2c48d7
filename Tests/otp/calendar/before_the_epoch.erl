%% Fractions of seconds before 1970 count forwards.
-module(before_the_epoch).
-export([main/1]).

main(_) ->
    Options = [{unit, millisecond}, {offset, "Z"}],
    [begin
         Text = calendar:system_time_to_rfc3339(Time, Options),
         Time = calendar:rfc3339_to_system_time(Text, Options),
         io:format("~w ~s~n", [Time, Text])
     end || Time <- [-1, -500, -999, -1000, -1001, 999]].

%% recorded: by hand (OTP 25 counts them backwards, later ones do not)
%% expect: -1 1969-12-31T23:59:59.999Z
%% expect: -500 1969-12-31T23:59:59.500Z
%% expect: -999 1969-12-31T23:59:59.001Z
%% expect: -1000 1969-12-31T23:59:59.000Z
%% expect: -1001 1969-12-31T23:59:58.999Z
%% expect: 999 1970-01-01T00:00:00.999Z
