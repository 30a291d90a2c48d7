%%% No clause: {case_clause, Value}; if_clause; function_clause; each catchable.
-module(case_clause).

-export([main/1]).

main(_) ->
    Cases = [fun() -> case id(1) of 2 -> ok end end, fun() -> if_positive(-1) end,
             fun() -> only_atoms(1) end, fun() -> (fun(a) -> ok end)(id(b)) end,
             fun() -> case id({a, "x"}) of {b, _} -> ok; {a, Y} when Y =:= [] -> ok end end],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

if_positive(X) ->
    if X > 0 -> yes end.

only_atoms(X) when is_atom(X) -> X.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,{case_clause,1}}
%% expect: {error,if_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,{case_clause,{a,[120]}}}
