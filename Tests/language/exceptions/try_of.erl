%%% The of part is not protected; the body is; the value of each part.
-module(try_of).

-export([main/1]).

main(_) ->
    io:format("~w~n", [try 1 of 1 -> one; _ -> other catch _ -> caught end]),
    io:format("~w~n", [try throw(x) of _ -> value catch x -> caught end]),
    Inner = fun() -> try ok of ok -> throw(from_of) catch _ -> inner end end,
    io:format("~w~n", [try Inner() catch Y -> {outer, Y} end]),
    io:format("~w~n", [try {1, throw(x)} of _ -> value catch throw:y -> y; _:_ -> z end]),
    ok.

%% expect: one
%% expect: caught
%% expect: {outer,from_of}
%% expect: z
