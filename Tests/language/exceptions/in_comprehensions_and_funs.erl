%%% An exception leaves a comprehension, a fold and a sort at once.
-module(in_comprehensions_and_funs).

-export([main/1]).

main(_) ->
    io:format("~w~n", [caught(fun() -> [stop(X) || X <- [1, 2, 3]] end)]),
    io:format("~w~n", [caught(fun() -> [X || X <- [1, 2, 3], stop(X) > 0] end)]),
    io:format("~w~n", [caught(fun() -> lists:foldl(fun(X, _) -> stop(X) end, 0, [1, 2, 3]) end)]),
    io:format("~w~n", [caught(fun() -> lists:sort(fun(_, _) -> throw(unsortable) end,
                                                  [2, 1]) end)]),
    io:format("~w~n", [caught(fun() -> maps:map(fun(_, X) -> stop(X) end, #{a => 1, b => 2}) end)]),
    ok.

stop(2) -> throw(two);
stop(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {throw,two}
%% expect: {throw,two}
%% expect: {throw,two}
%% expect: {throw,unsortable}
%% expect: {throw,two}
