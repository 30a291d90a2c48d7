%%% A fun of wrong arity, a fun that fails, a list that is none, lists of different length.
-module(higher_order_errors).

-export([main/1]).

main(_) ->
    Cases = [
        fun() -> lists:map(fun(_, _) -> ok end, [1]) end, fun() -> lists:map(a, [1]) end,
        fun() -> lists:map(fun id/1, a) end, fun() -> lists:map(fun id/1, [1 | 2]) end,
        fun() -> lists:map(fun id/1, []) end, fun() -> lists:map(a, []) end,
        fun() -> lists:filter(fun id/1, [1]) end, fun() -> lists:filter(fun id/1, [true | x]) end,
        fun() -> lists:foldl(fun(_, _) -> error(inside) end, 0, [1]) end,
        fun() -> lists:foldl(fun id/1, 0, [1]) end, fun() -> lists:foldr(fun id/1, 0, [1]) end,
        fun() -> lists:foreach(fun(_) -> throw(out) end, [1]) end,
        fun() -> lists:all(fun id/1, [1]) end, fun() -> lists:any(fun id/1, [false, x]) end,
        fun() -> lists:flatmap(fun id/1, [[1], 2]) end,
        fun() -> lists:partition(fun id/1, [x]) end,
        fun() -> lists:filtermap(fun id/1, [x]) end,
        fun() -> lists:zip([1], [a, b]) end, fun() -> lists:zip([1, 2], []) end,
        fun() -> lists:unzip([{1, 2, 3}]) end, fun() -> lists:mapfoldl(fun id/2, 0, [1]) end
    ],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

id(X) -> X.

id(X, _) -> X.

caught(Function) ->
    try Function() of
        Value -> {value, Value}
    catch
        Class:{badarity, {_, Args}} -> {Class, badarity, Args};
        Class:Reason -> {Class, Reason}
    end.

%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,{case_clause,a}}
%% expect: {error,function_clause}
%% expect: {value,[]}
%% expect: {error,function_clause}
%% expect: {error,{bad_filter,1}}
%% expect: {error,{bad_generator,x}}
%% expect: {error,inside}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {throw,out}
%% expect: {error,{case_clause,1}}
%% expect: {error,{case_clause,x}}
%% expect: {error,badarg}
%% expect: {error,{case_clause,x}}
%% expect: {error,{case_clause,x}}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,{badmatch,1}}
