%% Sizes, units and types that are not written.
-module(defaults_of_segments).
-export([main/1]).

main(_) ->
    Binary = <<"rest">>,
    io:format("~w~n", [<<1, 258, -1, 1.5/float, 7:2/unit:4, Binary/binary, <<1:1>>/bits>>]),
    <<A, B/float, C:2/unit:4, D:2/binary, E/bits>> = <<9, 2.5/float, 3, Binary/binary, 1:1>>,
    io:format("~w~n", [{A, B, C, D, E}]),
    <<F/integer, G:1/bytes, H:3/bits, _/bitstring>> = <<1, 2, 3:3, 4:5>>,
    io:format("~w~n", [{F, G, H}]).

%% expect: <<1,2,255,63,248,0,0,0,0,0,0,7,114,101,115,116,1:1>>
%% expect: {9,2.5,3,<<114,101>>,<<115,116,1:1>>}
%% expect: {1,<<2>>,<<3:3>>}
