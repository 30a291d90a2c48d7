-module(rand_jump).
-moduledoc """
The jumps of `rand`'s generators: as many steps at once as make sequences that do not overlap.

A step is a linear map of the state's bits, so a power of it is a sum of small powers: those whose bits
are set in `x^Steps` modulo the map's characteristic polynomial. These remainders are the constants
below, the lowest bit for the state itself.
""".

-export([jump/3]).

%% 2^64 steps of Xorshift116 and of Xoroshiro116, 2^512 of Xorshift1024 and of Xoroshiro928.
-define(XORSHIFT_116, 16#D174A83E17DE2302F8EA6BC32C797).
-define(XOROSHIRO_116, 16#9863200F83FCD4A11293241FCB12A).
-define(XORSHIFT_1024,
        ((16#284600E3F30E38C3B99181F2D8F685CA047F7684E9FC949D0B5FC64563B3E2A8 bsl 768) bor
         (16#7910C41D10A1E6A5691548C86C1BD5405EE975283D71C93BC4CB815590989B13 bsl 512) bor
         (16#AAC17D8EFA43CAB83659132BB12FEA70DC2D9891FE68C0222FFEEB0A48316F40 bsl 256) bor
         16#4489AFFCE4F31A1E5B34A39F070B5837A3C65B8776F9685584242F96ECA9C41D)).
-define(XOROSHIRO_928,
        ((16#B10773CBE19F5FC1A1504ACD83F240C6007E76CE bsl 768) bor
         (16#BCB3B7C4CC049C536E62A33CC2323831B45A3A8A3CEF3CC0F02F778573CF0F0A bsl 512) bor
         (16#657E19F00D4B3584DDD98EE4BE41E015AC26D5D20F9B49FA81B0090567FD9F0 bsl 256) bor
         16#B83FE51A1EB3BE1910A1DE1D7D6813D2BA05381FDFD1490244085302F77130CA)).

-doc "The state after the jump; `Next` gives a number, which is not used, and the next state.".
-spec jump(rand:alg(), State, fun((State) -> {term(), State})) -> State.
jump(Algorithm, State, Next) ->
    sum(steps(Algorithm), State, Next, zero(State)).

steps(exsss) -> ?XORSHIFT_116;
steps(exsp) -> ?XORSHIFT_116;
steps(exsplus) -> ?XORSHIFT_116;
steps(exrop) -> ?XOROSHIRO_116;
steps(exs1024s) -> ?XORSHIFT_1024;
steps(exs1024) -> ?XORSHIFT_1024;
steps(exro928ss) -> ?XOROSHIRO_928;
steps(_) -> error(not_implemented).

sum(0, _State, _Next, Sum) ->
    Sum;
sum(Steps, State, Next, Sum) ->
    NewSum =
        case Steps band 1 of
            1 -> add(State, Sum);
            0 -> Sum
        end,
    {_, NewState} = Next(State),
    sum(Steps bsr 1, NewState, Next, NewSum).

zero([_ | _]) -> [0 | 0];
zero({Words, Used}) -> {[0 || _ <- Words ++ Used], []}.

add([A1 | A0], [B1 | B0]) ->
    [A1 bxor B1 | A0 bxor B0];
add({Words, Used}, {Sums, []}) ->
    {lists:zipwith(fun(Word, Sum) -> Word bxor Sum end, Words ++ lists:reverse(Used), Sums), []}.
