%%% date, time, localtime and universaltime have the right shape.
-module(date_functions).

-export([main/1]).

main(_) ->
    {{Y, M, D}, {H, Mi, S}} = erlang:localtime(),
    io:format("~w~n", [Y > 2020 andalso M >= 1 andalso M =< 12 andalso D >= 1 andalso D =< 31]),
    io:format("~w~n", [H < 24 andalso Mi < 60 andalso S < 61]),
    {_, _, _} = date(),
    {_, _, _} = time(),
    {{_, _, _}, {_, _, _}} = erlang:universaltime(),
    io:format("ok~n"),
    ok.

%% expect: true
%% expect: true
%% expect: ok
