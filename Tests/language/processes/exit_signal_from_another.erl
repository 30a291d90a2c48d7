%%% exit/2 names the sender of the signal in 'EXIT', not the process that ended.
-module(exit_signal_from_another).

-export([main/1]).

main(_) ->
    process_flag(trap_exit, true),
    Self = self(),
    Sender = spawn(fun() -> exit(Self, {from, afar}) end),
    receive {'EXIT', From, Reason} -> io:format("~w ~w~n", [From =:= Sender, Reason]) end,
    io:format("~w~n", [exit(Sender, reason)]),
    [io:format("~w~n", [try exit(X, r) catch C:R -> {C, R} end]) || X <- [a, 1, "pid"]],
    ok.

%% expect: true {from,afar}
%% expect: true
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
