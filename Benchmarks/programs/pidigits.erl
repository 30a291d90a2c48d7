%%% Bignum multiplication and division: the first 800 digits of pi by a streaming spigot.
-module(pidigits).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["2"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {800, [3, 1, 4, 1, 5, 9 | _]} = Result,
    io:format("pidigits ~.3f ms ~w~n", [Milliseconds, element(1, Result)]).

run() ->
    Digits = digits(800, 1, {1, 0, 0, 1}, []),
    {length(Digits), Digits}.

%% The state is a linear fractional transformation {Q, R, S, T}; each term of the series is
%% multiplied into it until the next digit is certain.
digits(0, _, _, Digits) ->
    lists:reverse(Digits);
digits(Count, K, {Q, R, S, T} = State, Digits) ->
    Digit = (3 * Q + R) div (3 * S + T),
    case (4 * Q + R) div (4 * S + T) of
        Digit ->
            Produced = {10 * (Q - Digit * S), 10 * (R - Digit * T), S, T},
            digits(Count - 1, K, Produced, [Digit | Digits]);
        _ ->
            digits(Count, K + 1, consume(State, K), Digits)
    end.

consume({Q, R, S, T}, K) ->
    Numerator = 2 * K + 1,
    {Q * K, (2 * Q + R) * Numerator, S * K, (2 * S + T) * Numerator}.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
