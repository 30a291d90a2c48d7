%% Bitstrings are compared bit by bit; a prefix is smaller.
-module(order_of_bitstrings).
-export([main/1]).

main(_) ->
    <<_:3, Shifted:16/bits, _/bits>> = <<0:3, "ab", 0:5>>,
    List = [<<>>, <<0>>, <<0:1>>, <<1:1>>, <<"ab">>, Shifted, <<"a">>, <<"b">>, <<255>>, <<127:7>>, <<0, 0>>, <<0:9>>,
            <<1:2>>, <<2:2>>],
    io:format("~w~n", [lists:sort(List)]),
    io:format("~w~n", [[Shifted =:= <<"ab">>, Shifted == <<"ab">>, <<1:1>> < <<128>>, <<1:1>> < <<127>>, <<>> < <<0:1>>,
                        [] < <<>>, #{} < <<>>]]),
    Map = #{<<"ab">> => 1, <<5:3>> => 2},
    io:format("~w~n", [{maps:get(Shifted, Map), maps:get(<<5:3>>, Map), maps:get(<<5:4>>, Map, none)}]).

%% expect: [<<>>,<<0:1>>,<<0>>,<<0,0:1>>,<<0,0>>,<<1:2>>,<<97>>,<<97,98>>,<<97,98>>,<<98>>,<<1:1>>,<<2:2>>,<<127:7>>,<<255>>]
%% expect: [true,true,true,false,true,true,true]
%% expect: {1,2,none}
