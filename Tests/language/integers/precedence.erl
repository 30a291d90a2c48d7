%%% Operators bind as the grammar says, and associate to the left or right.
-module(precedence).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[1 + 2 * 3, (1 + 2) * 3, 10 - 4 - 3, 100 div 10 div 2, 2 * 3 rem 4]]),
    io:format("~w~n", [[1 bsl 2 + 1, 1 bor 2 band 3, 7 bxor 2 bsl 1, -3 rem 2, - 2 * 3]]),
    io:format("~w~n", [[bnot 1 + 1, not true or true, not (true or true), 1 + 1 =:= 2]]),
    io:format("~w~n", [[1, 2] ++ [3] ++ [4] -- [1] -- [1]]),
    io:format("~w~n", [[1, 2, 3] -- [1, 2] -- [1]]),
    io:format("~w~n", [[1 < 2 andalso 2 < 3 orelse false, true orelse false andalso false]]),
    io:format("~w~n", [[true and false or true, true or true xor true, 5 div 2 * 2 + 5 rem 2]]),
    ok.

%% expect: [7,9,3,5,2]
%% expect: [5,3,10,-1,-6]
%% expect: [-1,true,false,true]
%% expect: [1,2,3,4]
%% expect: [1,3]
%% expect: [true,true]
%% expect: [true,false,5]
