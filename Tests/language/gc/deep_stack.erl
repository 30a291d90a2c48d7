%%% A collection with 100,000 frames on the stack, each with live variables, keeps all of them.
-module(deep_stack).

-export([main/1]).

main(_) ->
    io:format("~w~n", [descend(100000)]),
    ok.

descend(0) ->
    erlang:garbage_collect(),
    [erlang:garbage_collect() || _ <- lists:seq(1, 3)],
    0;
descend(N) ->
    List = [N, N + 1],
    Tuple = {N, [N]},
    Below = descend(N - 1),
    [N, M] = List,
    {N, [N]} = Tuple,
    M - N + Below.

%% expect: 100000
