%%% A filter that is a guard expression fails silently; another must be a boolean.
-module(filters).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[X || X <- [1, a, 0, 2], 10 div X > 5]]),
    io:format("~w~n", [[X || X <- [[], [1], a], hd(X) > 0]]),
    io:format("~w~n", [[X || X <- [1, 2, 3], is_even(X)]]),
    io:format("~w~n", [caught(fun() -> [X || X <- [1, 2], not_boolean(X)] end)]),
    io:format("~w~n", [[X || X <- [true, 1, false], X]]),
    io:format("~w~n", [[X || X <- [1, 2, 3], X > 1, X < 3 orelse X =:= 1]]),
    ok.

is_even(X) -> X rem 2 =:= 0.

not_boolean(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: [1]
%% expect: [[1]]
%% expect: [2]
%% expect: {error,{bad_filter,1}}
%% expect: [true]
%% expect: [2]
