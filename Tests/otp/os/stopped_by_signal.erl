%%% SIGTERM stops the system in good order: applications, then the status 0.
-module(stopped_by_signal).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    io:format("asked~n"),
    _ = os:cmd("kill -TERM " ++ os:getpid()),
    receive after infinity -> ok end.

%% expect: asked
%% expect: =INFO REPORT==== <TIME> ===
%% expect: SIGTERM received - shutting down
%% expect:
