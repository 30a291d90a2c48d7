%%% Positions outside a tuple, and what is no tuple, are badarg.
-module(errors).

-export([main/1]).

main(_) ->
    T = id({a, b}),
    Cases = [
        fun() -> element(0, T) end, fun() -> element(3, T) end, fun() -> element(-1, T) end,
        fun() -> element(1.0, T) end, fun() -> element(1 bsl 70, T) end,
        fun() -> element(1, id(a)) end,
        fun() -> element(1, id([a])) end, fun() -> setelement(0, T, x) end,
        fun() -> setelement(3, T, x) end, fun() -> setelement(1, id(x), x) end,
        fun() -> tuple_size(id([])) end, fun() -> erlang:make_tuple(-1, x) end,
        fun() -> erlang:append_element(id(x), x) end, fun() -> erlang:insert_element(4, T, x) end,
        fun() -> erlang:delete_element(3, T) end, fun() -> erlang:delete_element(1, id({})) end
    ],
    [io:format("~w~n", [caught(Case)]) || Case <- Cases],
    ok.

id(X) -> X.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
