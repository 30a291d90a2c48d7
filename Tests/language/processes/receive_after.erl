%%% after 0 looks once through the queue; a time-out; infinity; the time may be computed.
-module(receive_after).

-export([main/1]).

main(_) ->
    self() ! other,
    io:format("~w~n", [receive wanted -> got after 0 -> nothing end]),
    io:format("~w~n", [receive other -> got after 0 -> nothing end]),
    Start = erlang:monotonic_time(millisecond),
    io:format("~w~n", [receive never -> got after 20 + 30 -> timeout end]),
    Elapsed = erlang:monotonic_time(millisecond) - Start,
    io:format("~w~n", [Elapsed >= 50 andalso Elapsed < 1000]),
    io:format("~w~n", [receive after 10 -> slept end]),
    self() ! now,
    io:format("~w~n", [receive now -> got after infinity -> never end]),
    Infinity = list_to_atom("infinity"),
    self() ! now,
    io:format("~w~n", [receive now -> got after Infinity -> never end]),
    ok.

%% expect: nothing
%% expect: got
%% expect: timeout
%% expect: true
%% expect: slept
%% expect: got
%% expect: got
