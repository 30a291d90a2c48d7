%%% The errors of the functions that build and take apart.
-module(building_errors).

-export([main/1]).

main(_) ->
    Cases = [
        fun() -> lists:seq(1, 5, 0) end, fun() -> lists:seq(5, 1) end, fun() -> lists:seq(1, a) end,
        fun() -> lists:seq(1, 1, 0) end, fun() -> lists:seq(1, 5, -1) end,
        fun() -> lists:seq(1.0, 2) end,
        fun() -> lists:duplicate(-1, x) end, fun() -> lists:duplicate(a, x) end,
        fun() -> lists:sublist(a, 1) end, fun() -> lists:sublist([a], -1) end,
        fun() -> lists:sublist([a], 0, 1) end, fun() -> lists:nth(0, [a]) end,
        fun() -> lists:nth(2, [a]) end, fun() -> lists:nthtail(2, [a]) end,
        fun() -> lists:split(2, [a]) end, fun() -> lists:split(-1, [a]) end,
        fun() -> lists:last([]) end, fun() -> lists:droplast([]) end,
        fun() -> lists:reverse(a) end, fun() -> lists:reverse([a | b]) end,
        fun() -> lists:append(a) end, fun() -> lists:concat([{}]) end,
        fun() -> lists:flatten(a) end, fun() -> lists:flatten([a | b]) end,
        fun() -> lists:flatten([a, [b | c]]) end, fun() -> lists:max([]) end,
        fun() -> lists:min([]) end, fun() -> lists:sum([a]) end, fun() -> lists:sum(a) end
    ],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

caught(Function) ->
    try Function() of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.

%% expect: {error,badarg}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {value,[1]}
%% expect: {error,badarg}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,badarith}
%% expect: {error,function_clause}
