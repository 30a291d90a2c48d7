%%% Generators joined by `&&` are advanced together and have to end together.
-module(zip_generators).

-export([main/1]).

main(_) ->
    show(catch [{X, Y} || X <- [1, 2, 3] && Y <- [a, b, c]]),
    show(catch [X + Y + Z || X <- [1, 2] && Y <- [10, 20] && Z <- [100, 200]]),
    show(catch [{X, Y, W} || W <- [p, q], X <- [1, 2] && Y <- [a, b]]),
    show(catch [{X, Y, W} || X <- [1, 2] && Y <- [a, b], W <- [p, q]]),
    show(catch [{X, Y} || X <- [1, 2, 3] && Y <- [a, b, c], X =/= 2]),
    show(catch #{X => Y || X <- [1, 2] && Y <- [a, b]}),
    show(catch [{K, V, X} || K := V <- #{a => 1, b => 2} && X <- [x, y]]),
    show(catch [{K1, K2} || K1 := _ <- #{a => 1} && K2 := _ <- #{b => 1}]),
    show(catch [X || X <- [] && _ <- []]),
    %% If one does not match, the others' elements are left out with it.
    show(catch [{X, Y} || {ok, X} <- [{ok, 1}, no, {ok, 3}] && Y <- [a, b, c]]),
    show(catch [{X, Y} || {S, X} <- [{a, 1}, {b, 9}, {c, 10}] && {S, Y} <- [{a, 7}, {w, 8}, {c, 20}]]),
    %% What is left of each says why they do not fit.
    show(catch [{X, Y} || X <- [1, 2, 3] && Y <- [1, 2, 3, 4]]),
    show(catch [{X, Y} || X <- [1, 2, 3, 4] && Y <- [1, 2], X < 3]),
    show(catch [{X, Y} || X <- x && Y <- [1, 2]]),
    show(catch [{X, Y} || X <- [a, b | c] && Y <- [a, b, d]]),
    show(catch [{X, Y} || X <- [a] && Y := _ <- #{}]),
    show(catch [{X, Y} || X <- [] && Y := _ <- #{k => v}]),
    show(catch [{X, Y} || X <- [] && Y := _ <- no_map]),
    show(catch [{X, Y, Z} || X <- [] && Y <- [] && Z <- {}]),
    ok.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (zip generators came with OTP 28)
%% expect: [{1,a},{2,b},{3,c}]
%% expect: [111,222]
%% expect: [{1,a,p},{2,b,p},{1,a,q},{2,b,q}]
%% expect: [{1,a,p},{1,a,q},{2,b,p},{2,b,q}]
%% expect: [{1,a},{3,c}]
%% expect: #{1 => a,2 => b}
%% expect: [{a,1,x},{b,2,y}]
%% expect: [{a,b}]
%% expect: []
%% expect: [{1,a},{3,c}]
%% expect: [{1,7},{10,20}]
%% expect: {bad_generators,{[],[4]}}
%% expect: {bad_generators,{[3,4],[]}}
%% expect: {bad_generators,{x,[1,2]}}
%% expect: {bad_generators,{c,[d]}}
%% expect: {bad_generators,{[a],none}}
%% expect: {bad_generators,{[],{k,v,none}}}
%% expect: {bad_generators,{[],no_map}}
%% expect: {bad_generators,{[],[],{}}}
