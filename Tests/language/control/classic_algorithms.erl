%%% Sieve, permutations, towers of Hanoi, knapsack by memo in a map, balanced tree.
-module(classic_algorithms).

-export([main/1]).

main(_) ->
    io:format("~w~n", [sieve(lists:seq(2, 60))]),
    io:format("~w~n", [permutations([a, b, c])]),
    io:format("~w~n", [length(hanoi(10, left, middle, right))]),
    io:format("~w~n", [element(1, fib(200, #{}))]),
    Tree = lists:foldl(fun insert/2, nil, [50, 20, 70, 10, 30, 60, 80, 20]),
    io:format("~w~n", [Tree]),
    io:format("~w~n", [to_list(Tree)]),
    ok.

sieve([]) -> [];
sieve([P | Rest]) -> [P | sieve([N || N <- Rest, N rem P =/= 0])].

permutations([]) -> [[]];
permutations(L) -> [[H | T] || H <- L, T <- permutations(L -- [H])].

hanoi(0, _, _, _) -> [];
hanoi(N, From, Via, To) -> hanoi(N - 1, From, To,
                                 Via) ++ [{From, To} | hanoi(N - 1, Via, From, To)].

fib(N, Memo) when N < 2 -> {N, Memo};
fib(N, Memo) ->
    case Memo of
        #{N := F} -> {F, Memo};
        _ ->
            {A, M1} = fib(N - 1, Memo),
            {B, M2} = fib(N - 2, M1),
            {A + B, M2#{N => A + B}}
    end.

insert(X, nil) -> {nil, X, nil};
insert(X, {L, Y, R}) when X < Y -> {insert(X, L), Y, R};
insert(X, {L, Y, R}) when X > Y -> {L, Y, insert(X, R)};
insert(_, Tree) -> Tree.

to_list(nil) -> [];
to_list({L, X, R}) -> to_list(L) ++ [X | to_list(R)].

%% expect: [2,3,5,7,11,13,17,19,23,29,31,37,41,43,47,53,59]
%% expect: [[a,b,c],[a,c,b],[b,a,c],[b,c,a],[c,a,b],[c,b,a]]
%% expect: 1023
%% expect: 280571172992510140037611932413038677189525
%% expect: {{{nil,10,nil},20,{nil,30,nil}},50,{{nil,60,nil},70,{nil,80,nil}}}
%% expect: [10,20,30,50,60,70,80]
