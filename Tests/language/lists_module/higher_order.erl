%%% lists: map, filter, filtermap, flatmap, foldl, foldr, mapfoldl, mapfoldr, foreach, all, any,
%%% partition, search, zipwith, unfold by hand.
-module(higher_order).

-export([main/1]).

main(_) ->
    Even = fun(N) -> N rem 2 =:= 0 end,
    Numbers = [1, 2, 3, 4, 5],
    p(lists:map(fun(N) -> N * N end, Numbers)),
    p([lists:filter(Even, Numbers), lists:partition(Even, Numbers)]),
    p(lists:filtermap(fun(N) -> N rem 2 =:= 0 andalso {true, {N}} end, Numbers)),
    p(lists:filtermap(Even, Numbers)),
    p(lists:flatmap(fun(N) -> lists:duplicate(N, N) end, [1, 2, 3])),
    p([lists:foldl(fun(N, L) -> [N | L] end, [], Numbers),
       lists:foldr(fun(N, L) -> [N | L] end, [], Numbers)]),
    p(lists:mapfoldl(fun(N, Sum) -> {N + Sum, N + Sum} end, 0, Numbers)),
    p(lists:mapfoldr(fun(N, Sum) -> {N + Sum, N + Sum} end, 0, Numbers)),
    p(lists:foreach(fun(N) -> io:format("<~w>", [N]) end, Numbers)),
    p([lists:all(Even, []), lists:all(Even, [2, 3]), lists:any(Even, []), lists:any(Even, [1, 2])]),
    p([lists:search(Even, Numbers), lists:search(Even, [1])]),
    p([lists:zipwith(fun(A, B) -> {A, B} end, [1, 2], [a, b])]),
    p([lists:zipwith3(fun(A, B, C) -> A + B + C end, [1, 2], [3, 4], [5, 6])]),
    p([lists:zip([1, 2], [a, b]), lists:zip3([1], [2], [3]), lists:unzip([{1, a}, {2, b}])]),
    p(lists:unzip3([{1, a, x}, {2, b, y}])),
    p(lists:join(x, [1, 2, 3])),
    p([lists:join(x, []), lists:join(x, [1])]),
    ok.

p(Values) -> io:format("~w~n", [Values]).

%% expect: [1,4,9,16,25]
%% expect: [[2,4],{[2,4],[1,3,5]}]
%% expect: [{2},{4}]
%% expect: [2,4]
%% expect: [1,2,2,3,3,3]
%% expect: [[5,4,3,2,1],[1,2,3,4,5]]
%% expect: {[1,3,6,10,15],15}
%% expect: {[15,14,12,9,5],15}
%% expect: <1><2><3><4><5>ok
%% expect: [true,false,false,true]
%% expect: [{value,2},false]
%% expect: [[{1,a},{2,b}]]
%% expect: [[9,12]]
%% expect: [[{1,a},{2,b}],[{1,2,3}],{[1,2],[a,b]}]
%% expect: {[1,2],[a,b],[x,y]}
%% expect: [1,x,2,x,3]
%% expect: [[],[1]]
