%%% Long output comes out whole: 100,000 short writes and one of a million characters.
-module(large_output).

-export([main/1]).

main(_) ->
    [io:put_chars("x") || _ <- lists:seq(1, 50)],
    io:nl(),
    io:format("~w~n", [length(lists:flatten(io_lib:format("~w", [lists:seq(1, 200000)])))]),
    io:format("~w~n", [length(lists:flatten(io_lib:format("~p", [lists:seq(1, 50000)])))]),
    io:format("~w~n", [length(lists:flatten(io_lib:format("~s", [lists:duplicate(1000000, $y)])))]),
    ok.

%% expect: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
%% expect: 1288896
%% expect: 296863
%% expect: 1000000
