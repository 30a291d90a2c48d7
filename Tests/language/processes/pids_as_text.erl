%%% pid_to_list and list_to_pid, ordering of pids of one node.
-module(pids_as_text).

-export([main/1]).

main(_) ->
    Text = pid_to_list(self()),
    io:format("~w~n", [list_to_pid(Text) =:= self()]),
    io:format("~w ~w~n", [hd(Text) =:= $<, lists:last(Text) =:= $>]),
    io:format("~w~n", [length([C || C <- Text, C =:= $.])]),
    [io:format("~p~n", [try list_to_pid(T) catch C:R -> {C, R} end]) || T <- ["", "x", "<0>", a]],
    io:format("~p~n", [self()]),
    io:format("~w~n", [lists:prefix("#Ref<0.", ref_to_list(make_ref()))]),
    ok.

%% expect: true
%% expect: true true
%% expect: 2
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: <PID>
%% expect: true
