%%% Laws that hold between the functions, on 200 generated lists.
-module(laws).

-export([main/1]).

main(_) ->
    Lists = [generate(N, N * 7919 + 1, []) || N <- lists:seq(0, 199)],
    lists:foreach(fun check/1, Lists),
    io:format("~w lists~n", [length(Lists)]).

check(L) ->
    L = lists:reverse(lists:reverse(L)),
    L = lists:foldr(fun(X, Acc) -> [X | Acc] end, [], L),
    true = length(L) =:= lists:foldl(fun(_, N) -> N + 1 end, 0, L),
    Sorted = lists:sort(L),
    Sorted = lists:sort(fun(A, B) -> A =< B end, L),
    true = lists:usort(L) =:= remove_equal(Sorted),
    true = L -- L =:= [],
    true = lists:sort(L ++ L) =:= lists:merge(Sorted, Sorted),
    {Yes, No} = lists:partition(fun(X) -> X > 50 end, L),
    true = Yes =:= lists:filter(fun(X) -> X > 50 end, L),
    true = lists:sort(Yes ++ No) =:= Sorted,
    {Front, Back} = lists:split(length(L) div 2, L),
    L = Front ++ Back,
    {Front, Back} = {lists:sublist(L, length(L) div 2), lists:nthtail(length(L) div 2, L)},
    Pairs = lists:zip(L, lists:seq(1, length(L))),
    {L, _} = lists:unzip(Pairs),
    true = [X || {X, _} <- lists:keysort(1, Pairs)] =:= Sorted,
    true = lists:all(fun({X, _} = P) -> element(1, lists:keyfind(X, 1, Pairs)) =:= X
                                            andalso lists:member(P, Pairs) end, Pairs),
    true = lists:sum(L) =:= lists:sum(Sorted),
    true = lists:flatten([[X] || X <- L]) =:= L,
    true = lists:append([[X, X] || X <- L]) =:= lists:flatmap(fun(X) -> [X, X] end, L).

remove_equal([A, B | Rest]) when A =:= B -> remove_equal([B | Rest]);
remove_equal([A | Rest]) -> [A | remove_equal(Rest)];
remove_equal([]) -> [].

generate(0, _, L) -> L;
generate(N, Seed, L) ->
    Next = (Seed * 1103515245 + 12345) rem 2147483648,
    generate(N - 1, Next, [Next rem 100 | L]).

%% expect: 200 lists
