%%% Monitors of the system, connections to other nodes and native code exist as functions, and fail with notsup.
-module(not_supported).

-export([main/1]).

main(_) ->
    Calls = [{system_monitor, [undefined]}, {system_monitor, [self(), []]},
             {system_profile, [undefined, []]}, {seq_trace, [label, 1]}, {seq_trace_info, [label]},
             {seq_trace_print, [a]}, {dist_ctrl_get_data, [a]}, {dist_ctrl_put_data, [a, b]},
             {set_cpu_topology, [undefined]}],
    [io:format("~w ~w~n", [Name, reason(Name, Arguments)]) || {Name, Arguments} <- Calls],
    io:format("~w ~w~n", [erlang:system_monitor(), erlang:system_profile()]).

reason(Name, Arguments) ->
    try
        apply(erlang, Name, Arguments)
    catch
        error:Reason -> Reason
    end.

%% recorded: by hand (OTP has these)
%% expect: system_monitor notsup
%% expect: system_monitor notsup
%% expect: system_profile notsup
%% expect: seq_trace notsup
%% expect: seq_trace_info notsup
%% expect: seq_trace_print notsup
%% expect: dist_ctrl_get_data notsup
%% expect: dist_ctrl_put_data notsup
%% expect: set_cpu_topology notsup
%% expect: undefined undefined
