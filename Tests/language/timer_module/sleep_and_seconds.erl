%%% timer: sleep, seconds, minutes, hours, hms, tc, now_diff.
-module(sleep_and_seconds).

-export([main/1]).

main(_) ->
    p([timer:seconds(2), timer:minutes(3), timer:hours(1), timer:hms(1, 2, 3)]),
    Start = erlang:monotonic_time(millisecond),
    p(timer:sleep(30)),
    p(erlang:monotonic_time(millisecond) - Start >= 30),
    {T1, V1} = timer:tc(fun() -> timer:sleep(10), value end),
    p([T1 >= 10000, V1]),
    {T2, V2} = timer:tc(fun(X, Y) -> X + Y end, [1, 2]),
    p([T2 >= 0, V2]),
    {_, V3} = timer:tc(lists, seq, [1, 3]),
    p(V3),
    p(timer:now_diff({1, 2, 3}, {1, 1, 1})),
    ok.

p(Value) -> io:format("~w~n", [Value]).

%% expect: [2000,180000,3600000,3723000]
%% expect: ok
%% expect: true
%% expect: [true,value]
%% expect: [true,3]
%% expect: [1,2,3]
%% expect: 1000002
