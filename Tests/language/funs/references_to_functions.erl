%%% fun F/A, fun M:F/A with constants and variables.
-module(references_to_functions).

-export([main/1]).

main(_) ->
    Local = fun double/1,
    io:format("~w~n", [lists:map(Local, [1, 2])]),
    io:format("~w~n", [lists:map(fun erlang:abs/1, [-1, 2])]),
    M = lists, F = reverse, A = 1,
    Dynamic = fun M:F/A,
    io:format("~w ~w~n", [Dynamic([1, 2]), is_function(Dynamic, 1)]),
    io:format("~w~n", [fun lists:map/2 =:= fun lists:map/2]),
    io:format("~w ~p~n", [fun lists:map/2, fun M:F/A]),
    io:format("~w~n", [[erlang:fun_info(Dynamic, Item)
                        || Item <- [module, name, arity, type, env]]]),
    Missing = fun nomodule:nofun/3,
    io:format("~w~n", [is_function(Missing, 3)]),
    io:format("~w~n", [try Missing(1, 2, 3) catch C:R -> {C, R} end]),
    ok.

double(X) -> 2 * X.

%% expect: [2,4]
%% expect: [1,2]
%% expect: [2,1] true
%% expect: true
%% expect: fun lists:map/2 fun lists:reverse/1
%% expect: [{module,lists},{name,reverse},{arity,1},{type,external},{env,[]}]
%% expect: true
%% expect: {error,undef}
