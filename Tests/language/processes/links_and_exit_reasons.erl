%%% What a linked process receives when the other ends, for each reason, trapping exits.
-module(links_and_exit_reasons).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    Bodies = [{returns, fun() -> value end}, {exit_normal, fun() -> exit(normal) end},
              {exit_reason, fun() -> exit({my, reason}) end}, {exit_kill, fun() -> exit(kill) end},
              {exit_killed, fun() -> exit(killed) end}, {shutdown, fun() -> exit(shutdown) end}],
    [begin
        Pid = spawn_link(Body),
        receive {'EXIT', Pid, Reason} -> io:format("~w: ~w~n", [Name, Reason]) end
     end || {Name, Body} <- Bodies],
    ok.

%% expect: returns: normal
%% expect: exit_normal: normal
%% expect: exit_reason: {my,reason}
%% expect: exit_kill: kill
%% expect: exit_killed: killed
%% expect: shutdown: shutdown
