%%% The leftmost error is the one that happens, and what stands right of it is not evaluated.
-module(evaluation_order_of_errors).

-export([main/1]).

main(_) ->
    show(fun() -> t(1) + error(left) + t(2) end),
    show(fun() -> {t(1), throw(middle), t(3)} end),
    show(fun() -> f(t(1), exit(second), error(third)) end),
    show(fun() -> t(a) + t(b) * t(2) end),
    show(fun() -> t(a) + (t(b) + t(c)) end),
    show(fun() -> (t(not_a_fun))(t(1)) end),
    show(fun() -> (t(not_a_fun))(error(argument)) end),
    show(fun() -> [t(1) | error(tail)] end),
    show(fun() -> #{t(1) => error(value), t(3) => t(4)} end),
    show(fun() -> hd(t([])) + t(1) end),
    ok.

f(_, _, _) -> ok.

t(X) ->
    put(trace, [X | get(trace)]),
    X.

show(Function) ->
    put(trace, []),
    Result = try Function() catch Class:Reason -> {Class, Reason} end,
    io:format("~w ~w~n", [lists:reverse(get(trace)), Result]).

%% expect: [1] {error,left}
%% expect: [1] {throw,middle}
%% expect: [1] {exit,second}
%% expect: [a,b,2] {error,badarith}
%% expect: [a,b,c] {error,badarith}
%% expect: [not_a_fun,1] {error,{badfun,not_a_fun}}
%% expect: [not_a_fun] {error,argument}
%% expect: [1] {error,tail}
%% expect: [1] {error,value}
%% expect: [[]] {error,badarg}
