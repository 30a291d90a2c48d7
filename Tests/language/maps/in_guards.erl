%%% map_size, is_map, is_map_key and map_get in guards; map_get of an absent key fails the guard.
-module(in_guards).

-export([main/1]).

main(_) ->
    [io:format("~w: ~w~n", [X, test(X)]) || X <- [#{}, #{a => 1}, #{a => 2, b => 1}, [],
                                                  #{b => 1}]],
    ok.

test(X) when map_size(X) =:= 0 -> empty;
test(X) when is_map_key(b, X), map_get(a, X) > 1 -> {both, map_get(a, X)};
test(X) when map_get(a, X) =:= 1 -> a_is_one;
test(X) when is_map(X) -> other_map;
test(_) -> no_map.

%% expect: #{}: empty
%% expect: #{a => 1}: a_is_one
%% expect: #{a => 2,b => 1}: {both,2}
%% expect: []: no_map
%% expect: #{b => 1}: other_map
