%%% apply/2,3 and calls through variables, with their errors.
-module(apply).

-export([main/1]).

main(_) ->
    M = lists,
    F = reverse,
    io:format("~w ~w~n", [M:F([1, 2]), apply(M, F, [[1, 2], [3]])]),
    io:format("~w~n", [apply(fun(A, B) -> A - B end, [5, 3])]),
    io:format("~w~n", [erlang:apply(erlang, '+', [1, 2])]),
    io:format("~w~n", [erlang:'++'([1], [2])]),
    Cases = [fun() -> apply(id(M), nope, [1]) end, fun() -> (id(nomodule)):f() end,
             fun() -> apply(id(x), []) end, fun() -> apply(id(fun id/1), []) end,
             fun() -> apply(M, F, id(x)) end, fun() -> apply(M, F, id([1 | 2])) end,
             fun() -> (id(1)):f() end, fun() -> M:(id("f"))() end, fun() -> (id(a))() end,
             fun() -> ?MODULE:private() end, fun() -> (id({a, b})):f() end],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

private() -> ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:{badarity, {_, Args}} -> {Class, badarity, Args};
                         Class:Reason -> {Class, Reason}
    end.

%% expect: [2,1] [2,1,3]
%% expect: 2
%% expect: 3
%% expect: [1,2]
%% expect: {error,undef}
%% expect: {error,undef}
%% expect: {error,{badfun,x}}
%% expect: {error,badarity,[]}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,{badfun,a}}
%% expect: {error,undef}
%% expect: {error,badarg}
