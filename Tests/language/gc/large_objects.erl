%%% Tuples, strings and bignums larger than a fresh heap are made, kept and dropped.
-module(large_objects).

-export([main/1]).

main(_) ->
    io:format("~w~n", [loop(50, 0)]),
    ok.

loop(0, Sum) -> Sum;
loop(N, Sum) ->
    Tuple = list_to_tuple(lists:seq(1, 20000)),
    Big = 1 bsl 200000,
    Text = integer_to_list(1 bsl 3000),
    loop(N - 1, Sum + element(N * 100, Tuple) + length(Text) + (Big bsr 199999)).

%% expect: 172800
