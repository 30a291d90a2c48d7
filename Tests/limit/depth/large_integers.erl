%%% Integers of millions of bits: shifted, multiplied, divided, printed.
-module(large_integers).

-export([main/1]).

main(_) ->
    A = 1 bsl 3000000,
    io:format("~w~n", [(A * A) =:= 1 bsl 6000000]),
    io:format("~w~n", [(A * A) div A =:= A]),
    io:format("~w~n", [(A + 1) rem 1000007]),
    Digits = integer_to_list(1 bsl 200000),
    io:format("~w ~s~n", [length(Digits), lists:sublist(Digits, 10)]),
    io:format("~w~n", [list_to_integer(Digits) =:= 1 bsl 200000]),
    ok.

%% expect: true
%% expect: true
%% expect: 368785
%% expect: 60206 9980051818
%% expect: true
