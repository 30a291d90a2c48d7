%%% A throw that nothing catches ends the process with {nocatch, Term}.
-module(nocatch).

-export([main/1]).

main(_) ->
    {Pid, Reference} = spawn_monitor(fun() -> throw(ball) end),
    receive
        {'DOWN', Reference, process, Pid, {Reason, [{?MODULE, _, 0, _} | _]}} ->
            io:format("~w~n", [Reason])
    end,
    timer:sleep(100),
    ok.

%% expect: {nocatch,ball}
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: Error in process <PID> with exit value:
%% expect: {{nocatch,ball},
%% expect:  [{nocatch,'-main/1-fun-0-',0,
%% expect:            [{file,"Tests/language/exceptions/nocatch.erl"},{line,7}]}]}
%% expect:
