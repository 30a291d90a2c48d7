%%% ++ and -- on lists, with improper right sides and errors.
-module(append_and_subtract).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[[] ++ [], [] ++ a, [1] ++ 2, [1, 2] ++ [3 | 4], "a" ++ "b" ++ "c"]]),
    io:format("~w~n", [[[1, 2, 1, 3] -- [1], [1, 2, 3] -- [3, 2, 1, 0], [] -- [a], "abc" -- "b"]]),
    io:format("~w~n", [[1, 2, 3, 2, 1] -- [1, 2]]),
    [io:format("~w~n", [caught(Case)])
     || Case <- [fun() -> id(a) ++ [] end, fun() -> [1 | id(2)] ++ [3] end,
                 fun() -> [1] -- id(a) end, fun() -> id(b) -- [] end,
                 fun() -> [1 | id(2)] -- [1] end, fun() -> [1, 2] -- [1 | id(2)] end]],
    ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: [[],a,[1|2],[1,2,3|4],[97,98,99]]
%% expect: [[2,1,3],[],[],[97,99]]
%% expect: [3,2,1]
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
