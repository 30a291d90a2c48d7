%%% No clause of a try-of that matches: {try_clause, Value}, raised outside the protected part.
-module(try_clause).

-export([main/1]).

main(_) ->
    io:format("~w~n", [caught(fun() -> try id(3) of 1 -> one catch _:_ -> inner end end)]),
    Guarded =
        fun(X) ->
            try id(X) of
                Y when Y > 5 -> Y
            catch
                _:_ -> inner
            after
                put(after_ran, X)
            end
        end,
    io:format("~w~n", [caught(fun() -> Guarded(3) end)]),
    io:format("~w~n", [get(after_ran)]),
    io:format("~w~n", [Guarded(7)]),
    ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,{try_clause,3}}
%% expect: {error,{try_clause,3}}
%% expect: 3
%% expect: 7
