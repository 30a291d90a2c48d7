%% The keys of a list, in the order of a set of them.
-module(keys).
-export([main/1]).

main(_) ->
    [io:format("~0p~n", [proplists:get_keys(List)])
     || List <- [[a, {b, 1}, {c, 2, 3}, b, {a, 5}, "x", 7, {d}, {"s", 1}, {}, {e, [1]}], [], [z, y, x, w],
                 [{N, N} || N <- lists:seq(40, 1, -1)], [{1.0, a}, {1, b}]]].

%% expect: [a,b,c,d,e,"s"]
%% expect: []
%% expect: [w,x,y,z]
%% expect: [32,16,35,19,3,38,22,6,25,9,28,12,31,15,34,18,2,37,21,5,40,24,8,27,11,30,14,33,17,1,36,20,4,39,23,7,26,10,29,13]
%% expect: [1.0,1]
