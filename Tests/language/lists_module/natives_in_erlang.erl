%%% The list functions of erlang: hd, tl, length, list_to_tuple, tuple_to_list and their errors.
-module(natives_in_erlang).

-export([main/1]).

main(_) ->
    Cases = [
        fun() -> hd([1 | 2]) end, fun() -> tl([1 | 2]) end, fun() -> length([1, 2, 3]) end,
        fun() -> hd(id([])) end, fun() -> tl(id([])) end, fun() -> length(id(a)) end,
        fun() -> length([1 | id(2)]) end, fun() -> length(id({})) end,
        fun() -> list_to_tuple([a, [b], {c}]) end, fun() -> tuple_to_list({a, {b}}) end,
        fun() -> list_to_tuple(id([a | b])) end, fun() -> tuple_to_list(id([])) end,
        fun() -> list_to_tuple([]) end, fun() -> tuple_to_list({}) end, fun() -> hd(id({1})) end
    ],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

id(X) -> X.

caught(Function) ->
    try Function() of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.

%% expect: {value,1}
%% expect: {value,2}
%% expect: {value,3}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {value,{a,[b],{c}}}
%% expect: {value,[a,{b}]}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {value,{}}
%% expect: {value,[]}
%% expect: {error,badarg}
