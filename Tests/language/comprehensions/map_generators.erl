%%% `K := V <- M` goes through a map or through what is left of an iterator.
-module(map_generators).

-export([main/1]).

main(_) ->
    M = #{a => 1, b => 2, c => {3}},
    show([{K, V} || K := V <- M]),
    show([V || a := V <- M]),
    show([K || K := {_} <- M]),
    show([K || K := V <- M, is_integer(V), V > 1]),
    show(#{V => K || K := V <- M}),
    show([{X, K, V} || X <- [1, 2], K := V <- #{a => X, b => 0}]),
    show([{X, Y} || X := _ <- #{1 => x, 2 => x}, Y := _ <- #{p => x, q => x}]),
    show([K || K := _ <- #{}]),
    show([K || K := _ <- maps:iterator(#{})]),
    %% All of a large map is seen, each pair once.
    Large = #{X => X || X <- lists:seq(1, 500)},
    show(lists:sort([K || K := K <- Large]) =:= lists:seq(1, 500)),
    show([K || K := _ <- maps:iterator(Large, ordered), K rem 100 =:= 0]),
    %% An iterator that has been advanced goes on where it is.
    {a, 1, Rest} = maps:next(maps:iterator(M)),
    show([K || K := _ <- Rest]),
    show([K || K := _ <- maps:next(Rest)]),
    %% A variable of the surroundings is bound anew, in a key's pattern too.
    K = b,
    show([K || K := _ <- M]),
    [show(catch [X || X := _ <- Bad]) || Bad <- [a, [], [{a, 1}], {a, 1, b}, [x | M], {M}]],
    show(K).

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (map generators came with OTP 26)
%% expect: [{a,1},{b,2},{c,{3}}]
%% expect: [1]
%% expect: [c]
%% expect: [b]
%% expect: #{1 => a,2 => b,{3} => c}
%% expect: [{1,a,1},{1,b,0},{2,a,2},{2,b,0}]
%% expect: [{1,p},{1,q},{2,p},{2,q}]
%% expect: []
%% expect: []
%% expect: true
%% expect: [100,200,300,400,500]
%% expect: [b,c]
%% expect: [b,c]
%% expect: [a,b,c]
%% expect: {bad_generator,a}
%% expect: {bad_generator,[]}
%% expect: {bad_generator,[{a,1}]}
%% expect: {bad_generator,{a,1,b}}
%% expect: {bad_generator,[x|#{a => 1,b => 2,c => {3}}]}
%% expect: {bad_generator,{#{a => 1,b => 2,c => {3}}}}
%% expect: b
