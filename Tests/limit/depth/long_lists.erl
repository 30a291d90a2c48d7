%%% Lists of 5,000,000 elements: built, reversed, mapped, compared, summed.
-module(long_lists).

-export([main/1]).

main(_) ->
    L = lists:seq(1, 5000000),
    R = lists:reverse(L),
    io:format("~w ~w~n", [hd(R), length(R)]),
    io:format("~w~n", [lists:sum(L)]),
    io:format("~w~n", [lists:reverse(R) =:= L]),
    io:format("~w~n", [lists:last(lists:map(fun(X) -> X * 2 end, L))]),
    io:format("~w~n", [lists:nth(4999999, L)]),
    ok.

%% expect: 5000000 5000000
%% expect: 12500002500000
%% expect: true
%% expect: 10000000
%% expect: 4999999
