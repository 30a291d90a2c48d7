%%% A name or process taken twice, a dead process, undefined as a name: badarg.
-module(registry_errors).

-export([main/1]).

main(_) ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    true = register(name, Pid),
    {Dead, M} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', M, _, _, _} -> ok end,
    Cases = [fun() -> register(name, self()) end, fun() -> register(name, Pid) end,
             fun() -> register(second_name, Pid) end, fun() -> register(undefined, self()) end,
             fun() -> register("name", self()) end, fun() -> register(dead, Dead) end,
             fun() -> register(x, 1) end, fun() -> unregister(nobody_has_it) end,
             fun() -> unregister(1) end, fun() -> whereis(1) end],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
