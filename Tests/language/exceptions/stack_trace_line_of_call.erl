%%% The line is that of the expression that was under way, not of the clause.
-module(stack_trace_line_of_call).

-export([main/1]).

main(_) ->
    put(fails, true),
    try
        lines(
            one,
            two
        )
    catch
        error:_:Stack ->
            io:format("~w~n", [[{F, line(L)} || {?MODULE, F, _, L} <- Stack]])
    end,
    ok.

lines(A,
      B) ->
    C = {A,
         B},
    {ok,
     D} = {ok, C},
    [
        D,
        fail(
            D
        )
    ].

fail(X) ->
    ok,
    {
        X,
        get(fails) andalso
            error(
                x
            )
    }.

line(Location) ->
    {line, Line} = lists:keyfind(line, 1, Location),
    Line.

%% expect: [{fail,37},{lines,27},{main,9}]
