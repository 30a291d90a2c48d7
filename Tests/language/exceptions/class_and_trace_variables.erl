%%% The class may be a variable that is bound, the trace a variable that is used later.
-module(class_and_trace_variables).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[matches(Class, Raise) || Class <- [error, exit, throw],
                        Raise <- [error, exit, throw]]]),
    Trace = try error(x) catch error:x:T -> T end,
    io:format("~w~n", [[F || {?MODULE, F, _, _} <- Trace]]),
    ok.

matches(Class, Raise) ->
    try
        erlang:Raise(reason)
    catch
        Class:reason -> same;
        _:_ -> other
    end.

%% expect: [same,other,other,other,same,other,other,other,same]
%% expect: [main]
