%%% 0.0 and -0.0 are equal with ==, different with =:= and as patterns and keys.
-module(signs_of_zero).

-export([main/1]).

main(_) ->
    Minus = id(0.0) * -1,
    Plus = id(0.0),
    io:format("~w ~w~n", [Minus == Plus, Minus =:= Plus]),
    io:format("~w~n", [-0.0 =:= Minus]),
    io:format("~w ~w~n", [Minus < Plus, Minus =< Plus]),
    io:format("~w~n", [sign(Plus)]),
    io:format("~w~n", [sign(Minus)]),
    io:format("~w~n", [map_size(#{Plus => a, Minus => b})]),
    io:format("~w~n", [lists:member(Minus, [Plus])]),
    io:format("~w~n", [lists:usort([Plus, Minus])]),
    ok.

id(X) -> X.

sign(+0.0) -> plus;
sign(-0.0) -> minus.

%% recorded: by hand (OTP 27)
%% expect: true false
%% expect: true
%% expect: false true
%% expect: plus
%% expect: minus
%% expect: 2
%% expect: false
%% expect: [0.0]
