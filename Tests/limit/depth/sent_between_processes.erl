%%% Terms 1,000,000 deep are sent, come back equal, and leave with a process as its exit reason.
-module(sent_between_processes).

-export([main/1]).

main(_) ->
    Term = nest(1000000, leaf),
    Self = self(),
    Echo = spawn(fun() -> receive {From, T} -> From ! {echo, T} end end),
    Echo ! {Self, Term},
    receive {echo, Back} -> io:format("~w~n", [Back =:= Term]) end,
    {Pid, Reference} = spawn_monitor(fun() -> exit(nest(1000000, leaf)) end),
    receive {'DOWN', Reference, process, Pid, Reason} -> io:format("~w~n", [Reason =:= Term]) end,
    spawn(fun() -> Self ! {captured, Term} end),
    receive {captured, Captured} -> io:format("~w~n", [Captured =:= Term]) end,
    ok.

nest(0, Term) -> Term;
nest(N, Term) -> nest(N - 1, {N rem 2, [Term]}).

%% expect: true
%% expect: true
%% expect: true
