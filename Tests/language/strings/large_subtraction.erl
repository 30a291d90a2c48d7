%%% -- of long lists takes no quadratic time.
-module(large_subtraction).

-export([main/1]).

main(_) ->
    Numbers = lists:seq(1, 200000),
    Even = lists:seq(2, 200000, 2),
    Odd = Numbers -- Even,
    io:format("~w ~w~n", [length(Odd), lists:sublist(Odd, 5)]),
    io:format("~w~n", [Numbers -- Numbers]),
    io:format("~w~n", [length(Numbers ++ Even) =:= 300000]),
    ok.

%% expect: 100000 [1,3,5,7,9]
%% expect: []
%% expect: true
