%%% erlang:fun_info of a local fun, and is_function with arities.
-module(info).

-export([main/1]).

main(_) ->
    put(five, 5),
    X = get(five),
    F = fun(A, B) -> A + B + X end,
    io:format("~w~n", [[erlang:fun_info(F, Item) || Item <- [module, arity, type, env]]]),
    io:format("~w~n", [[is_function(F, N) || N <- [0, 1, 2, 3]]]),
    io:format("~w~n", [try is_function(F, -1) catch error:R1 -> R1 end]),
    io:format("~w~n", [try is_function(F, a) catch error:R2 -> R2 end]),
    io:format("~w~n", [F =:= F]),
    ok.

%% expect: [{module,info},{arity,2},{type,local},{env,[5]}]
%% expect: [false,false,true,false]
%% expect: badarg
%% expect: badarg
%% expect: true
