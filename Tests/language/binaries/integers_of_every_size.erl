%% Integers of sizes around every boundary, at every bit offset, written and read again.
-module(integers_of_every_size).
-export([main/1]).

main(_) ->
    Sizes = lists:seq(1, 20) ++ [24, 31, 32, 33, 47, 48, 56, 57, 62, 63, 64, 65, 71, 100, 127, 128, 129],
    Failures = [{Offset, Size, Value} || Size <- Sizes, Offset <- lists:seq(0, 8),
                                         Value <- values(Size), not same(Offset, Size, Value)],
    io:format("~p~n", [Failures]).

values(Size) ->
    [0, 1, (1 bsl Size) - 1, 1 bsl (Size - 1), (16#123456789abcdef0123456789abcdef bsr 3) band ((1 bsl Size) - 1)].

same(Offset, Size, Value) ->
    Negative = case Value bsr (Size - 1) of 1 -> Value - (1 bsl Size); 0 -> Value end,
    Binary = <<-1:Offset, Value:Size, Value:Size/little, Negative:Size/signed, Negative:Size/little, 5:3>>,
    <<_:Offset, A:Size, B:Size/little, C:Size/signed, D:Size/signed-little, E:3>> = Binary,
    {A, B, C, D, E} =:= {Value, Value, Negative, Negative, 5}.

%% expect: []
