%%% The line of a badrecord error is that of the expression.
-module(stack_trace).

-export([main/1]).

-record(r, {a, b}).

main(_) ->
    show(fun() -> get_a(none) end),
    show(fun() -> set(none) end),
    show(fun() -> two(#r{a = {r, 1}}) end),
    show(fun() -> [X#r.a || X <- [#r{}, none]] end).

get_a(R) ->
    R#r.a.

set(R) ->
    R#r{a = 1,
        b = 2}.

two(R) ->
    {R#r.b,
     R#r.a#r.b}.

show(Function) ->
    try
        Function()
    catch
        error:Reason:Trace ->
            [{Module, Name, Arity, Where} | _] = Trace,
            Line = proplists:get_value(line, Where),
            io:format("~w ~w ~w ~w ~w~n", [Reason, Module, Name, Arity, Line])
    end.

%% expect: {badrecord,none} stack_trace get_a 1 15
%% expect: {badrecord,none} stack_trace set 1 18
%% expect: {badrecord,{r,1}} stack_trace two 1 23
%% expect: {badrecord,none} stack_trace '-main/1-lc$^3/1-0-' 1 12
