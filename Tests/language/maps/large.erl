%%% 100,000 keys of many kinds: put, get, update, remove.
-module(large).

-export([main/1]).

main(_) ->
    Count = 100000,
    Keys = [key(N) || N <- lists:seq(1, Count)],
    Map = lists:foldl(fun(Key, M) -> M#{Key => Key} end, #{}, Keys),
    io:format("~w~n", [map_size(Map)]),
    [Key = maps:get(Key, Map) || Key <- Keys],
    Updated = lists:foldl(fun(Key, M) -> M#{Key := done} end, Map, Keys),
    io:format("~w~n", [lists:usort(maps:values(Updated))]),
    io:format("~w~n", [length(lists:usort(maps:keys(Updated)))]),
    Half = maps:filter(fun(_, V) -> is_integer(V) end, Map),
    io:format("~w ~w~n", [map_size(Half), lists:sum(maps:values(Half))]),
    io:format("~w~n", [map_size(lists:foldl(fun maps:remove/2, Map, Keys))]),
    io:format("~w~n", [Map =:= maps:from_list(lists:zip(Keys, Keys))]),
    ok.

key(N) when N rem 5 =:= 0 -> N;
key(N) when N rem 5 =:= 1 -> {N, a};
key(N) when N rem 5 =:= 2 -> integer_to_list(N);
key(N) when N rem 5 =:= 3 -> N / 2 + 0.25;
key(N) -> [N | #{N => N}].

%% expect: 100000
%% expect: [done]
%% expect: 100000
%% expect: 20000 1000050000
%% expect: 0
%% expect: true
