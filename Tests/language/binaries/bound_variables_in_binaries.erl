%% A variable that is bound is compared: integers, floats, binaries, the rest.
-module(bound_variables_in_binaries).
-export([main/1]).

main(_) ->
    I = 300, F = 1.5, B = <<"ab">>, R = <<"rest">>,
    Good = <<I:16, F/float, B/binary, R/binary>>,
    io:format("~w~n", [[test(Bits, I, F, B, R)
                        || Bits <- [Good, <<301:16, F/float, B/binary, R/binary>>, <<I:16, 2.5/float, B/binary, R/binary>>,
                                    <<I:16, F/float, "ac", R/binary>>, <<I:16, F/float, B/binary, "rex">>, <<Good/binary, 1:1>>]]]),
    io:format("~w~n", [[twice(Bits) || Bits <- [<<1, 1>>, <<1, 2>>, <<1, 1, 1>>]]]),
    {X, <<X, Y/binary>>} = {7, <<7, 8>>},
    io:format("~w~n", [{X, Y}]).

test(Bits, I, F, B, R) ->
    case Bits of
        <<I:16, F/float, B:2/binary, R/binary>> -> all;
        <<I:16, F/float, _:2/binary, R/bits>> -> rest;
        <<I:16, F/float, _/bits>> -> two;
        <<I:16, _/binary>> -> one;
        _ -> none
    end.

twice(<<X, X>>) -> {same, X};
twice(<<X, X, _/binary>>) -> {more, X};
twice(_) -> different.

%% expect: [all,none,one,rest,two,two]
%% expect: [{same,1},different,{more,1}]
%% expect: {7,<<8>>}
