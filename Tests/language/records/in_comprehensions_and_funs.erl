%%% Records in comprehensions, funs, try, case and list operations.
-module(in_comprehensions_and_funs).

-export([main/1]).

-record(item, {id, price = 0, tags = []}).

main(_) ->
    Items = [#item{id = N, price = N * N, tags = lists:seq(1, N)} || N <- [1, 2, 3, 4]],
    show([I#item.id || I <- Items, I#item.price > 3]),
    show([Id || #item{id = Id, tags = [_, _ | _]} <- Items]),
    show([{I, T} || #item{id = I, tags = Ts} <- [none | Items], T <- Ts, T rem 2 =:= 0]),
    show(lists:sum([P || #item{price = P} <- Items])),
    show([I#item{tags = length(I#item.tags)} || I <- Items, I#item.id < 3]),
    F = fun(#item{id = Id} = I) when Id > 2 -> I#item.price; (#item{}) -> cheap end,
    show(lists:map(F, Items)),
    show(try (hd(Items))#item.tags of [T1] -> T1 catch error:_ -> failed end),
    show(try (id(none))#item.tags catch error:{badrecord, R} -> {caught, R} end),
    show(case lists:keyfind(3, #item.id, Items) of #item{price = P3} -> P3; false -> none end),
    Sorted = lists:sort(fun(A, B) -> A#item.price >= B#item.price end, Items),
    show([I#item.id || I <- Sorted]),
    show(lists:foldl(fun(#item{price = P}, #item{price = Sum} = Acc) -> Acc#item{price = Sum + P} end,
                     #item{id = total}, Items)).

id(X) -> X.

show(Term) -> io:format("~w~n", [Term]).

%% expect: [2,3,4]
%% expect: [2,3,4]
%% expect: [{2,2},{3,2},{4,2},{4,4}]
%% expect: 30
%% expect: [{item,1,1,1},{item,2,4,2}]
%% expect: [cheap,cheap,9,16]
%% expect: 1
%% expect: {caught,none}
%% expect: 9
%% expect: [4,3,2,1]
%% expect: {item,total,30,[]}
