%%% Floats held in variables: the Mandelbrot set on 120 by 80 points, 200 iterations at most.
-module(mandelbrot).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["10"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    1693 = Result,
    io:format("mandelbrot ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    rows(0, 80, 120, 0).

rows(Height, Height, _, Inside) ->
    Inside;
rows(Row, Height, Width, Inside) ->
    Imaginary = 2.5 * Row / Height - 1.25,
    rows(Row + 1, Height, Width, columns(0, Width, Imaginary, Inside)).

columns(Width, Width, _, Inside) ->
    Inside;
columns(Column, Width, Imaginary, Inside) ->
    Real = 3.5 * Column / Width - 2.5,
    case iterate(0.0, 0.0, Real, Imaginary, 200) of
        0 -> columns(Column + 1, Width, Imaginary, Inside + 1);
        _ -> columns(Column + 1, Width, Imaginary, Inside)
    end.

iterate(_, _, _, _, 0) ->
    0;
iterate(X, Y, Real, Imaginary, Left) ->
    XX = X * X,
    YY = Y * Y,
    if
        XX + YY > 4.0 -> Left;
        true -> iterate(XX - YY + Real, 2.0 * X * Y + Imaginary, Real, Imaginary, Left - 1)
    end.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
