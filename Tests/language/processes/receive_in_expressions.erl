%%% receive inside calls, operators, comprehensions and other receives.
-module(receive_in_expressions).

-export([main/1]).

main(_) ->
    [self() ! N || N <- [1, 2, 3, 4, 5, 6]],
    io:format("~w~n", [receive A -> A end + receive B -> B * 10 end]),
    io:format("~w~n", [{receive C -> receive D -> [C, D] end end}]),
    io:format("~w~n", [[receive X when X =:= N -> -X end || N <- [6, 5]]]),
    ok.

%% expect: 21
%% expect: {[3,4]}
%% expect: [-6,-5]
