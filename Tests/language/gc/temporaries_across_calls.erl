%%% What stands left of a call in an expression survives the collections inside the call.
-module(temporaries_across_calls).

-export([main/1]).

main(_) ->
    io:format("~w~n", [{[a, garbage(1)], {b, garbage(2)}, #{c => garbage(3)}, 1.5 + garbage(4)}]),
    io:format("~w~n", [[garbage(N) + 1 bsl 70 || N <- [1, 2, 3]]]),
    io:format("~w~n", [garbage(1) * (1 bsl 65) + garbage(2) * (1 bsl 66) - garbage(3)]),
    io:format("~w~n", [f([garbage(5)], {garbage(6)}, "text" ++ [garbage(7)])]),
    io:format("~w~n", [(1 / 3 + garbage(1)) * (2 / 3 + garbage(2))]),
    ok.

f(A, B, C) -> {A, garbage(8), B, garbage(9), C}.

%% Makes garbage, forces a collection, returns its argument.
garbage(N) ->
    _ = lists:seq(1, 1000),
    erlang:garbage_collect(),
    N.

%% expect: {[a,1],{b,2},#{c => 3},5.5}
%% expect: [2361183241434822606848,3541774862152233910272,4722366482869645213696]
%% expect: 184467440737095516157
%% expect: {[5],8,{6},9,[116,101,120,116,7]}
%% expect: 3.5555555555555554
