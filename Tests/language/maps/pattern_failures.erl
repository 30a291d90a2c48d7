%%% A map pattern that does not match is badmatch, case_clause or function_clause.
-module(pattern_failures).

-export([main/1]).

main(_) ->
    M = id(#{a => 1}),
    Cases = [fun() -> #{b := _} = M end, fun() -> #{a := 2} = M end,
             fun() -> #{a := _} = id([]) end,
             fun() -> case M of #{a := x} -> ok end end, fun() -> f(M) end,
             fun() -> #{a := {_}} = M end, fun() -> #{1.0 := _} = id(#{1 => x}) end],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

f(#{zz := _}) -> ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,{badmatch,#{a => 1}}}
%% expect: {error,{badmatch,#{a => 1}}}
%% expect: {error,{badmatch,[]}}
%% expect: {error,{case_clause,#{a => 1}}}
%% expect: {error,function_clause}
%% expect: {error,{badmatch,#{a => 1}}}
%% expect: {error,{badmatch,#{1 => x}}}
