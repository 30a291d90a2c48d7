%% Binaries as keys of maps, in patterns too.
-module(binaries_as_keys).
-export([main/1]).

main(_) ->
    Map = #{<<"one">> => 1, <<2:3>> => two, <<>> => empty},
    #{<<"one">> := One, <<2:3>> := Two, <<>> := Empty} = Map,
    Key = list_to_binary("o" ++ "ne"),
    #{Key := Same} = Map,
    io:format("~w~n", [{One, Two, Empty, Same}]),
    Large = maps:from_list([{<<N:16>>, N} || N <- lists:seq(1, 1000)]),
    io:format("~w~n", [{maps:get(<<1, 44>>, Large), maps:get(<<2, 3, 4>>, Large, none)}]),
    N = 44,
    #{<<1, N>> := Value} = Large,
    io:format("~w~n", [Value]),
    io:format("~w~n", [maps:keys(#{<<"b">> => 1, <<"a">> => 2, <<1:1>> => 3, <<"ab">> => 4})]).

maps_with(Map, _) -> Map.

%% expect: {1,two,empty,1}
%% expect: {300,none}
%% expect: 300
%% expect: [<<97>>,<<97,98>>,<<98>>,<<1:1>>]
