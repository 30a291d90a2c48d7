%%% Old terms that point at nothing young, young ones that point at old ones: 200 rounds.
-module(generations).

-export([main/1]).

main(_) ->
    io:format("~w~n", [rounds(200, [], #{})]),
    ok.

rounds(0, Old, Map) ->
    {length(Old), lists:sum([length(L) || {_, L} <- Old]), map_size(Map), maps:get(100, Map)};
rounds(N, Old, Map) ->
    _ = lists:foldl(fun(X, Acc) -> [{X, Acc} | lists:sublist(Acc, 3)] end, [], lists:seq(1, 300)),
    rounds(N - 1, [{N, lists:seq(1, 50)} | Old], Map#{N => {N, [N | tl_or_nil(Old)]}}).

tl_or_nil([{N, _} | _]) -> [N];
tl_or_nil([]) -> [].

%% expect: {200,10000,200,{100,[100,101]}}
