%% Processes that all log at once, before anything was logged, lose nothing.
-module(many_at_the_start).
-export([main/1]).

main(_) ->
    Monitors = [element(2, spawn_monitor(fun() -> logger:error("event") end))
                || _ <- lists:seq(1, 20)],
    [receive {'DOWN', Monitor, process, _, normal} -> ok end || Monitor <- Monitors],
    ok = logger_std_h:filesync(default).

%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: event
