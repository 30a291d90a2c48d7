%%% Generators, filters and templates are evaluated in order, each generator's list once per round.
-module(effects_in_order).

-export([main/1]).

main(_) ->
    R = [note({t, X, Y}) || X <- note([1, 2]), note(f, X > 0), Y <- note([a, b]), note(g, Y =/= b)],
    io:format("~w~n", [R]),
    io:format("~w~n", [try [note(X) || X <- [1, 2, 3], check(X)] catch throw:T -> T end]).

check(2) -> throw(two);
check(_) -> true.

note(X) -> io:format("~w~n", [X]), X.

note(Tag, X) -> io:format("~w ~w~n", [Tag, X]), X.

%% expect: [1,2]
%% expect: f true
%% expect: [a,b]
%% expect: g true
%% expect: {t,1,a}
%% expect: g false
%% expect: f true
%% expect: [a,b]
%% expect: g true
%% expect: {t,2,a}
%% expect: g false
%% expect: [{t,1,a},{t,2,a}]
%% expect: 1
%% expect: two
