%% A table that is deleted, or whose owner ends, while others use it: each call works or is badarg.
-module(deleted_meanwhile).
-export([main/1]).

main(_) ->
    [race(Type) || Type <- [set, ordered_set, bag]],
    selected().

race(Type) ->
    Main = self(),
    [begin
         {Owner, OwnerMonitor} = spawn_monitor(fun() ->
             T = ets:new(table, [Type, public]),
             ets:insert(T, [{N, N} || N <- lists:seq(1, 50)]),
             Main ! {table, T},
             receive stop -> Round rem 2 =:= 0 andalso ets:delete(T) end
         end),
         T = receive {table, Table} -> Table end,
         Users = [spawn_monitor(fun() -> use(T, Action) end)
                  || Action <- [fun(N) -> ets:insert(T, {N, x}) end, fun(N) -> ets:lookup(T, N) end,
                                fun(_) -> ets:tab2list(T) end, fun(_) -> ets:first(T) end]],
         Owner ! stop,
         receive {'DOWN', OwnerMonitor, _, _, normal} -> ok end,
         undefined = ets:info(T),
         [receive {'DOWN', Monitor, _, _, done} -> ok end || {_, Monitor} <- Users]
     end
     || Round <- lists:seq(1, 30)],
    io:format("~w~n", [Type]).

use(T, Action) -> use(T, Action, 1).

use(T, Action, N) ->
    try Action(N) of
        _ -> use(T, Action, N + 1)
    catch
        error:badarg -> exit(done)
    end.

%% In the middle of a selection, which says so.
selected() ->
    T = ets:new(table, [public]),
    ets:insert(T, [{N} || N <- lists:seq(1, 20000)]),
    {_, Continuation} = ets:select(T, [{{'$1'}, [], ['$1']}], 10),
    ets:delete(T),
    io:format("~w~n", [try ets:select(Continuation) catch error:Reason -> Reason end]).

%% expect: set
%% expect: ordered_set
%% expect: bag
%% expect: badarg
