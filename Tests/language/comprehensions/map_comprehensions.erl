%%% `#{K => V || ...}` makes a map; of equal keys the last one counts.
-module(map_comprehensions).

-export([main/1]).

main(_) ->
    show(#{X => X * X || X <- [1, 2, 3]}),
    show(#{X => Y || X <- [a, b], Y <- [1, 2]}),
    show(#{K => V || {K, V} <- [{a, 1}, other, {b, 2}], V > 1}),
    show(#{X => X || X <- []}),
    show(#{}),
    show(#{{X, Y} => X + Y || X <- [1, 2], Y <- [10, 20], X < 2}),
    Large = #{X => -X || X <- lists:seq(1, 1000)},
    show({map_size(Large), maps:get(1000, Large), lists:sum(maps:values(Large))}),
    show(#{1 => outer, inner => #{X => #{Y => {X, Y} || Y <- [b]} || X <- [a]}}),
    %% The key is evaluated before the value.
    show(#{note(key) => note(value) || _ <- [1]}),
    show(catch #{X => Y || X <- [1 | rest], Y <- [1]}),
    ok.

note(Term) ->
    io:format("~w~n", [Term]),
    Term.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% recorded: by hand (map comprehensions came with OTP 26)
%% expect: #{1 => 1,2 => 4,3 => 9}
%% expect: #{a => 2,b => 2}
%% expect: #{b => 2}
%% expect: #{}
%% expect: #{}
%% expect: #{{1,10} => 11,{1,20} => 21}
%% expect: {1000,-1000,-500500}
%% expect: #{1 => outer,inner => #{a => #{b => {a,b}}}}
%% expect: key
%% expect: value
%% expect: #{key => value}
%% expect: {bad_generator,rest}
