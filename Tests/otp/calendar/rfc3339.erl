%% Times as text: units, offsets, fractions, and text that is none.
-module(rfc3339).
-export([main/1]).

main(_) ->
    [show(system_time_to_rfc3339, [T, O])
     || {T, O} <- [{0, [{offset, "Z"}]}, {1524488188, [{offset, "+02:00"}]},
                   {1524488188123, [{offset, "Z"}, {unit, millisecond}]},
                   {1524488188123, [{offset, "-03:30"}, {unit, microsecond}]},
                   {1524488188123456789, [{offset, 0}, {unit, nanosecond}]}, {1524488188, [{offset, 3600}]},
                   {1524488188, [{offset, -5400}]},
                   {1524488188123, [{offset, "Z"}, {unit, millisecond}, {time_designator, $\s}]},
                   {1524488188123, [{offset, 7200000}, {unit, millisecond}]}, {-1, [{offset, "Z"}]},
                   {-62135596800, [{offset, "Z"}]}, {253402300800, [{offset, "Z"}]}, {0, [{offset, "z"}]},
                   {0, [{unit, x}]}]],
    [show(rfc3339_to_system_time, [T, O])
     || O <- [[], [{unit, millisecond}], [{unit, nanosecond}]],
        T <- ["1970-01-01T00:00:00Z", "2018-02-01T16:17:58+01:00", "2018-02-01 15:18:02.088Z",
              "2018-02-01T15:18:02.0885Z", "2018-02-01T15:18:02.9999999999Z", "1970-01-01t00:00:00z",
              "0000-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "2018-02-01T16:17:58-00:00"]],
    [rejected(T)
     || T <- ["2018-02-01T16:17:58", "2018-02-01", "2018-13-01T16:17:58Z", "2018-02-30T16:17:58Z",
              "2018-02-01T16:17:58+1:00", "2018-02-01T16:17:58+01:0", "2018-02-01T16:17:58Zx", "x", x,
              "2018-2-01T16:17:58Z", "2018-02-01T16:17:58+0100", "1970-01-01T00:00:00.-6Z"]].

rejected(Text) ->
    try calendar:rfc3339_to_system_time(Text) of
        Time -> io:format("~0p is ~w~n", [Text, Time])
    catch
        error:_ -> io:format("~0p is rejected~n", [Text])
    end.

show(Function, Arguments) ->
    try apply(calendar, Function, Arguments) of
        Value -> io:format("~0p: ~0p~n", [Arguments, Value])
    catch
        error:Reason -> io:format("~0p: ~0p~n", [Arguments, Reason])
    end.

%% expect: [0,[{offset,"Z"}]]: "1970-01-01T00:00:00Z"
%% expect: [1524488188,[{offset,"+02:00"}]]: "2018-04-23T14:56:28+02:00"
%% expect: [1524488188123,[{offset,"Z"},{unit,millisecond}]]: "2018-04-23T12:56:28.123Z"
%% expect: [1524488188123,[{offset,"-03:30"},{unit,microsecond}]]: "1970-01-18T11:58:08.188123-03:30"
%% expect: [1524488188123456789,[{offset,0},{unit,nanosecond}]]: "2018-04-23T12:56:28.123456789+00:00"
%% expect: [1524488188,[{offset,3600}]]: "2018-04-23T13:56:28+01:00"
%% expect: [1524488188,[{offset,-5400}]]: "2018-04-23T11:26:28-01:30"
%% expect: [1524488188123,[{offset,"Z"},{unit,millisecond},{time_designator,32}]]: "2018-04-23 12:56:28.123Z"
%% expect: [1524488188123,[{offset,7200000},{unit,millisecond}]]: "2018-04-23T14:56:28.123+02:00"
%% expect: [-1,[{offset,"Z"}]]: "1969-12-31T23:59:59Z"
%% expect: [-62135596800,[{offset,"Z"}]]: "0001-01-01T00:00:00Z"
%% expect: [253402300800,[{offset,"Z"}]]: {badarg,[253402300800,[{offset,"Z"}]]}
%% expect: [0,[{offset,"z"}]]: "1970-01-01T00:00:00z"
%% expect: [0,[{unit,x}]]: badarg
%% expect: ["1970-01-01T00:00:00Z",[]]: 0
%% expect: ["2018-02-01T16:17:58+01:00",[]]: 1517498278
%% expect: ["2018-02-01 15:18:02.088Z",[]]: 1517498282
%% expect: ["2018-02-01T15:18:02.0885Z",[]]: 1517498282
%% expect: ["2018-02-01T15:18:02.9999999999Z",[]]: 1517498282
%% expect: ["1970-01-01t00:00:00z",[]]: 0
%% expect: ["0000-01-01T00:00:00Z",[]]: -62167219200
%% expect: ["9999-12-31T23:59:59-23:59",[]]: {badarg,["9999-12-31T23:59:59-23:59",[]]}
%% expect: ["2018-02-01T16:17:58-00:00",[]]: 1517501878
%% expect: ["1970-01-01T00:00:00Z",[{unit,millisecond}]]: 0
%% expect: ["2018-02-01T16:17:58+01:00",[{unit,millisecond}]]: 1517498278000
%% expect: ["2018-02-01 15:18:02.088Z",[{unit,millisecond}]]: 1517498282088
%% expect: ["2018-02-01T15:18:02.0885Z",[{unit,millisecond}]]: 1517498282089
%% expect: ["2018-02-01T15:18:02.9999999999Z",[{unit,millisecond}]]: 1517498283000
%% expect: ["1970-01-01t00:00:00z",[{unit,millisecond}]]: 0
%% expect: ["0000-01-01T00:00:00Z",[{unit,millisecond}]]: -62167219200000
%% expect: ["9999-12-31T23:59:59-23:59",[{unit,millisecond}]]: {badarg,["9999-12-31T23:59:59-23:59",[{unit,millisecond}]]}
%% expect: ["2018-02-01T16:17:58-00:00",[{unit,millisecond}]]: 1517501878000
%% expect: ["1970-01-01T00:00:00Z",[{unit,nanosecond}]]: 0
%% expect: ["2018-02-01T16:17:58+01:00",[{unit,nanosecond}]]: 1517498278000000000
%% expect: ["2018-02-01 15:18:02.088Z",[{unit,nanosecond}]]: 1517498282088000000
%% expect: ["2018-02-01T15:18:02.0885Z",[{unit,nanosecond}]]: 1517498282088500000
%% expect: ["2018-02-01T15:18:02.9999999999Z",[{unit,nanosecond}]]: 1517498283000000000
%% expect: ["1970-01-01t00:00:00z",[{unit,nanosecond}]]: 0
%% expect: ["0000-01-01T00:00:00Z",[{unit,nanosecond}]]: -62167219200000000000
%% expect: ["9999-12-31T23:59:59-23:59",[{unit,nanosecond}]]: {badarg,["9999-12-31T23:59:59-23:59",[{unit,nanosecond}]]}
%% expect: ["2018-02-01T16:17:58-00:00",[{unit,nanosecond}]]: 1517501878000000000
%% expect: "2018-02-01T16:17:58" is rejected
%% expect: "2018-02-01" is rejected
%% expect: "2018-13-01T16:17:58Z" is rejected
%% expect: "2018-02-30T16:17:58Z" is rejected
%% expect: "2018-02-01T16:17:58+1:00" is rejected
%% expect: "2018-02-01T16:17:58+01:0" is rejected
%% expect: "2018-02-01T16:17:58Zx" is rejected
%% expect: "x" is rejected
%% expect: x is rejected
%% expect: "2018-2-01T16:17:58Z" is rejected
%% expect: "2018-02-01T16:17:58+0100" is rejected
%% expect: "1970-01-01T00:00:00.-6Z" is rejected
