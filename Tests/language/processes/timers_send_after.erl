%%% send_after and start_timer deliver at their time, in the order of their times.
-module(timers_send_after).

-export([main/1]).

%% The times are far apart: timers of different schedulers do not wait for each other.
main(_) ->
    Start = erlang:monotonic_time(millisecond),
    erlang:send_after(310, self(), third),
    erlang:send_after(10, self(), first),
    Reference = erlang:start_timer(160, self(), payload),
    erlang:send_after(0, self(), zeroth),
    [receive
        {timeout, Reference, payload} -> io:format("second~n");
        Message -> io:format("~w~n", [Message])
     end || _ <- [1, 2, 3, 4]],
    io:format("~w~n", [erlang:monotonic_time(millisecond) - Start >= 310]),
    register(named, self()),
    erlang:send_after(1, named, to_name),
    receive to_name -> io:format("named~n") end,
    erlang:send_after(1, nobody_there, lost),
    Absolute = erlang:monotonic_time(millisecond) + 20,
    erlang:send_after(Absolute, self(), absolute, [{abs, true}]),
    receive absolute -> io:format("~w~n", [erlang:monotonic_time(millisecond) >= Absolute]) end,
    ok.

%% expect: zeroth
%% expect: first
%% expect: second
%% expect: third
%% expect: true
%% expect: named
%% expect: true
