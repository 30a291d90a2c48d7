%%% Three million frames that are not tail calls, with a collection at the bottom.
-module(recursion_three_million_deep).

-export([main/1]).

main(_) ->
    io:format("~w~n", [sum(3000000)]),
    ok.

sum(0) ->
    erlang:garbage_collect(),
    0;
sum(N) ->
    Kept = {N, [N]},
    Sum = sum(N - 1),
    Sum + element(1, Kept).

%% expect: 4500001500000
