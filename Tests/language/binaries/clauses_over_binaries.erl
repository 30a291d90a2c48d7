%% Patterns in the heads of functions and funs, in case, receive and matches, alone and nested.
-module(clauses_over_binaries).
-export([main/1]).

main(_) ->
    io:format("~w~n", [[head(X) || X <- [<<>>, <<1>>, <<1, 2>>, <<1:1>>, <<0:7>>, <<2, 3, 4>>, {a, <<5, 6>>}, [<<7>>],
                                         #{k => <<8, 9>>}, x]]]),
    self() ! {packet, <<1:4, 2:4, "body">>},
    self() ! {packet, <<2:4, 2:4, "other">>},
    receive
        {packet, <<2:4, N:4, Body/binary>>} -> io:format("~w ~s~n", [N, Body])
    end,
    receive
        {packet, <<1:4, M:4, "bo", End/binary>>} -> io:format("~w ~s~n", [M, End])
    end,
    {<<A, B/binary>>, [<<C:3, D:5>> | _]} = {<<1, 2, 3>>, [<<255>>, b]},
    io:format("~w~n", [{A, B, C, D}]),
    Known = 2,
    io:format("~w~n", [[case X of <<Known, Y>> -> {known, Y}; <<Y, Y>> -> {same, Y}; <<Y, _>> -> Y end
                        || X <- [<<2, 9>>, <<3, 3>>, <<4, 5>>]]]).

head(<<>>) -> empty;
head(<<X>>) -> {one, X};
head(<<X, Y>>) -> {two, X, Y};
head(<<X:1>>) -> {bit, X};
head(<<X/binary>>) -> {bytes, X};
head(<<X/bits>>) -> {bits, X};
head({a, <<X, Rest/binary>>}) -> {tuple, X, Rest};
head([<<X>> | T]) -> {list, X, T};
head(#{k := <<_, X/binary>>}) -> {map, X};
head(_) -> other.

%% expect: [empty,{one,1},{two,1,2},{bit,1},{bits,<<0:7>>},{bytes,<<2,3,4>>},{tuple,5,<<6>>},{list,7,[]},{map,<<9>>},other]
%% expect: 2 other
%% expect: 2 dy
%% expect: {1,<<2,3>>,7,31}
%% expect: [{known,9},{same,3},4]
