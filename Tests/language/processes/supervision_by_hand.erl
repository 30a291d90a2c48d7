%%% A process restarts its linked worker until it has failed five times.
-module(supervision_by_hand).

-export([main/1]).

main(_) ->
    Self = self(),
    {_, Reference} =
        spawn_monitor(fun() -> process_flag(trap_exit, true), supervise(Self, 1) end),
    collect(Reference).

collect(Reference) ->
    receive
        {'DOWN', Reference, process, _, Reason} ->
            io:format("supervisor: ~w~n", [Reason]);
        Message ->
            io:format("~w~n", [Message]),
            collect(Reference)
    end.

supervise(_, 6) ->
    exit(too_many_restarts);
supervise(To, Number) ->
    Worker = spawn_link(fun() -> To ! {started, Number}, exit({failed, Number}) end),
    receive
        {'EXIT', Worker, Reason} ->
            To ! Reason,
            supervise(To, Number + 1)
    end.

%% expect: {started,1}
%% expect: {failed,1}
%% expect: {started,2}
%% expect: {failed,2}
%% expect: {started,3}
%% expect: {failed,3}
%% expect: {started,4}
%% expect: {failed,4}
%% expect: {started,5}
%% expect: {failed,5}
%% expect: supervisor: too_many_restarts
