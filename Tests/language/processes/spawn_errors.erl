%%% spawn with wrong arguments is badarg in the caller; a function that is not there ends the child.
-module(spawn_errors).

-export([main/1]).

main(_) ->
    Cases = [fun() -> spawn(id(1)) end, 
             fun() -> spawn(id(1), f, []) end, fun() -> spawn(m, f, id(a)) end,
             fun() -> spawn_opt(fun() -> ok end, [nonsense]) end,
             fun() -> spawn_opt(fun() -> ok end, id(a)) end,
             fun() -> spawn_opt(fun() -> ok end, [{priority, urgent}]) end],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    {_, Reference} = spawn_monitor(nomodule, nofunction, [1]),
    receive
        {'DOWN', Reference, _, _, {undef, [{M, F, Args, _} | _]}} -> io:format("~w~n",
                                                                               [{M, F, Args}])
    end,
    timer:sleep(100),
    ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {nomodule,nofunction,[1]}
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: Error in process <PID> with exit value:
%% expect: {undef,[{nomodule,nofunction,[1],[]}]}
%% expect:
