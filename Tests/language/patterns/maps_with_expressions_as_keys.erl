%%% Keys of map patterns may be guard expressions of bound variables.
-module(maps_with_expressions_as_keys).

-export([main/1]).

main(_) ->
    K = key,
    N = 2,
    M = #{key => 1, {key, 2} => 2, [key, 2] => 3, 4 => 4, "key" => 5, #{key => 2} => 6, -2 => 7},
    #{K := A} = M,
    #{{K, N} := B, [K, N] := C} = M,
    #{N + 2 := D, "key" := E} = M,
    #{#{K => N} := F, -N := G} = M,
    io:format("~w~n", [[A, B, C, D, E, F, G]]),
    #{{K, N} := N} = M,
    io:format("~w~n", [case M of #{{K, N} := 3} -> wrong; #{K := V} -> V end]),
    io:format("~w~n", [case M of #{hd(K) := _} -> wrong; #{element(1, {K}) := V2} -> V2 end]).

%% expect: [1,2,3,4,5,6,7]
%% expect: 1
%% expect: 1
