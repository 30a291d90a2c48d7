%%% Random numbers, always the same for the same seed: in every Erlang system.
-module(random_numbers).

-export([number/1, bits/2, choose/2, next/1]).

%% Small ones, large ones, floats, and those at the borders of machine words.
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

%% An integer of so many times 32 bits.
bits(0, State) ->
    {0, State};
bits(Words, State0) ->
    {Word, State1} = next(State0),
    {Rest, State} = bits(Words - 1, State1),
    {(Rest bsl 32) bor Word, State}.

%% One of a list's elements.
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
