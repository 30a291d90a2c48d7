%%% Random operands for every operator and conversion; a line for each case.
-module(random_arithmetic).

-export([main/1]).

main([Seed, Count]) ->
    cases(list_to_integer(Seed) band 16#ffffffff, list_to_integer(Count)).

cases(_, 0) ->
    ok;
cases(State0, Count) ->
    {Operation, State1} = random_numbers:choose(operations(), State0),
    {A, State2} = random_numbers:number(State1),
    {B, State3} = random_numbers:number(State2),
    io:format("~w ~w ~w -> ~w~n", [Operation, A, B, result(Operation, A, B)]),
    cases(State3, Count - 1).

operations() ->
    ['+', '-', '*', '/', 'div', 'rem', 'band', 'bor', 'bxor', 'bsl', 'bsr', '<', '=<', '==', '=:=',
     '>', '>=', min, max, negate, 'bnot', abs, round, trunc, floor, ceil, float, text, based_text,
     short, decimals, scientific, hash, keys, sqrt].

result(Operation, A, B) ->
    try apply_to(Operation, A, B) of
        Value -> Value
    catch
        Class:Reason -> {Class, Reason}
    end.

apply_to(negate, A, _) -> -A;
apply_to('bnot', A, _) -> bnot A;
apply_to('bsl', A, B) -> A bsl shift(B);
apply_to('bsr', A, B) -> A bsr shift(B);
apply_to(Operation, A, _) when Operation =:= abs; Operation =:= round; Operation =:= trunc;
                               Operation =:= floor; Operation =:= ceil ->
    erlang:Operation(A);
%% Erlang/OTP rounds bignums to floats less exactly.
apply_to(float, A, _) when abs(A) >= 1 bsl 62 -> large;
apply_to(float, A, _) -> float(A);
apply_to(text, A, _) when is_integer(A) -> {A, list_to_integer(integer_to_list(A))};
apply_to(text, A, _) -> list_to_float(float_to_list(A, [{scientific, 17}]));
apply_to(based_text, A, B) ->
    Base = 2 + erlang:phash2(B, 35),
    Text = integer_to_list(A, Base),
    {Text, list_to_integer(Text, Base) =:= A};
apply_to(short, A, _) -> float_to_list(A, [short]);
apply_to(decimals, A, B) -> float_to_list(A, [{decimals, 1 + erlang:phash2(B, 5)}, compact]);
apply_to(scientific, A, B) -> float_to_list(A, [{scientific, erlang:phash2(B, 20)}]);
apply_to(hash, A, B) -> {erlang:phash2({A, [B]}), erlang:phash2(A, 1 bsl 32)};
apply_to(keys, A, B) -> maps:keys(#{A => 1, B => 2, a => 3});
apply_to(sqrt, A, _) when abs(A) >= 1 bsl 62 -> large;
apply_to(sqrt, A, _) -> math:sqrt(A);
apply_to(Operation, A, B) ->
    case is_float(A) =/= is_float(B) andalso lists:member(Operation, ['+', '-', '*', '/'])
         andalso (abs(A) >= 1 bsl 62 orelse abs(B) >= 1 bsl 62) orelse
         Operation =:= '/' andalso (abs(A) >= 1 bsl 62 orelse abs(B) >= 1 bsl 62) of
        true -> large;
        false -> erlang:Operation(A, B)
    end.

shift(B) when is_integer(B) -> B rem 300;
shift(B) -> B.
