%%% Death goes along a chain of 1,000 links, except where it is normal or trapped.
-module(links_chain).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    Far = chain(1000),
    Far ! {die, reason_of_the_far_end},
    receive {'EXIT', _, Reason} -> io:format("~w~n", [Reason]) end,
    Other = chain(1000),
    Other ! {die, normal},
    receive
        {'EXIT', _, Unexpected} -> io:format("~w~n", [Unexpected])
    after 100 ->
        io:format("only the far end is gone: ~w~n", [is_process_alive(Other)])
    end,
    ok.

%% The caller is linked to the first process of the chain; the last is returned.
chain(Count) ->
    Main = self(),
    spawn_link(fun() -> member(Count, Main) end),
    receive {far_end, Pid} -> Pid end.

member(1, Main) ->
    Main ! {far_end, self()},
    wait();
member(Count, Main) ->
    spawn_link(fun() -> member(Count - 1, Main) end),
    wait().

wait() -> receive {die, Reason} -> exit(Reason) end.

%% expect: reason_of_the_far_end
%% expect: only the far end is gone: false
