%%% The functions that guards may call, each in a guard.
-module(functions_allowed).

-export([main/1]).

main(_) ->
    [io:format("~w~n", [[N || N <- lists:seq(1, 16), holds(N)]])],
    ok.

holds(1) when abs(-1) =:= 1 -> true;
holds(2) when ceil(1.5) =:= 2, floor(1.5) =:= 1 -> true;
holds(3) when element(2, {a, b}) =:= b -> true;
holds(4) when float(1) == 1, round(1.6) =:= 2, trunc(1.6) =:= 1 -> true;
holds(5) when hd([a, b]) =:= a, tl([a, b]) =:= [b] -> true;
holds(6) when length([a, b]) =:= 2 -> true;
holds(7) when map_size(#{a => 1}) =:= 1, is_map_key(a, #{a => 1}) -> true;
holds(8) when map_get(a, #{a => 1}) =:= 1 -> true;
holds(9) when is_number(1.5), is_list([]), is_pid(self()) -> true;
holds(10) when self() =:= self(), node() =:= node() -> true;
holds(11) when size({a}) =:= 1, tuple_size({}) =:= 0 -> true;
holds(12) when node(self()) =:= node() -> true;
holds(13) when is_function(hd([a])) -> true;
holds(14) when erlang:is_atom(a), erlang:'+'(1, 1) =:= 2, erlang:'not'(false) -> true;
holds(15) when not is_atom(1), true xor false -> true;
holds(16) when (true orelse bad) and not (false andalso bad) -> true;
holds(_) -> false.

%% expect: [1,2,3,4,5,6,7,8,9,10,11,12,14,15,16]
