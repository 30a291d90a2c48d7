%%% SIGUSR1 halts the system with a text, and the status 1.
-module(halted_by_signal).

-export([main/1]).

main(_) ->
    _ = os:cmd("kill -USR1 " ++ os:getpid()),
    receive after infinity -> ok end.

%% exit: 1
