%%% A variable that stands twice compares exactly, in tuples, lists, maps, records and across arguments.
-module(same_variable_twice).

-export([main/1]).

-record(r, {a, b}).

main(_) ->
    show([same(X, Y) || X <- [1, 1.0, a], Y <- [1, 1.0, a]]),
    show([pair(P) || P <- [{1, 1}, {1, 1.0}, {[a], [a]}, {0.0, 0.0}, {{}, []}]]),
    show([list(L) || L <- [[1, 1], [1, 2, 1], [a, [a]], [[], []]]]),
    show([map(M) || M <- [#{a => 1, b => 1}, #{a => 1, b => 1.0}, #{a => #{}, b => #{}}]]),
    show([record(R) || R <- [#r{a = 1, b = 1}, #r{a = 1}, #r{}]]),
    show((fun F(X, {X, Y}, Y) -> {F =/= ok, X, Y}; F(_, _, _) -> no end)(1, {1, 2}, 2)),
    show(case {1, {2, [1, 2]}} of {X, {Y, [X, Y]}} -> {X, Y} end).

same(X, X) -> yes;
same(_, _) -> no.

pair({X, X}) -> yes;
pair(_) -> no.

list([X, X]) -> two;
list([X, _, X]) -> three;
list([X, [X]]) -> nested;
list(_) -> no.

map(#{a := X, b := X}) -> yes;
map(_) -> no.

record(#r{a = X, b = X}) -> yes;
record(_) -> no.

show(Term) -> io:format("~w~n", [Term]).

%% expect: [yes,no,no,no,yes,no,no,no,yes]
%% expect: [yes,no,yes,yes,no]
%% expect: [two,three,nested,two]
%% expect: [yes,no,yes]
%% expect: [yes,no,yes]
%% expect: {true,1,2}
%% expect: {1,2}
