%%% What can be asked about the system has the right kind of answer.
-module(system_information).

-export([main/1]).

main(_) ->
    io:format("~w~n", [erlang:system_info(schedulers) >= 1]),
    io:format("~w~n", [erlang:system_info(process_count) >= 1]),
    io:format("~w~n", [erlang:system_info(process_limit) > 100000]),
    io:format("~w~n", [erlang:system_info(atom_limit) > erlang:system_info(atom_count)]),
    io:format("~w~n", [is_list(erlang:system_info(otp_release))]),
    io:format("~w~n", [erlang:system_info(wordsize)]),
    io:format("~w~n", [lists:all(fun({_, N}) -> N >= 0 end, erlang:memory())]),
    io:format("~w~n", [erlang:memory(total) >= erlang:memory(processes)]),
    {Total, Since} = statistics(reductions),
    io:format("~w~n", [Total >= Since]),
    {_, _} = statistics(runtime),
    {_, _} = statistics(wall_clock),
    io:format("~w ~w~n", [node(), is_alive()]),
    io:format("~w~n", [try erlang:system_info(nonsense) catch error:R -> R end]),
    ok.

%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: 8
%% expect: true
%% expect: true
%% expect: true
%% expect: nonode@nohost false
%% expect: badarg
