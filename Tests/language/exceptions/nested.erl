%%% Exceptions pass through handlers that do not match, to the first one outside that does.
-module(nested).

-export([main/1]).

main(_) ->
    [io:format("~w~n", [outer(X)]) || X <- [a, b, c, d]],
    ok.

outer(X) ->
    try
        try
            try
                throw(X)
            catch
                throw:a -> inner
            after
                put(level, 1)
            end
        catch
            throw:b -> throw(from_b)
        after
            put(level, get(level) + 1)
        end
    catch
        throw:from_b -> {rethrown, get(level)};
        throw:c -> {outer, get(level)};
        throw:Other -> {Other, get(level)}
    end.

%% expect: inner
%% expect: {rethrown,2}
%% expect: {outer,2}
%% expect: {d,2}
