%%% The map, then keys and values, are evaluated left to right, before anything can fail.
-module(update_order_of_evaluation).

-export([main/1]).

main(_) ->
    put(trace, []),
    Result = (catch (t(map, #{a => 1}))#{t(k1, b) => t(v1, 1), t(k2, zz) := t(v2, 2)}),
    {'EXIT', {Reason, _}} = Result,
    io:format("~w ~w~n", [Reason, lists:reverse(get(trace))]),
    put(trace, []),
    {'EXIT', {Other, _}} = (catch (t(map, none))#{t(k, a) => t(v, 1)}),
    io:format("~w ~w~n", [Other, lists:reverse(get(trace))]),
    put(trace, []),
    M = #{t(k1, a) => t(v1, 1), t(k2, a) => t(v2, 2)},
    io:format("~w ~w~n", [M, lists:reverse(get(trace))]),
    ok.

t(Tag, Value) ->
    put(trace, [Tag | get(trace)]),
    Value.

%% expect: {badkey,zz} [map,k1,v1,k2,v2]
%% expect: {badmap,none} [map,k,v]
%% expect: #{a => 2} [k1,v1,k2,v2]
