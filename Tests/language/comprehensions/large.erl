%%% 1,000,000 elements, and a result dropped.
-module(large).

-export([main/1]).

main(_) ->
    L = [X * 2 || X <- lists:seq(1, 1000000), X rem 4 =/= 0],
    io:format("~w ~w~n", [length(L), lists:sum(L)]),
    _ = [put(last, X) || X <- L],
    io:format("~w~n", [get(last)]),
    io:format("~w~n", [length([ok || _ <- lists:seq(1, 1000), _ <- lists:seq(1, 300)])]),
    ok.

%% expect: 750000 750000000000
%% expect: 1999998
%% expect: 300000
