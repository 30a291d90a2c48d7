%% Arguments that are wrong.
-module(errors).
-export([main/1]).

main(_) ->
    Array = array:from_list([a, b, c]),
    [failed(F, [x])
     || F <- [size, sparse_size, default, fix, relax, is_fix, resize, to_list, sparse_to_list, to_orddict,
              sparse_to_orddict, from_list, from_orddict]],
    [failed(F, [0, x]) || F <- [get, reset, resize]],
    failed(set, [0, v, x]),
    [failed(F, [A, B]) || F <- [map, sparse_map], {A, B} <- [{x, Array}, {fun(_, _) -> ok end, x}]],
    [failed(F, [A, 0, B])
     || F <- [foldl, foldr, sparse_foldl, sparse_foldr], {A, B} <- [{x, Array}, {fun(_, _, _) -> ok end, x}]],
    [failed(from_list, [L]) || L <- [[a | b], lists:seq(1, 11) ++ x, {}]],
    [failed(from_orddict, [L])
     || L <- [[{1, a}, {1, b}], [{2, a}, {1, b}], [{-1, a}, {1, b}], [{a, a}], [{1, a}, x], [x]]].

failed(Function, Arguments) ->
    try apply(array, Function, Arguments) of
        Value -> io:format("~w: ~w~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~w~n", [Function, Reason])
    end.

%% expect: size: badarg
%% expect: sparse_size: badarg
%% expect: default: badarg
%% expect: fix: function_clause
%% expect: relax: function_clause
%% expect: is_fix: function_clause
%% expect: resize: badarg
%% expect: to_list: badarg
%% expect: sparse_to_list: badarg
%% expect: to_orddict: badarg
%% expect: sparse_to_orddict: badarg
%% expect: from_list: badarg
%% expect: from_orddict: badarg
%% expect: get: badarg
%% expect: reset: badarg
%% expect: resize: badarg
%% expect: set: badarg
%% expect: map: badarg
%% expect: map: badarg
%% expect: sparse_map: badarg
%% expect: sparse_map: badarg
%% expect: foldl: badarg
%% expect: foldl: badarg
%% expect: foldr: badarg
%% expect: foldr: badarg
%% expect: sparse_foldl: badarg
%% expect: sparse_foldl: badarg
%% expect: sparse_foldr: badarg
%% expect: sparse_foldr: badarg
%% expect: from_list: badarg
%% expect: from_list: badarg
%% expect: from_list: badarg
%% expect: from_orddict: {badarg,[{1,b}]}
%% expect: from_orddict: {badarg,[{1,b}]}
%% expect: from_orddict: {badarg,[{-1,a},{1,b}]}
%% expect: from_orddict: {badarg,[{a,a}]}
%% expect: from_orddict: {badarg,[x]}
%% expect: from_orddict: {badarg,[x]}
