%%% Arguments and generators of a fun shadow outer variables; its body's matches compare them.
-module(arguments_shadow).

-export([main/1]).

main(_) ->
    X = 1,
    F = fun(X) -> X * 10 end,
    io:format("~w ~w~n", [F(5), X]),
    G = fun(Y) -> X = Y, X end,
    io:format("~w ~w~n", [G(1), catch_reason(fun() -> G(2) end)]),
    H = fun() -> Z = 5, Z end,
    Z = 6,
    io:format("~w ~w~n", [H(), Z]),
    io:format("~w ~w~n", [[X || X <- [7, 8]], X]),
    ok.

catch_reason(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: 50 1
%% expect: 1 {error,{badmatch,2}}
%% expect: 5 6
%% expect: [7,8] 1
