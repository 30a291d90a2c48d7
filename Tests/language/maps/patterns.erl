%%% := patterns match keys that are there, ignore others, and may use bound variables as keys.
-module(patterns).

-export([main/1]).

main(_) ->
    M = #{a => 1, b => {2, [3]}, "s" => x, 4 => four},
    #{a := A} = M,
    #{b := {B, [C]}, "s" := S} = M,
    Key = 4,
    #{Key := Four} = M,
    #{} = M,
    io:format("~w~n", [{A, B, C, S, Four}]),
    [io:format("~w~n", [kind(X)])
     || X <- [#{}, #{type => circle, r => 2}, #{type => square}, #{type => other}, [], x,
              #{r => 1}]],
    io:format("~w ~w~n", [lookup(a, M), lookup(zz, M)]),
    io:format("~w~n", [lookup({k, 1}, #{{k, 1} => found})]),
    ok.

kind(#{type := circle, r := R}) when R > 1 -> {circle, R};
kind(#{type := square} = Whole) -> {square, map_size(Whole)};
kind(#{type := Type}) -> Type;
kind(#{}) -> some_map;
kind(_) -> no_map.

lookup(Key, Map) ->
    case Map of
        #{Key := Value} -> {ok, Value};
        #{} -> error
    end.

%% expect: {1,2,3,x,four}
%% expect: some_map
%% expect: {circle,2}
%% expect: {square,1}
%% expect: other
%% expect: no_map
%% expect: no_map
%% expect: some_map
%% expect: {ok,1} error
%% expect: {ok,found}
