%% A size may be any expression that a guard may have.
-module(sizes_of_guard_expressions).
-export([main/1]).

main(_) ->
    Map = #{size => 4},
    List = [1, 2, 3],
    <<A:(map_get(size, Map)), B:(length(List) + 1), C:(byte_size(<<"abc">>))/binary, D:(hd(List) * 2)/unit:4, _/bits>> =
        <<16#ab, "xyz", 16#cd, 1:3>>,
    io:format("~w~n", [{A, B, C, D}]),
    [io:format("~w~n", [take(<<N, 1, 2, 3, 4>>, Extra)]) || N <- [0, 1, 2, 9], Extra <- [0, 1, a]].

take(<<N, Taken:N/binary, Rest/binary>>, _) when N > 1 -> {Taken, Rest};
take(Binary, Extra) ->
    case Binary of
        <<_, Taken:(Extra + 1)/binary, _/binary>> -> {taken, Taken};
        _ -> none
    end.

%% expect: {10,11,<<120,121,122>>,205}
%% expect: {taken,<<1>>}
%% expect: {taken,<<1,2>>}
%% expect: none
%% expect: {taken,<<1>>}
%% expect: {taken,<<1,2>>}
%% expect: none
%% expect: {<<1,2>>,<<3,4>>}
%% expect: {<<1,2>>,<<3,4>>}
%% expect: {<<1,2>>,<<3,4>>}
%% expect: {taken,<<1>>}
%% expect: {taken,<<1,2>>}
%% expect: none
