%%% A function with a thousand values in its frame goes on after a call in which a collection has
%%% made the stack smaller.
-module(large_frame_after_a_collection).

-export([main/1]).

%% Each of these has a slot of its own, because a call stands behind them.
-define(TEN, [X], [X], [X], [X], [X], [X], [X], [X], [X], [X]).
-define(HUNDRED, ?TEN, ?TEN, ?TEN, ?TEN, ?TEN, ?TEN, ?TEN, ?TEN, ?TEN, ?TEN).
-define(THOUSAND, ?HUNDRED, ?HUNDRED, ?HUNDRED, ?HUNDRED, ?HUNDRED, ?HUNDRED, ?HUNDRED, ?HUNDRED,
    ?HUNDRED, ?HUNDRED).

main(_) ->
    Self = self(),
    Sums = fun() -> Self ! {sums, after_value(1), after_exception(2)} end,
    Pids = [spawn(Sums) || _ <- lists:seq(1, 20)],
    [receive {sums, A, B} -> {A, B} = {1001, 2002} end || _ <- Pids],
    io:format("~w~n", [length(Pids)]),
    ok.

after_value(X) ->
    done = collect(100),
    sum([?THOUSAND, same([X])]).

after_exception(X) ->
    try collect(-100) of
        done -> none
    catch
        throw:done -> sum([?THOUSAND, same([X])])
    end.

same(Term) -> Term.

sum(Lists) -> lists:sum(lists:append(Lists)).

%% Makes garbage, so that collections run at the function's entry.
collect(0) -> done;
collect(-1) -> throw(done);
collect(N) when N < 0 -> 1000 = length(lists:seq(1, 1000)), collect(N + 1);
collect(N) -> 1000 = length(lists:seq(1, 1000)), collect(N - 1).

%% expect: 20
