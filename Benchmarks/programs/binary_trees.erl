%%% The collector with structures of every age: binary trees of depth 4 to 14, one long-lived.
-module(binary_trees).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["10"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    65535 = Result,
    io:format("binary_trees ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    LongLived = tree(15),
    lists:foreach(
        fun(Depth) ->
            Count = 1 bsl (14 - Depth + 4),
            Expected = Count * ((2 bsl Depth) - 1),
            Expected = trees(Count, Depth, 0)
        end,
        lists:seq(4, 14, 2)
    ),
    check(LongLived).

trees(0, _, Sum) -> Sum;
trees(Count, Depth, Sum) -> trees(Count - 1, Depth, Sum + check(tree(Depth))).

tree(0) -> {nil, nil};
tree(Depth) -> {tree(Depth - 1), tree(Depth - 1)}.

check({nil, nil}) -> 1;
check({Left, Right}) -> 1 + check(Left) + check(Right).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
