%%% system_flag/2 says what a flag was, and refuses what is no flag or no value of it.
-module(flags_of_the_system).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[erlang:system_flag(Flag, Value) || {Flag, Value} <- [
        {backtrace_depth, 8}, {fullsweep_after, 65535}, {multi_scheduling, unblock}, {scheduler_bind_type, unbound},
        {trace_control_word, 0}, {time_offset, finalize}]]]),
    io:format("~w~n", [[catch element(1, element(2, catch erlang:system_flag(Flag, Value))) || {Flag, Value} <- [
        {other, 1}, {backtrace_depth, -1}, {fullsweep_after, a}, {schedulers_online, 0}, {1, 1},
        {multi_scheduling, other}]]]),
    Online = erlang:system_info(schedulers_online),
    io:format("~w~n", [erlang:system_flag(schedulers_online, Online) =:= Online]).

%% expect: [8,65535,enabled,unbound,0,final]
%% expect: [badarg,badarg,badarg,badarg,badarg,badarg]
%% expect: true
