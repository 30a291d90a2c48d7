-module(random).
-moduledoc """
Pseudo-random numbers after B. A. Wichmann and I. D. Hill, Algorithm AS 183. Deprecated: `rand` is better in
every respect. The seed of a process lies in its dictionary.
""".

-export([seed/0, seed/1, seed/3, seed0/0, uniform/0, uniform/1, uniform_s/1, uniform_s/2]).

-deprecated({'_', '_', "use the 'rand' module instead"}).

-export_type([ran/0]).

-type ran() :: {integer(), integer(), integer()}.

-define(PRIME1, 30269).
-define(PRIME2, 30307).
-define(PRIME3, 30323).

-spec seed0() -> ran().
seed0() -> {3172, 9814, 20125}.

-doc "Seeds with default values, and returns the former seed.".
-spec seed() -> ran() | undefined.
seed() -> put(random_seed, seed0()).

-spec seed({integer(), integer(), integer()}) -> ran() | undefined.
seed({A, B, C}) -> seed(A, B, C).

-spec seed(integer(), integer(), integer()) -> ran() | undefined.
seed(A, B, C) ->
    put(random_seed,
        {abs(A) rem (?PRIME1 - 1) + 1, abs(B) rem (?PRIME2 - 1) + 1, abs(C) rem (?PRIME3 - 1) + 1}).

-doc "A float between 0.0 and 1.0.".
-spec uniform() -> float().
uniform() ->
    {Float, Seed} =
        case get(random_seed) of
            undefined -> uniform_s(seed0());
            Old -> uniform_s(Old)
        end,
    put(random_seed, Seed),
    Float.

-doc "An integer between 1 and `N`.".
-spec uniform(pos_integer()) -> pos_integer().
uniform(N) when is_integer(N), N >= 1 -> trunc(uniform() * N) + 1.

-spec uniform_s(ran()) -> {float(), ran()}.
uniform_s({A0, B0, C0}) ->
    A = A0 * 171 rem ?PRIME1,
    B = B0 * 172 rem ?PRIME2,
    C = C0 * 170 rem ?PRIME3,
    Sum = A / ?PRIME1 + B / ?PRIME2 + C / ?PRIME3,
    {Sum - trunc(Sum), {A, B, C}}.

-spec uniform_s(pos_integer(), ran()) -> {integer(), ran()}.
uniform_s(N, Seed0) when is_integer(N), N >= 1 ->
    {Float, Seed} = uniform_s(Seed0),
    {trunc(Float * N) + 1, Seed}.
