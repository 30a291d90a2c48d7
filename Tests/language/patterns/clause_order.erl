%%% The first clause that matches is taken, also among many, of mixed types and with guards.
-module(clause_order).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[f(X) || X <- lists:seq(0, 12)]]),
    io:format("~w~n", [[f(X) || X <- [a, b, {a}, {b}, {c, 1}, [], [1], "x", 1.0, #{}]]]),
    ok.

f(1) -> one;
f(X) when X =:= 2 -> two_by_guard;
f(2) -> never;
f(3) -> three;
f(a) -> a;
f(4) -> four;
f({a}) -> tuple_a;
f(X) when is_integer(X), X > 10 -> {big, X};
f(11) -> never;
f(5) -> five;
f({_}) -> tuple_one;
f({c, N}) -> {c, N};
f([]) -> nil;
f([_]) -> single;
f(X) when is_atom(X) -> other_atom;
f(X) when is_number(X) -> other_number;
f(_) -> anything.

%% expect: [other_number,one,two_by_guard,three,four,five,other_number,other_number,other_number,other_number,other_number,{big,11},{big,12}]
%% expect: [a,other_atom,tuple_a,tuple_one,{c,1},nil,single,single,other_number,anything]
