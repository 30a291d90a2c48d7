%% Going through a large table, or a long list, lets others run in between, also with one scheduler.
%% options: +S 1
-module(selecting_gives_way).
-export([main/1]).

main(_) ->
    Counter = atomics:new(1, []),
    Other = spawn(fun() -> count(Counter) end),
    [begin
         T = ets:new(table, [Type]),
         fill(T, 300_000),
         Spec = [{{'$1', '_'}, [{'<', '$1', 10}], [true]}],
         [io:format("~w ~w~n", [Type, meanwhile(Counter, Action)])
          || Action <- [fun() -> 9 = ets:select_count(T, Spec) end, fun() -> 9 = length(ets:select(T, Spec)) end,
                        fun() -> 300_000 = length(ets:tab2list(T)) end,
                        fun() -> 9 = ets:select_delete(T, Spec) end,
                        fun() -> true = ets:match_delete(T, {'_', x}) end]],
         true = ets:delete(T)
     end
     || Type <- [set, ordered_set, bag]],
    List = [{N} || N <- lists:seq(1, 300_000)],
    Compiled = ets:match_spec_compile([{{'$1'}, [], ['$1']}]),
    io:format("~w~n", [meanwhile(Counter, fun() -> 300_000 = length(ets:match_spec_run(List, Compiled)) end)]),
    exit(Other, kill).

fill(_T, 0) -> ok;
fill(T, N) ->
    ets:insert(T, {N, x}),
    fill(T, N - 1).

count(Counter) ->
    atomics:add(Counter, 1, 1),
    erlang:yield(),
    count(Counter).

%% Whether the other process has run several times during the action.
meanwhile(Counter, Action) ->
    Before = atomics:get(Counter, 1),
    Action(),
    atomics:get(Counter, 1) - Before > 10.

%% expect: set true
%% expect: set true
%% expect: set true
%% expect: set true
%% expect: set true
%% expect: ordered_set true
%% expect: ordered_set true
%% expect: ordered_set true
%% expect: ordered_set true
%% expect: ordered_set true
%% expect: bag true
%% expect: bag true
%% expect: bag true
%% expect: bag true
%% expect: bag true
%% expect: true
