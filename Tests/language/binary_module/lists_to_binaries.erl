%% Lists of bytes, binaries and bitstrings, and back.
-module(lists_to_binaries).
-export([main/1]).

main(_) ->
    Deep = [1, [<<2, 3>>, [4 | <<5>>]], [], [[[6]]] | <<7>>],
    io:format("~w~n", [[list_to_binary(Deep), iolist_to_binary(Deep), iolist_size(Deep), iolist_to_binary(<<8>>)]]),
    io:format("~w~n", [[list_to_bitstring(L) || L <- [[1, <<2:3>>, [<<3:4, 1:1>>, 9] | <<1:1>>], [], [<<1:1>>]]]]),
    io:format("~w~n", [[bitstring_to_list(B) || B <- [<<>>, <<1, 2>>, <<1, 2, 3:3>>, <<1:1>>]]]),
    io:format("~w~n", [[binary_to_list(<<1, 2, 3>>), binary_to_list(<<1, 2, 3>>, 2, 3), binary_to_list(<<1, 2, 3>>, 1, 1)]]),
    io:format("~w~n", [[is_binary(B) || B <- [<<1>>, <<1:1>>, [1], <<>>]]]),
    io:format("~w~n", [[is_bitstring(B) || B <- [<<1>>, <<1:1>>, [1], <<>>]]]),
    Nested = lists:foldl(fun(N, List) -> [List, N rem 256] end, [], lists:seq(1, 300000)),
    io:format("~w~n", [erlang:phash2(iolist_to_binary(Nested))]).

%% expect: [<<1,2,3,4,5,6,7>>,<<1,2,3,4,5,6,7>>,7,<<8>>]
%% expect: [<<1,71,9,1:1>>,<<>>,<<1:1>>]
%% expect: [[],[1,2],[1,2,<<3:3>>],[<<1:1>>]]
%% expect: [[1,2,3],[2,3],[1]]
%% expect: [true,false,false,true]
%% expect: [true,true,false,true]
%% expect: 115284416
