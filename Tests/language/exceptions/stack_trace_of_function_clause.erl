%%% For function_clause and undef the first frame has the arguments instead of the arity.
-module(stack_trace_of_function_clause).

-export([main/1]).

main(_) ->
    [io:format("~w~n", [trace(Case)])
     || Case <- [fun() -> 1 + picky(a, [b]) end, fun() -> 1 + nomodule:nofunction(x, "y") end,
                 fun() -> 1 + ?MODULE:not_there() end, fun() -> 1 + (picky_fun())(b) end]],
    ok.

picky(1, _) -> 1.

picky_fun() -> fun(a) -> ok end.

trace(Case) ->
    try
        Case()
    catch
        error:Reason:Stack ->
            {M, F, Args, _} = hd(Stack),
            {Reason, M, F, Args}
    end.

%% expect: {function_clause,stack_trace_of_function_clause,picky,[a,[b]]}
%% expect: {undef,nomodule,nofunction,[x,[121]]}
%% expect: {undef,stack_trace_of_function_clause,not_there,[]}
%% expect: {function_clause,stack_trace_of_function_clause,'-picky_fun/0-fun-0-',[b]}
