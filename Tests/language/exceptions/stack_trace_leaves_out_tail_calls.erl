%%% A function that made a tail call is not in the trace.
-module(stack_trace_leaves_out_tail_calls).

-export([main/1]).

main(_) ->
    put(fails, true),
    try
        first(1)
    catch
        error:oops:Stack ->
            io:format("~w~n", [[{F, A} || {?MODULE, F, A, _} <- Stack]])
    end,
    ok.

first(X) -> 1 + second(X).

second(X) -> third(X).

third(X) ->
    case X of
        1 -> fourth(X)
    end.

fourth(X) -> [fifth(X)].

fifth(X) ->
    case get(fails) of
        true -> error(oops);
        _ -> X
    end.

%% expect: [{fifth,1},{fourth,1},{first,1},{main,1}]
