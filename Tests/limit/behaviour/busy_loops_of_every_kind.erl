%%% Loops that never wait, in Erlang code and in natives, do not keep a timer process waiting.
-module(busy_loops_of_every_kind).

-export([main/1]).

main(_) ->
    Kinds = [fun() -> tail(0) end, fun() -> natives() end, fun() -> exceptions() end,
             fun() -> comprehension() end, fun() -> sender(self()) end, fun() -> fold() end,
             fun() -> yielding() end],
    Busy = [spawn_opt(Kind, [{max_heap_size, 20000000}]) || Kind <- Kinds],
    Gaps = [gap() || _ <- lists:seq(1, 20)],
    io:format("~w~n", [lists:max(Gaps) < 5000]),
    [exit(Pid, kill) || Pid <- Busy],
    io:format("~w~n", [length(Busy)]),
    ok.

gap() ->
    Start = erlang:monotonic_time(millisecond),
    receive after 10 -> ok end,
    erlang:monotonic_time(millisecond) - Start - 10.

tail(N) -> tail(N + 1).

natives() ->
    _ = lists:reverse(lists:seq(1, 1000)),
    _ = integer_to_list(1 bsl 1000),
    natives().

exceptions() ->
    try throw(x) catch x -> exceptions() end.

comprehension() ->
    _ = [X * X || X <- lists:seq(1, 10000), X rem 2 =:= 0],
    comprehension().

sender(Self) ->
    Self ! x,
    receive x -> sender(Self) end.

fold() ->
    _ = lists:foldl(fun(X, S) -> X + S end, 0, lists:seq(1, 10000)),
    fold().

yielding() ->
    erlang:yield(),
    yielding().

%% expect: true
%% expect: 7
