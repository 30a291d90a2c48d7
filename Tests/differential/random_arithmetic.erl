%%% Random operands for every operator and conversion; a line for each case. The generator is its own,
%%% so that the operands depend on the seed alone.
-module(random_arithmetic).

-export([main/1]).

main([Seed, Count]) ->
    cases(list_to_integer(Seed) band 16#ffffffff, list_to_integer(Count)).

cases(_, 0) ->
    ok;
cases(State0, Count) ->
    {Operation, State1} = choose(operations(), State0),
    {A, State2} = number(State1),
    {B, State3} = number(State2),
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

%% -- Operands ------------------------------------------------------------------------------------

number(State0) ->
    case choose([small, small, border, word, big, big, float, float, whole, wide], State0) of
        {small, State} ->
            {N, State1} = next(State),
            {N rem 201 - 100, State1};
        {border, State} ->
            {Power, State1} = choose([27, 31, 52, 53, 58, 59, 60, 61, 62, 63, 64, 127, 128], State),
            {Near, State2} = choose([-1, 0, 1], State1),
            sign((1 bsl Power) + Near, State2);
        {word, State} ->
            {N, State1} = bits(2, State),
            sign(N, State1);
        {big, State} ->
            {Words, State1} = choose([3, 4, 5, 8, 20, 70], State),
            {N, State2} = bits(Words, State1),
            sign(N, State2);
        {float, State} ->
            {N, State1} = next(State),
            sign(N / 65536, State1);
        {whole, State} ->
            {N, State1} = next(State),
            sign(float(N band 16#ffff), State1);
        {wide, State} ->
            {N, State1} = next(State),
            {Exponent, State2} = next(State1),
            sign(N * math:pow(10.0, Exponent rem 300 - 150), State2)
    end.

sign(N, State0) ->
    {Sign, State} = choose([1, -1], State0),
    {N * Sign, State}.

bits(0, State) ->
    {0, State};
bits(Words, State0) ->
    {Word, State1} = next(State0),
    {Rest, State} = bits(Words - 1, State1),
    {(Rest bsl 32) bor Word, State}.

choose(Choices, State0) ->
    {N, State} = next(State0),
    {lists:nth(N rem length(Choices) + 1, Choices), State}.

%% Marsaglia's xorshift of 64 bits; the upper half of a product is the number.
next(State0) ->
    State1 = (State0 + 16#9e3779b97f4a7c15) band 16#ffffffffffffffff,
    X1 = State1 bxor (State1 bsr 30),
    X2 = (X1 * 16#bf58476d1ce4e5b9) band 16#ffffffffffffffff,
    X3 = X2 bxor (X2 bsr 27),
    X4 = (X3 * 16#94d049bb133111eb) band 16#ffffffffffffffff,
    {X4 bsr 32, State1}.
