%%% A match that fails is {badmatch, Value}, with the whole right side.
-module(badmatch).

-export([main/1]).

main(_) ->
    Cases = [fun() -> {a, _} = id({b, 1}) end, fun() -> [_] = id([]) end, fun() -> 1 = id(1.0) end,
             fun() -> {X, X} = id({1, 2}) end, fun() -> "ab" ++ _ = id("ax") end,
             fun() -> [_ | _] = id([]) end, fun() -> #{} = id(x) end,
             fun() -> {_, _} = id({1, 2, 3}) end,
             fun() -> true = id(false) end, fun() -> ok = id({error, #{why => "no"}}) end],
    [io:format("~p~n", [caught(Case)]) || Case <- Cases],
    ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,{badmatch,{b,1}}}
%% expect: {error,{badmatch,[]}}
%% expect: {error,{badmatch,1.0}}
%% expect: {error,{badmatch,{1,2}}}
%% expect: {error,{badmatch,"ax"}}
%% expect: {error,{badmatch,[]}}
%% expect: {error,{badmatch,x}}
%% expect: {error,{badmatch,{1,2,3}}}
%% expect: {error,{badmatch,false}}
%% expect: {error,{badmatch,{error,#{why => "no"}}}}
