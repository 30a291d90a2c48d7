%% Has its calls of log:info/2 rewritten: see log_calls.
-module(logged).
-compile({parse_transform, log_calls}).
-export([main/1]).

main(Args) ->
    log:info("arguments ~p", [Args]),
    [helper(X) || X <- [1, 2]],
    try
        helper(hd(Args) + 1)
    catch
        error:Reason -> log:info("~p", [Reason])
    end.

helper(X) ->
    log:info("X is ~w", [X]),
    X.
