%% What a segment has bound may be the size of a later one, in an expression too.
-module(sizes_from_the_same_pattern).
-export([main/1]).

main(_) ->
    <<N, A:N/binary, M:4, B:M, C:(N * M)/bits, D/bits>> = <<2, "ab", 9:4, 511:9, 5:18, "rest">>,
    io:format("~w~n", [{N, A, M, B, C, D}]),
    io:format("~w~n", [[take(Bits) || Bits <- [<<3, 1, 2, 3, 4>>, <<0>>, <<9, 1>>, <<255>>]]]),
    <<_:8, Size, _:(Size - 8 + 8)/unit:2, Rest/binary>> = <<7, 4, 1, 2, 3>>,
    io:format("~w~n", [Rest]),
    F = fun(Size1, Bits) -> case Bits of <<X:Size1, _/bits>> -> X; _ -> none end end,
    io:format("~w~n", [[F(S, <<255, 255>>) || S <- [0, 3, 16, 17, -1, a]]]),
    [io:format("~w~n", [case <<1, 2, 3>> of <<Y:(S div T), _/bits>> -> Y; _ -> none end])
     || {S, T} <- [{16, 2}, {16, 0}, {a, b}, {1000, 1}, {1 bsl 80, 1}]].

take(<<N, Taken:N/binary, Rest/binary>>) -> {Taken, Rest};
take(<<_, Rest/binary>>) -> {short, Rest}.

%% expect: {2,<<97,98>>,9,511,<<0,1,1:2>>,<<114,101,115,116>>}
%% expect: [{<<1,2,3>>,<<4>>},{<<>>,<<>>},{short,<<1>>},{short,<<>>}]
%% expect: <<2,3>>
%% expect: [0,7,65535,none,none,none]
%% expect: 1
%% expect: none
%% expect: none
%% expect: none
%% expect: none
