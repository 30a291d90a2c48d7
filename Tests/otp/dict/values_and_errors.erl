%% Keys that match, what is not there, and arguments that are wrong.
-module(values_and_errors).
-export([main/1]).

main(_) ->
    Dict = dict:from_list([{1, int}, {1.0, float}, {a, 1}, {a, 2}]),
    io:format("~p~n", [Dict]),
    io:format("~w~n", [[dict:find(Key, Dict) || Key <- [1, 1.0, a, b]]]),
    io:format("~w~n", [dict:fetch(a, dict:update_counter(a, 5, Dict))]),
    io:format("~w~n", [dict:fetch(z, dict:update_counter(z, 5, Dict))]),
    io:format("~w~n", [{dict:is_empty(Dict), dict:is_empty(dict:new()), dict:size(Dict)}]),
    failed(fetch, [b, Dict]),
    failed(update, [b, fun(X) -> X end, Dict]),
    failed(update, [a, x, Dict]),
    failed(update, [a, x, 0, Dict]),
    failed(update_counter, [a, x, Dict]),
    failed(append, [a, x, Dict]),
    [failed(F, [x]) || F <- [size, is_empty, to_list, fetch_keys, from_list]],
    [failed(F, [a, x]) || F <- [fetch, find, is_key, erase, take]],
    [failed(F, [x, Dict]) || F <- [map, filter]],
    failed(filter, [fun(_, _) -> 1 end, Dict]),
    failed(fold, [x, 0, Dict]),
    failed(fold, [x, 0, dict:new()]),
    failed(merge, [x, Dict, Dict]),
    failed(merge, [x, Dict, y]),
    failed(from_list, [[a]]),
    failed(store, [a, 1, x]).

failed(Function, Arguments) ->
    try apply(dict, Function, Arguments) of
        Value -> io:format("~w: ~w~n", [Function, Value])
    catch
        error:Reason -> io:format("~w: ~w~n", [Function, Reason])
    end.

%% expect: {dict,3,16,16,8,80,48,
%% expect:       {[],[],[],[],[],[],[],[],[],[],[],[],[],[],[],[]},
%% expect:       {{[[1.0|float]],
%% expect:         [[a|2]],
%% expect:         [],[],[],[],[],[],[],[],[],
%% expect:         [[1|int]],
%% expect:         [],[],[],[]}}}
%% expect: [{ok,int},{ok,float},{ok,2},error]
%% expect: 7
%% expect: 5
%% expect: {false,true,3}
%% expect: fetch: badarg
%% expect: update: badarg
%% expect: update: {badfun,x}
%% expect: update: {badfun,x}
%% expect: update_counter: function_clause
%% expect: append: badarg
%% expect: size: function_clause
%% expect: is_empty: function_clause
%% expect: to_list: {badrecord,x}
%% expect: fetch_keys: {badrecord,x}
%% expect: from_list: {case_clause,x}
%% expect: fetch: {badrecord,x}
%% expect: find: {badrecord,x}
%% expect: is_key: {badrecord,x}
%% expect: erase: {badrecord,x}
%% expect: take: {badrecord,x}
%% expect: map: {badfun,x}
%% expect: filter: {badfun,x}
%% expect: filter: {case_clause,1}
%% expect: fold: function_clause
%% expect: fold: function_clause
%% expect: merge: {badfun,x}
%% expect: merge: {badrecord,y}
%% expect: from_list: function_clause
%% expect: store: {badrecord,x}
