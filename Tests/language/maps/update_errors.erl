%%% := of an absent key is badkey; updating what is no map is badmap.
-module(update_errors).

-export([main/1]).

main(_) ->
    M = id(#{a => 1}),
    Cases = [fun() -> M#{b := 1} end, fun() -> M#{a := 1, b := 2} end,
             fun() -> M#{b => 1, b := 2} end,
             fun() -> (id(x))#{a => 1} end, fun() -> (id([]))#{a := 1} end,
             fun() -> M#{1.0 := x} end, fun() -> (id(5))#{} end, fun() -> map_size(id({})) end],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,{badkey,b}}
%% expect: {error,{badkey,b}}
%% expect: #{a => 1,b => 2}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,[]}}
%% expect: {error,{badkey,1.0}}
%% expect: {error,{badmap,5}}
%% expect: {error,{badmap,{}}}
