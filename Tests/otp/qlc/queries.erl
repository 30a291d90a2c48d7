%% What queries answer: patterns, filters, several generators, records, queries in queries.
-module(queries).
-export([main/1]).
-include_lib("stdlib/include/qlc.hrl").

-record(person, {name, age = 0, city}).

main(_) ->
    People = [#person{name = ann, age = 30, city = oslo}, #person{name = bob, age = 25, city = rome},
              #person{name = cyd, age = 30, city = rome}],
    show(qlc:q([X || X <- [1, 2, 3]])),
    show(qlc:q([{X, Y} || X <- [1, 2], Y <- [a, b]])),
    show(qlc:q([X || X <- [1, 2, a, 3], is_integer(X), X > 1])),
    show(qlc:q([X || {1, X} <- [{1, a}, {2, b}, {1, c}]])),
    show(qlc:q([X || {X, X} <- [{1, 2}, {2, 2}, {1.0, 1}]])),
    show(qlc:q([X || [X | _] <- [[1, 2], [], [3], foo]])),
    show(qlc:q([X || <<X, _/binary>> <- [<<"ab">>, <<>>, <<"c">>]])),
    show(qlc:q([X || #{a := X} <- [#{a => 1}, #{b => 2}, a]])),
    show(qlc:q([Whole || {_, 2} = Whole <- [{1, 2}, {2, 3}, {3, 2}]])),
    show(qlc:q([N || #person{name = N, age = 30} <- [{other} | People]])),
    show(qlc:q([P#person.name || #person{} = P <- People, P#person.city =:= rome])),
    show(qlc:q([{N1, N2} || #person{name = N1, city = C1} <- People, #person{name = N2, city = C2} <- People,
                            C1 =:= C2, N1 < N2])),
    show(qlc:q([X || X <- [1, 2, 3, 4], X rem 2 =:= 0 orelse X =:= 1])),
    show(qlc:q([X || X <- [1, 2, 3, 4], odd(X)])),
    show(qlc:q([{X, Y} || X <- [3, 4], Y <- qlc:q([Z * 2 || Z <- [1, 2]]), X + Y > 6])),
    show(qlc:q([(fun(Y) -> Y * X end)(2) || X <- [1, 2]])),
    show(qlc:q([[Y || Y <- lists:seq(1, X)] || X <- [1, 2]])),
    show(qlc:q([qlc:e(qlc:q([{X, Y} || Y <- [a, b]])) || X <- [1, 2]])),
    show(qlc:q([begin Y = X + 1, {X, Y} end || X <- [1, 2]])),
    show(qlc:q([X || X <- [1, 2, 1, 3, 2]], unique)),
    show(qlc:q([X rem 2 || X <- [1, 2, 1, 3, 2]], [{unique, true}])),
    show(qlc:q([case X of 1 -> one; _ -> other end || X <- [1, 2]])),
    show(qlc:q([X || X <- [1, 2, 3], hd(X) =:= 1])),
    show(qlc:q([{A, B, C} || A <- [1, 2], B <- [1, 2], A =/= B, C <- [x, y]])),
    show(qlc:q([X || X <- [], odd(X)])),
    io:format("~0p~n", [qlc:eval(qlc:q([X || X <- [1, 1, 2]]), unique_all)]),
    io:format("~0p~n", [qlc:fold(fun(X, Sum) -> X + Sum end, 0, qlc:q([X * X || X <- lists:seq(1, 100)]))]),
    [io:format("~0p~n", [catch qlc:e(fails(N))]) || N <- [1, 2]].

odd(X) -> X rem 2 =:= 1.

fails(1) -> qlc:q([X || X <- [1, 2, 3], throw({thrown, X})]);
fails(2) -> qlc:q([X || X <- throw(generator)]).

show(Query) -> io:format("~0p~n", [lists:sort(qlc:e(Query))]).

%% expect: [1,2,3]
%% expect: [{1,a},{1,b},{2,a},{2,b}]
%% expect: [2,3]
%% expect: [a,c]
%% expect: [2]
%% expect: [1,3]
%% expect: "ac"
%% expect: [1]
%% expect: [{1,2},{3,2}]
%% expect: [ann,cyd]
%% expect: [bob,cyd]
%% expect: [{bob,cyd}]
%% expect: [1,2,4]
%% expect: [1,3]
%% expect: [{3,4},{4,4}]
%% expect: [2,4]
%% expect: [[1],[1,2]]
%% expect: [[{1,a},{1,b}],[{2,a},{2,b}]]
%% expect: [{1,2},{2,3}]
%% expect: [1,2,3]
%% expect: [0,1]
%% expect: [one,other]
%% expect: []
%% expect: [{1,2,x},{1,2,y},{2,1,x},{2,1,y}]
%% expect: []
%% expect: [1,2]
%% expect: 338350
%% expect: {thrown,1}
%% expect: generator
