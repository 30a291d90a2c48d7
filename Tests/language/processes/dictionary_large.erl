%%% 50,000 keys in the dictionary.
-module(dictionary_large).

-export([main/1]).

main(_) ->
    [put({key, N}, N) || N <- lists:seq(1, 50000)],
    io:format("~w~n", [lists:sum([get({key, N}) || N <- lists:seq(1, 50000)])]),
    [erase({key, N}) || N <- lists:seq(1, 50000, 2)],
    io:format("~w~n", [length([K || {key, _} = K <- get_keys()])]),
    io:format("~w ~w~n", [get({key, 1}), get({key, 2})]),
    ok.

%% expect: 1250025000
%% expect: 25000
%% expect: undefined 2
