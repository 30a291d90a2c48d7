%%% `=` within patterns, several times and nested: all of them must match.
-module(nested_aliases).

-export([main/1]).

main(_) ->
    {A = {B, C}, D = [E | F] = G} = {{1, 2}, [3, 4]},
    show([A, B, C, D, E, F, G]),
    show(both({1, 2})),
    show(both({2, 1})),
    show([alias(X) || X <- [{a, {b, c}}, {b, {b, c}}, {a, none}]]),
    H = I = J = {x, y},
    show([H, I, J]),
    {K, _} = L = M = H,
    show([K, L, M]),
    #{key := N = {O, _}} = P = #{key => {1, 2}},
    show([N, O, P]),
    show((fun([Q | _] = R, {S} = {Q}) -> [Q, R, S] end)([1, 2], {1})),
    show(catch (fun([Q | _], {Q} = {_}) -> Q end)([1, 2], {2})),
    show(case {1, 1} of {T, T} = {1, U} -> {T, U} end),
    show(try {a, b} of V = {W, _} -> {V, W} catch _:_ -> failed end).

both({X, _} = {_, Y}) when X < Y -> {X, Y};
both({_, X} = {Y, _}) -> {swapped, X, Y}.

alias({a = A, {_, _} = Pair} = Whole) -> {A, Pair, Whole};
alias({A, {B, _} = Pair}) when A =:= B -> {same, Pair};
alias(_ = Other) -> {other, Other}.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% expect: [{1,2},1,2,[3,4],3,[4],[3,4]]
%% expect: {1,2}
%% expect: {swapped,1,2}
%% expect: [{a,{b,c},{a,{b,c}}},{same,{b,c}},{other,{a,none}}]
%% expect: [{x,y},{x,y},{x,y}]
%% expect: [x,{x,y},{x,y}]
%% expect: [{1,2},1,#{key => {1,2}}]
%% expect: [1,[1,2],1]
%% expect: function_clause
%% expect: {1,1}
%% expect: {{a,b},a}
