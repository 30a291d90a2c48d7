%% Parts of parts, at odd offsets, survive collections and messages, and keep only what they show.
-module(sub_binaries).
-export([main/1]).

main(_) ->
    Whole = << <<(X rem 251)>> || X <- lists:seq(1, 5000) >>,
    <<_:13, A:10000/bits, _/bits>> = Whole,
    <<_:7, B:5000/bits, _/bits>> = A,
    <<_:100/bits, C:2000/bits, _/bits>> = B,
    erlang:garbage_collect(),
    Expected = expected(Whole, 13 + 7 + 100, 2000),
    io:format("~w~n", [C =:= Expected]),
    Self = self(),
    spawn(fun() -> receive Part -> Self ! {back, <<Part/bits, 1:1>>} end end) ! C,
    receive {back, <<D:2000/bits, 1:1>>} -> io:format("~w ~w~n", [D =:= Expected, erlang:phash2(D)]) end,
    io:format("~w~n", [binary:referenced_byte_size(binary:copy(binary:part(Whole, 1, 2)))]).

expected(Whole, Skip, Size) ->
    All = bit_size(Whole),
    <<Number:All>> = Whole,
    <<((Number bsr (All - Skip - Size)) band ((1 bsl Size) - 1)):Size>>.

%% expect: true
%% expect: true 80258798
%% expect: 2
