%%% Text around directives is copied; tabs and newlines move the column for ~p.
-module(control_sequences_in_text).

-export([main/1]).

main(_) ->
    io:format("a\tb ~w\tc~n", [x]),
    io:format("100% ~w %d {} ~~w~n", [x]),
    io:format("~w~w~w~n", [a, b, c]),
    io:format("tab\t~p~n", [[lists:seq(1, 15), lists:seq(1, 25)]]),
    ok.

%% expect: a	b x	c
%% expect: 100% x %d {} ~w
%% expect: abc
%% expect: tab	[[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15],
%% expect:          [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]]
