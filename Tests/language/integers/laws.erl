%%% Laws of arithmetic on operands of every size and both signs.
-module(laws).

-export([main/1]).

main(_) ->
    Sizes = [0, 1, 7, 31, 59, 60, 61, 62, 63, 64, 65, 127, 128, 200, 1000],
    Numbers = lists:usort([Sign * ((1 bsl S) + D) || S <- Sizes, D <- [-1, 0, 1], Sign <- [1, -1]]),
    [check(A, B) || A <- Numbers, B <- Numbers],
    io:format("~w numbers~n", [length(Numbers)]).

check(A, B) ->
    A = A + B - B,
    true = A + B =:= B + A,
    true = A - B =:= -(B - A),
    true = A * B =:= B * A,
    true = (A + B) * (A - B) =:= A * A - B * B,
    true = A bxor B bxor B =:= A,
    true = (A band B) + (A bor B) =:= A + B,
    true = bnot A =:= -A - 1,
    true = (A < B) =:= (A - B < 0),
    true = (A =:= B) =:= (A - B =:= 0),
    A = (A bsl 67) bsr 67,
    true = A bsr 3 =:= floor_div(A, 8),
    A = list_to_integer(integer_to_list(A)),
    A = list_to_integer(integer_to_list(A, 7), 7),
    case B of
        0 -> ok;
        _ ->
            A = (A div B) * B + A rem B,
            true = abs(A rem B) < abs(B),
            true = A * B div B =:= A,
            true = (A rem B =:= 0) orelse (A rem B < 0) =:= (A < 0)
    end.

floor_div(A, B) when A >= 0 -> A div B;
floor_div(A, B) -> -((-A + B - 1) div B).

%% expect: 85 numbers
