%%% Sorting shuffled terms of all kinds always gives the same order.
-module(sort_is_total).

-export([main/1]).

main(_) ->
    Terms = [3, 1.5, -7, 1 bsl 70, -(1 bsl 70), 1.0e30, a, b, '', 'Z', {}, {1}, {1, 2}, {a, b, c},
             #{}, #{a => 1}, [], [a], [a, b], "string", [[]], [{}], {[]}, [#{}], 2.0, 2.5],
    Sorted = lists:sort(Terms),
    io:format("~w~n", [Sorted]),
    [Sorted = lists:sort(rotate(N, Terms)) || N <- lists:seq(1, length(Terms))],
    Sorted = lists:sort(lists:reverse(Terms)),
    ok.

rotate(0, List) -> List;
rotate(N, [Head | Tail]) -> rotate(N - 1, Tail ++ [Head]).

%% expect: [-1180591620717411303424,-7,1.5,2.0,2.5,3,1180591620717411303424,1.0e30,'','Z',a,b,{},{1},{[]},{1,2},{a,b,c},#{},#{a => 1},[],[115,116,114,105,110,103],[a],[a,b],[{}],[#{}],[[]]]
