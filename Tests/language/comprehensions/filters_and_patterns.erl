%%% Filters that are guards are false when they fail; others must be booleans.
-module(filters_and_patterns).

-export([main/1]).

main(_) ->
    L = [1, a, {2, b}, [3], "", #{k => 4}, 5.5],
    show([X || X <- L, X > 2]),
    show([X || X <- L, hd(X) > 0]),
    show([X || X <- L, element(1, X) =:= 2 orelse X =:= a]),
    show([X || X <- L, is_list(X) andalso X =/= []]),
    show([X || {X, _} <- L]),
    show([X || [X | _] <- L]),
    show([X || #{k := X} <- L]),
    show([X || 1 = X <- L]),
    show([{X, Y} || X <- [1, 2, 3], Y <- lists:seq(1, X), X =/= Y]),
    show([X || X <- [1, 2, 3], begin Y = X rem 2, Y =:= 1 end]),
    show([X || X <- [1, 2, 3], lists:member(X, [2, 3])]),
    show([ok || true]),
    show([ok || false]),
    show([{A, B} || A <- [1, 2], is_even(A), B <- [x, y], true]),
    show(catch [X || X <- [1], X]),
    show(catch [X || X <- [1], id(X)]),
    show(catch [X || X <- [1], id(ok)]),
    show([X || X <- [1, 2], not (X =:= 1)]),
    show([[Y || Y <- Ys, Y > N] || N <- [1, 2], Ys <- [[1, 2, 3], [2, 3, 4]]]).

is_even(N) -> N rem 2 =:= 0.

id(X) -> X.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% expect: [a,{2,b},[3],[],#{k => 4},5.5]
%% expect: [[3]]
%% expect: [{2,b}]
%% expect: [[3]]
%% expect: [2]
%% expect: [3]
%% expect: [4]
%% expect: [1]
%% expect: [{2,1},{3,1},{3,2}]
%% expect: [1,3]
%% expect: [2,3]
%% expect: [ok]
%% expect: []
%% expect: [{2,x},{2,y}]
%% expect: []
%% expect: {bad_filter,1}
%% expect: {bad_filter,ok}
%% expect: [2]
%% expect: [[2,3],[2,3,4],[3],[3,4]]
