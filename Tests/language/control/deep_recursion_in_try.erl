%%% A hundred thousand nested try expressions, left by a return and by an exception.
-module(deep_recursion_in_try).

-export([main/1]).

main(_) ->
    io:format("~w~n", [nest(100000)]),
    put(count, 0),
    io:format("~w~n", [catch fail(100000)]),
    io:format("~w~n", [get(count)]),
    ok.

nest(0) -> 0;
nest(N) ->
    try
        1 + nest(N - 1)
    catch
        error:never -> never
    end.

fail(0) -> throw(bottom);
fail(N) ->
    try
        {N, fail(N - 1)}
    after
        put(count, get(count) + 1)
    end.

%% expect: 100000
%% expect: bottom
%% expect: 100000
