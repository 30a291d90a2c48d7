%%% Tuples taken apart and built, clauses chosen by their first atom: the fifth derivative of an
%%% expression, simplified at each step.
-module(symbolic).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["2000"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    1360 = Result,
    io:format("symbolic ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    X = {variable, x},
    Expression = {times, {plus, X, {number, 3}}, {times, {power, X, 6}, {minus, X, {power, X, 3}}}},
    size_of(derive(5, Expression)).

derive(0, Expression) -> Expression;
derive(N, Expression) -> derive(N - 1, simplify(derivative(Expression))).

derivative({number, _}) -> {number, 0};
derivative({variable, _}) -> {number, 1};
derivative({plus, A, B}) -> {plus, derivative(A), derivative(B)};
derivative({minus, A, B}) -> {minus, derivative(A), derivative(B)};
derivative({times, A, B}) -> {plus, {times, derivative(A), B}, {times, A, derivative(B)}};
derivative({power, A, N}) -> {times, {number, N}, {times, {power, A, N - 1}, derivative(A)}}.

simplify({plus, A, B}) ->
    case {simplify(A), simplify(B)} of
        {{number, X}, {number, Y}} -> {number, X + Y};
        {{number, 0}, Right} -> Right;
        {Left, {number, 0}} -> Left;
        {Left, Right} -> {plus, Left, Right}
    end;
simplify({minus, A, B}) ->
    case {simplify(A), simplify(B)} of
        {{number, X}, {number, Y}} -> {number, X - Y};
        {Left, {number, 0}} -> Left;
        {Left, Right} -> {minus, Left, Right}
    end;
simplify({times, A, B}) ->
    case {simplify(A), simplify(B)} of
        {{number, X}, {number, Y}} -> {number, X * Y};
        {{number, 0}, _} -> {number, 0};
        {_, {number, 0}} -> {number, 0};
        {{number, 1}, Right} -> Right;
        {Left, {number, 1}} -> Left;
        {Left, Right} -> {times, Left, Right}
    end;
simplify({power, _, 0}) -> {number, 1};
simplify({power, A, 1}) -> simplify(A);
simplify({power, A, N}) -> {power, simplify(A), N};
simplify(Leaf) -> Leaf.

size_of({_, A, B}) -> 1 + size_of(A) + size_of(B);
size_of({_, _}) -> 1;
size_of(_) -> 0.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
