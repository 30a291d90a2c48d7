%%% Funs: composed, curried, passed to higher order functions written here and in lists, held in a
%%% list and called in turn.
-module(funs).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["50"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {4503150000, 100000, 30000} = Result,
    io:format("funs ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Numbers = lists:seq(1, 30000),
    Add = fun(A) -> fun(B) -> A + B end end,
    Composed = compose([Add(K) || K <- lists:seq(1, 4)] ++ [fun(X) -> X * 10 end]),
    Mapped = map(Composed, Numbers),
    Sum = lists:foldl(fun(X, Total) -> X + Total end, 0, Mapped),
    Count = apply_times(fun(X) -> X + 1 end, 100000, 0),
    Filtered = lists:filter(fun(X) -> X rem 10 =:= 0 end, lists:map(fun identity/1, Mapped)),
    {Sum, Count, length(Filtered)}.

identity(X) -> X.

compose([]) -> fun(X) -> X end;
compose([Function | Functions]) ->
    Rest = compose(Functions),
    fun(X) -> Rest(Function(X)) end.

map(_, []) -> [];
map(Function, [Head | Tail]) -> [Function(Head) | map(Function, Tail)].

apply_times(_, 0, X) -> X;
apply_times(Function, Times, X) -> apply_times(Function, Times - 1, Function(X)).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
