%%% Lists of 100,000 elements built in the ways programs build them: a recursive function, an
%%% accumulator that is reversed, comprehensions, folds, ++ and lists:seq/2.
-module(list_building).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["20"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {12500150000, 300000, 200000, 90000} = Result,
    io:format("list_building ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Count = 100000,
    Numbers = lists:seq(1, Count),
    Doubled = double(Numbers),
    Tripled = triple(Numbers, []),
    Even = [N || N <- Numbers, N rem 2 =:= 0],
    Pairs = [{X, Y} || X <- lists:seq(1, 300), Y <- lists:seq(1, 300)],
    Joined = lists:foldl(fun(N, Sum) -> N + Sum end, 0, Even ++ Doubled),
    [{300, 300} | _] = Reversed = lists:reverse(Pairs),
    {Joined, lists:last(Tripled), lists:nth(Count, Doubled), length(Reversed)}.

double([]) -> [];
double([N | Rest]) -> [2 * N | double(Rest)].

triple([], Tripled) -> lists:reverse(Tripled);
triple([N | Rest], Tripled) -> triple(Rest, [3 * N | Tripled]).

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
