-module(rand).
-moduledoc """
Pseudo random numbers.

The state is `{Algorithm, AlgorithmState}`; functions without a state use the one in the process
dictionary, which is seeded with something unpredictable when it is first used. For the same seed the
sequences are those of Erlang/OTP. The algorithms:

* `exsss`: Xorshift116**, 58 bits, period 2^116 - 1; the default.
* `exsp`: Xorshift116+, 58 bits, the lowest bit is weak.
* `exrop`: Xoroshiro116+, 58 bits, the lowest bit is weak.
* `exs1024s`: Xorshift1024*, 64 bits, period 2^1024 - 1, the three lowest bits are weak.
* `exro928ss`: Xoroshiro928**, 58 bits, period 2^928 - 1.
* `exsplus`, `exs1024`, `exs64`: the generators of `exsp` and `exs1024s`, and Xorshift64*, with old ways to make
  numbers of theirs which are not quite uniform. They are there for programs that need the old sequences.

None of them is for cryptography.
""".

-export([seed/1, seed/2, seed_s/1, seed_s/2, export_seed/0, export_seed_s/1]).
-export([uniform/0, uniform/1, uniform_s/1, uniform_s/2, uniform_real/0, uniform_real_s/1]).
-export([normal/0, normal/2, normal_s/1, normal_s/3]).
-export([bytes/1, bytes_s/2, jump/0, jump/1]).
-export([exsp_next/1, exsp_jump/1, splitmix64_next/1]).
-export([mwc59/1, mwc59_float/1, mwc59_value/1, mwc59_value32/1, mwc59_seed/0, mwc59_seed/1]).

-export_type([state/0, export_state/0, seed/0, alg/0]).

-define(MASK32, 16#FFFFFFFF).
-define(MASK51, 16#7FFFFFFFFFFFF).
-define(MASK56, 16#FFFFFFFFFFFFFF).
-define(MASK58, 16#3FFFFFFFFFFFFFF).
-define(MASK59, 16#7FFFFFFFFFFFFFF).
-define(MASK64, 16#FFFFFFFFFFFFFFFF).

%% The first algorithms there were: not all results are equally likely.
-define(IS_SKEWED(Algorithm), Algorithm =:= exsplus orelse Algorithm =:= exs1024 orelse Algorithm =:= exs64).

-type alg() :: default | exsss | exsp | exrop | exs1024s | exro928ss | exsplus | exs1024 | exs64.
-type state() :: {alg(), term()}.
-type export_state() :: state().
-type seed() :: {integer(), integer(), integer()} | integer() | [integer()].

%% -- Seeding -------------------------------------------------------------------------------------

-doc "Seeds this process with an algorithm, unpredictably, or with an exported state.".
-spec seed(alg() | state() | export_state()) -> state().
seed(AlgorithmOrState) -> keep(seed_s(AlgorithmOrState)).

-spec seed(alg(), seed()) -> state().
seed(Algorithm, Seed) -> keep(seed_s(Algorithm, Seed)).

keep(State) ->
    _ = put(rand_seed, State),
    State.

kept() ->
    case get(rand_seed) of
        undefined -> seed_s(exsss);
        State -> State
    end.

-spec seed_s(alg() | state() | export_state()) -> state().
seed_s({Algorithm, _} = State) when is_atom(Algorithm) ->
    State;
seed_s({#{bits := _, next := _}, _} = State) ->
    State;
seed_s(Algorithm) when is_atom(Algorithm) ->
    seed_s(Algorithm, {erlang:phash2([{node(), self()}]), erlang:system_time(),
                       erlang:unique_integer()}).

-doc "The state for a seed: three integers, one, or a list of what the algorithm's state consists of.".
-spec seed_s(alg(), seed()) -> state().
seed_s(default, Seed) ->
    seed_s(exsss, Seed);
seed_s(Algorithm, Seed) when Algorithm =:= exsss; Algorithm =:= exsp; Algorithm =:= exrop ->
    {Algorithm, seed_pair(Algorithm, Seed)};
seed_s(exsplus, Seed) ->
    {exsplus, seed_pair(exsp, Seed)};
seed_s(exs1024, Seed) ->
    {_, State} = seed_s(exs1024s, Seed),
    {exs1024, State};
seed_s(exs64, [_ | _] = Words) ->
    [Word] = seed_words(Words, 1, ?MASK64),
    {exs64, Word};
seed_s(exs64, Seed) when is_integer(Seed) ->
    [Word] = seeds64(1, Seed band ?MASK64),
    {exs64, Word};
seed_s(exs64, {A, B, C}) when is_integer(A), is_integer(B), is_integer(C) ->
    {V1, _} = next(exs64, (A band ?MASK32) * 4294967197 + 1),
    {V2, _} = next(exs64, (B band ?MASK32) * 4294967231 + 1),
    {V3, _} = next(exs64, (C band ?MASK32) * 4294967279 + 1),
    {exs64, (V1 * V2 * V3) rem (?MASK64 - 1) + 1};
seed_s(exs1024s, [_ | _] = Words) ->
    {exs1024s, {seed_words(Words, 16, ?MASK64), []}};
seed_s(exs1024s, Seed) when is_integer(Seed) ->
    {exs1024s, {seeds64(16, Seed band ?MASK64), []}};
seed_s(exs1024s, {A, B, C}) when is_integer(A), is_integer(B), is_integer(C) ->
    High = part21(A, 2097131) bsl 43,
    Middle = part21(B, 2097133) bsl 22,
    Low = part21(C, 2097143) bsl 1,
    {exs1024s, {generated(16, High bor Middle bor Low bor 1, []), []}};
seed_s(exro928ss, [_ | _] = Words) ->
    {exro928ss, {seed_words(Words, 16, ?MASK58), []}};
seed_s(exro928ss, Seed) when is_integer(Seed) ->
    {Words, _} = seeds58(16, Seed band ?MASK64),
    {exro928ss, {Words, []}};
seed_s(exro928ss, {A, B, C}) when is_integer(A), is_integer(B), is_integer(C) ->
    {Word0, X0} = seed58(A band ?MASK64),
    {Word1, X1} = seed58((B band ?MASK64) bxor X0),
    {Word2, X2} = seed58((C band ?MASK64) bxor X1),
    {Words, _} = seeds58(13, X2),
    {exro928ss, {[Word0, Word1, Word2 | Words], []}};
seed_s(Algorithm, _Seed) ->
    error({no_such_algorithm, Algorithm}).

seed_pair(_Algorithm, [_ | _] = Words) ->
    [A, B] = seed_words(Words, 2, ?MASK58),
    [A | B];
seed_pair(_Algorithm, Seed) when is_integer(Seed) ->
    {[A, B], _} = seeds58(2, Seed band ?MASK64),
    [A | B];
seed_pair(exsss, {A, B, C}) when is_integer(A), is_integer(B), is_integer(C) ->
    {_, X0} = seed58(A band ?MASK64),
    {Word1, X1} = seed58((B band ?MASK64) bxor X0),
    {Word2, _} = seed58((C band ?MASK64) bxor X1),
    [Word1 | Word2];
seed_pair(Algorithm, {A, B, C}) when is_integer(A), is_integer(B), is_integer(C) ->
    First = [(A * 4294967197 + 1) band ?MASK58 | (B * 4294967231 + 1) band ?MASK58],
    {_, [_ | Word]} = next(Algorithm, First),
    {_, State} = next(Algorithm, [(C * 4294967279 + 1) band ?MASK58 | Word]),
    State.

%% Not all may be 0; those that are missing are.
seed_words(Words, Count, _Mask) when length(Words) > Count ->
    error(too_many_seed_integers);
seed_words(Words, Count, Mask) ->
    Used = [Word band Mask || Word <- Words],
    case lists:all(fun(Word) -> Word =:= 0 end, Used) of
        true -> error(zero_seed);
        false -> Used ++ lists:duplicate(Count - length(Used), 0)
    end.

%% Numbers of 58 bits other than 0.
seeds58(0, X) ->
    {[], X};
seeds58(Count, X) ->
    {Word, X1} = seed58(X),
    {Words, X2} = seeds58(Count - 1, X1),
    {[Word | Words], X2}.

seed58(X0) ->
    {Z, X} = splitmix64_next(X0),
    case Z band ?MASK58 of
        0 -> seed58(X);
        Word -> {Word, X}
    end.

seeds64(0, _X) ->
    [];
seeds64(Count, X0) ->
    {Z, X} = splitmix64_next(X0),
    case Z of
        0 -> seeds64(Count, X);
        _ -> [Z | seeds64(Count - 1, X)]
    end.

part21(Seed, Factor) -> (((Seed band 16#1FFFFF) + 1) * Factor) band 16#1FFFFF.

%% Xorshift64*; the last word generated comes first.
generated(0, _State, Words) ->
    Words;
generated(Count, State, Words) ->
    {Word, NewState} = next(exs64, State),
    generated(Count - 1, NewState, [Word | Words]).

-doc "The state of this process, to go on from later.".
-spec export_seed() -> undefined | export_state().
export_seed() -> get(rand_seed).

-spec export_seed_s(state()) -> export_state().
export_seed_s(State) -> State.

%% -- Uniform distributions -----------------------------------------------------------------------

-doc "A float, 0.0 =< X < 1.0, a multiple of 2^-53.".
-spec uniform() -> float().
uniform() ->
    {X, State} = uniform_s(kept()),
    keep(State),
    X.

-doc "An integer, 1 =< X =< N.".
-spec uniform(pos_integer()) -> pos_integer().
uniform(N) ->
    {X, State} = uniform_s(N, kept()),
    keep(State),
    X.

-spec uniform_s(state()) -> {float(), state()}.
uniform_s({Algorithm, State}) when ?IS_SKEWED(Algorithm) ->
    {V, NewState} = next(Algorithm, State),
    {V / (1 bsl bits(Algorithm)), {Algorithm, NewState}};
uniform_s({Algorithm, State}) ->
    {V, NewState} = next(Algorithm, State),
    {(V bsr (bits(Algorithm) - 53)) * 1.1102230246251565e-16, {Algorithm, NewState}}.

-spec uniform_s(pos_integer(), state()) -> {pos_integer(), state()}.
uniform_s(N, {Algorithm, State}) when is_integer(N), N >= 1, ?IS_SKEWED(Algorithm) ->
    {V, NewState} = next(Algorithm, State),
    Range = 1 bsl bits(Algorithm),
    case N < Range of
        true -> {V rem N + 1, {Algorithm, NewState}};
        false -> {trunc(V / Range * N) + 1, {Algorithm, NewState}}
    end;
uniform_s(N, {Algorithm, State}) when is_integer(N), N >= 1 ->
    {V, NewState} = next(Algorithm, State),
    Bits = bits(Algorithm),
    if
        V < N, N =< 1 bsl Bits -> {V + 1, {Algorithm, NewState}};
        N =< 1 bsl Bits -> below(N, V, (1 bsl Bits) - N, Algorithm, NewState);
        true -> below_large(N, V, Bits, Algorithm, NewState)
    end.

%% Numbers from the last, incomplete range of N are not used: all results are equally likely.
below(N, V, Limit, Algorithm, State) ->
    I = V rem N,
    case V - I =< Limit of
        true ->
            {I + 1, {Algorithm, State}};
        false ->
            {NewV, NewState} = next(Algorithm, State),
            below(N, NewV, Limit, Algorithm, NewState)
    end.

%% Several numbers in a row, without the weak bits of all but the last.
below_large(N, V, Bits, Algorithm, State) ->
    Weak = weak_bits(Algorithm),
    {Wide, Width, NewState} = widen(N, V, Bits, Bits - Weak, bnot ((1 bsl Weak) - 1), Algorithm, State),
    I = Wide rem N,
    case Wide - I =< (1 bsl Width) - N of
        true ->
            {I + 1, {Algorithm, NewState}};
        false ->
            {NewV, NextState} = next(Algorithm, NewState),
            below_large(N, NewV, Bits, Algorithm, NextState)
    end.

widen(N, V, Width, Shift, Mask, Algorithm, State) when N > 1 bsl Width ->
    {Next, NewState} = next(Algorithm, State),
    widen(N, (V band Mask) bsl Shift bor Next, Width + Shift, Shift, Mask, Algorithm, NewState);
widen(_N, V, Width, _Shift, _Mask, _Algorithm, State) ->
    {V, Width, State}.

-doc "A float, 0.0 < X < 1.0, with all bits of the mantissa random also near 0.0.".
-spec uniform_real() -> float().
uniform_real() ->
    {X, State} = uniform_real_s(kept()),
    keep(State),
    X.

-spec uniform_real_s(state()) -> {float(), state()}.
uniform_real_s({Algorithm, State}) ->
    {V, NewState} = next(Algorithm, State),
    Bits = real_bits(Algorithm),
    M = (V bsr (Bits - 56)) band ?MASK56,
    if
        M >= 1 bsl 55 -> {(M bsr 3) * power(-53), {Algorithm, NewState}};
        M >= 1 bsl 54 -> {(M bsr 2) * power(-54), {Algorithm, NewState}};
        M >= 1 bsl 53 -> {(M bsr 1) * power(-55), {Algorithm, NewState}};
        M >= 1 bsl 52 -> {M * power(-56), {Algorithm, NewState}};
        true -> small_real(M, 56, Bits, Algorithm, NewState)
    end.

%% Fewer than 53 significant bits: they are filled up with more random ones.
small_real(0, Position, _Bits, Algorithm, State) when Position >= 1008 ->
    uniform_real_s({Algorithm, State});
small_real(M, Position, Bits, Algorithm, State) ->
    {V, NewState} = next(Algorithm, State),
    case M of
        0 ->
            NewM = V bsr (Bits - 56),
            if
                NewM >= 1 bsl 52 ->
                    Surplus = significant(NewM) - 53,
                    {(NewM bsr Surplus) * power(Surplus - 56 - Position), {Algorithm, NewState}};
                true ->
                    small_real(NewM, Position + 56, Bits, Algorithm, NewState)
            end;
        _ ->
            Missing = 53 - significant(M),
            {((M bsl Missing) bor (V bsr (Bits - Missing))) * power(-Position - Missing),
             {Algorithm, NewState}}
    end.

significant(M) -> significant(M, 0).

significant(0, Count) -> Count;
significant(M, Count) -> significant(M bsr 1, Count + 1).

power(Exponent) -> math:pow(2.0, Exponent).

%% -- Bytes ---------------------------------------------------------------------------------------

-doc "A binary of `N` random bytes.".
-spec bytes(non_neg_integer()) -> binary().
bytes(N) ->
    {Bytes, State} = bytes_s(N, kept()),
    keep(State),
    Bytes.

-doc "Each number gives seven bytes, without its weak low bits; the last one what is missing then.".
-spec bytes_s(non_neg_integer(), state()) -> {binary(), state()}.
bytes_s(N, {Algorithm, State}) when is_integer(N), N >= 0 ->
    {Bytes, NewState} = bytes(N, Algorithm, State, weak_low_bits(Algorithm), []),
    {list_to_binary(Bytes), {Algorithm, NewState}}.

bytes(N, Algorithm, State, Weak, Bytes) when N > 7 ->
    {V, NewState} = next(Algorithm, State),
    bytes(N - 7, Algorithm, NewState, Weak, [upper_bytes(7, V bsr Weak) | Bytes]);
bytes(N, Algorithm, State, _Weak, Bytes) ->
    {V, NewState} = next(Algorithm, State),
    {lists:reverse(Bytes, [upper_bytes(N, V)]), NewState}.

%% The first of the seven lowest bytes.
upper_bytes(0, _V) -> [];
upper_bytes(N, V) -> [(V bsr 48) band 255 | upper_bytes(N - 1, V bsl 8)].

%% -- Jumps ---------------------------------------------------------------------------------------

-doc "Goes on as after 2^64 numbers, 2^512 for `exs1024s` and `exro928ss`; returns the new state.".
-spec jump() -> state().
jump() -> keep(jump(kept())).

-spec jump(state()) -> state().
jump({Algorithm, State}) ->
    {Algorithm, jump(Algorithm, State)}.

jump(Algorithm, State) ->
    rand_jump:jump(Algorithm, State, fun(Current) -> next(Algorithm, Current) end).

-doc "A jump of `exsp` for a state without its algorithm.".
-spec exsp_jump(nonempty_improper_list(integer(), integer())) ->
    nonempty_improper_list(integer(), integer()).
exsp_jump(State) -> jump(exsp, State).

%% -- The normal distribution ---------------------------------------------------------------------

-doc "A float with mean 0.0 and variance 1.0.".
-spec normal() -> float().
normal() ->
    {X, State} = normal_s(kept()),
    keep(State),
    X.

-spec normal(number(), number()) -> float().
normal(Mean, Variance) ->
    Mean + math:sqrt(Variance) * normal().

-spec normal_s(state()) -> {float(), state()}.
normal_s({Algorithm, _} = State) when ?IS_SKEWED(Algorithm) ->
    %% The low 51 bits, with the sign above them.
    Raw = fun({_, AlgorithmState}) ->
        {V, NewState} = next(Algorithm, AlgorithmState),
        {((V band ?MASK51) bsl 1) bor ((V bsr 51) band 1), {Algorithm, NewState}}
    end,
    rand_normal:next({Raw, fun uniform_s/1, 52}, State);
normal_s({Algorithm, _} = State) ->
    Raw = fun({_, AlgorithmState}) ->
        {V, NewState} = next(Algorithm, AlgorithmState),
        {V, {Algorithm, NewState}}
    end,
    rand_normal:next({Raw, fun uniform_s/1, bits(Algorithm)}, State).

-spec normal_s(number(), number(), state()) -> {float(), state()}.
normal_s(Mean, Variance, State) when Variance >= 0 ->
    {X, NewState} = normal_s(State),
    {Mean + math:sqrt(Variance) * X, NewState}.

%% -- The algorithms ------------------------------------------------------------------------------

bits(exs1024s) -> 64;
bits(exs1024) -> 64;
bits(exs64) -> 64;
bits(#{bits := Bits}) -> Bits;
bits(_) -> 58.

%% What is left out of a number that becomes seven bytes.
weak_low_bits(Algorithm) when ?IS_SKEWED(Algorithm) -> 2;
weak_low_bits(Algorithm) -> bits(Algorithm) - 56.

%% The number of low bits that uniform_real/0 takes for the whole number.
real_bits(Algorithm) when ?IS_SKEWED(Algorithm) -> 56;
real_bits(Algorithm) -> bits(Algorithm).

weak_bits(exs1024s) -> 3;
weak_bits(#{} = Generator) -> maps:get(weak_low_bits, Generator, 0);
weak_bits(exsp) -> 1;
weak_bits(exrop) -> 1;
weak_bits(_) -> 0.

next(exsss, [S1 | S0]) ->
    {scrambled(S0), [S0 | shifted(S1, S0)]};
next(exsp, [S1 | S0]) ->
    New = shifted(S1, S0),
    {(S0 + New) band ?MASK58, [S0 | New]};
next(exsplus, State) ->
    next(exsp, State);
next(exs1024, State) ->
    next(exs1024s, State);
next(exs64, State0) ->
    State = xorshift64(State0),
    {(State * 2685821657736338717) band ?MASK64, State};
next(exrop, [S1 | S0]) ->
    X = S1 bxor S0,
    New1 = rotated(S1, 24) bxor X bxor ((X bsl 2) band ?MASK58),
    {(S1 + S0) band ?MASK58, [New1 | rotated(X, 35)]};
next(exs1024s, {[S0, S1 | Words], Used}) ->
    X1 = S1 bxor ((S1 bsl 31) band ?MASK64),
    New = S0 bxor (S0 bsr 30) bxor X1 bxor (X1 bsr 11),
    {(New * 1181783497276652981) band ?MASK64, {[New | Words], [S0 | Used]}};
next(exs1024s, {[Word], Used}) ->
    next(exs1024s, {[Word | lists:reverse(Used)], []});
next(exro928ss, {[S15, S0 | Words], Used}) ->
    X = S15 bxor S0,
    New15 = rotated(S0, 44) bxor X bxor ((X bsl 9) band ?MASK58),
    {scrambled(S0), {[rotated(X, 45) | Words], [New15 | Used]}};
next(exro928ss, {[Word], Used}) ->
    next(exro928ss, {[Word | lists:reverse(Used)], []});
%% A generator of somebody else's, such as that of `crypto`, is a map with its function.
next(#{next := Next}, State) ->
    Next(State).

xorshift64(State0) ->
    State1 = State0 bxor (State0 bsr 12),
    State2 = State1 bxor ((State1 bsl 25) band ?MASK64),
    State2 bxor (State2 bsr 27).

%% What would be shifted out is masked first, so that no integer becomes a large one.
shifted(S1, S0) ->
    X = S1 bxor ((S1 band (?MASK58 bsr 24)) bsl 24),
    X bxor S0 bxor (X bsr 11) bxor (S0 bsr 41).

scrambled(S) ->
    (rotated((S * 5) band ?MASK58, 7) * 9) band ?MASK58.

rotated(X, K) -> ((X band (?MASK58 bsr K)) bsl K) bor (X bsr (58 - K)).

-doc "The next number of `exsp` for a state without its algorithm.".
-spec exsp_next(nonempty_improper_list(integer(), integer())) ->
    {non_neg_integer(), nonempty_improper_list(integer(), integer())}.
exsp_next(State) -> next(exsp, State).

-doc "The next number of SplitMix64, 64 bits; meant for seeding.".
-spec splitmix64_next(integer()) -> {non_neg_integer(), non_neg_integer()}.
splitmix64_next(State) ->
    X = (State + 16#9E3779B97F4A7C15) band ?MASK64,
    Z1 = ((X bxor (X bsr 30)) * 16#BF58476D1CE4E5B9) band ?MASK64,
    Z2 = ((Z1 bxor (Z1 bsr 27)) * 16#94D049BB133111EB) band ?MASK64,
    {Z2 bxor (Z2 bsr 31), X}.

%% -- A small and fast generator ------------------------------------------------------------------

-doc "The next state of a multiply-with-carry generator; its low bits are a number of 32 bits.".
-spec mwc59(pos_integer()) -> pos_integer().
mwc59(State) ->
    (State band ?MASK32) * 16#7FA6502 + (State bsr 32).

-doc "A number of 32 bits of good quality from a state.".
-spec mwc59_value32(pos_integer()) -> non_neg_integer().
mwc59_value32(State) ->
    X = State band ?MASK32,
    X bxor ((X bsl 8) band ?MASK32).

-doc "A number of 59 bits of good quality from a state.".
-spec mwc59_value(pos_integer()) -> non_neg_integer().
mwc59_value(State) ->
    X = State bxor ((State bsl 4) band ?MASK59),
    X bxor ((X bsl 27) band ?MASK59).

-spec mwc59_float(pos_integer()) -> float().
mwc59_float(State) ->
    (mwc59_value(State) band 16#1FFFFFFFFFFFFF) * 1.1102230246251565e-16.

-spec mwc59_seed() -> pos_integer().
mwc59_seed() ->
    mwc59_seed(erlang:phash2([{node(), self()}]) bxor erlang:system_time() bxor erlang:unique_integer()).

-doc "A state from any integer, another one than in Erlang/OTP.".
-spec mwc59_seed(integer()) -> pos_integer().
mwc59_seed(Seed) ->
    {Z, _} = splitmix64_next(Seed band ?MASK64),
    Z rem (16#7FA6502 bsl 32 - 2) + 1.
