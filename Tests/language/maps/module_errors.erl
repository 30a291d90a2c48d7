%%% The functions of maps fail with badmap, badkey or badarg.
-module(module_errors).

-export([main/1]).

main(_) ->
    M = id(#{a => 1}),
    X = id(x),
    Cases = [fun() -> maps:get(z, M) end, fun() -> maps:get(z, X) end,
             fun() -> maps:get(z, X, d) end,
             fun() -> maps:find(a, X) end, fun() -> maps:is_key(a, X) end,
             fun() -> maps:put(a, 1, X) end,
             fun() -> maps:update(z, 1, M) end, fun() -> maps:update(z, 1, X) end,
             fun() -> maps:remove(a, X) end, fun() -> maps:take(a, X) end,
             fun() -> maps:keys(X) end, fun() -> maps:values(X) end, fun() -> maps:to_list(X) end,
             fun() -> maps:merge(M, X) end, fun() -> maps:merge(X, M) end,
             fun() -> maps:size(X) end,
             fun() -> maps:from_list([a]) end, fun() -> maps:from_list([{a, 1} | b]) end,
             fun() -> maps:from_list(X) end, fun() -> maps:fold(X, 0, M) end,
             fun() -> maps:fold(fun(_, _, A) -> A end, 0, X) end, fun() -> maps:map(X, M) end,
             fun() -> maps:filter(fun(_, _) -> true end, X) end, fun() -> maps:with(X, M) end,
             fun() -> maps:with([], X) end, fun() -> maps:without(X, M) end,
             fun() -> maps:update_with(z, fun(V) -> V end, M) end,
             fun() -> maps:from_keys(X, 1) end],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,{badkey,z}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badkey,z}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,{badmap,x}}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,{badmap,x}}
%% expect: {error,badarg}
%% expect: {error,{badmap,x}}
%% expect: {error,badarg}
%% expect: {error,{badmap,x}}
%% expect: {error,badarg}
%% expect: {error,{badkey,z}}
%% expect: {error,badarg}
