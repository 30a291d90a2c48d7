%%% `#r.f` is a constant, also in patterns and guards.
-module(index_in_pattern).

-export([main/1]).

-record(r, {a, b, c}).

main(_) ->
    io:format("~w~n", [[name(N) || N <- [1, 2, 3, 4, 5]]]),
    #r.b = 3,
    io:format("~w~n", [lists:keysort(#r.b, [#r{b = 2}, #r{b = 1}, #r{b = 3}])]),
    io:format("~w~n", [lists:keyfind(x, #r.c, [#r{}, #r{c = x}])]).

name(#r.a) -> a;
name(#r.b) -> b;
name(N) when N =:= #r.c -> c;
name(_) -> none.

%% expect: [none,a,b,c,none]
%% expect: [{r,undefined,1,undefined},{r,undefined,2,undefined},{r,undefined,3,undefined}]
%% expect: {r,undefined,undefined,x}
