%%% Funs with their captured values can be written and read, those too that nobody has called.
-module(funs_come_back).

-export([main/1]).

main(_) ->
    N = 40,
    Adder = fun(X) -> X + N end,
    Nested = fun(Y) -> (fun(Z) -> Adder(Y) + Z end) end,
    io:format("~w~n", [again(Adder) =:= Adder]),
    io:format("~w~n", [(again(Adder))(2)]),
    io:format("~w~n", [((again(Nested))(1))(1)]),
    io:format("~w~n", [(again(again((again(Nested))(1))))(1)]),
    io:format("~w~n", [(again(fun local/1))(1)]),
    Recursive = fun Sum([]) -> 0; Sum([Head | Tail]) -> Head + Sum(Tail) end,
    io:format("~w~n", [(again(Recursive))([1, 2, 3])]),
    Self = self(),
    spawn(fun() -> Self ! term_to_binary(fun() -> {in, N} end) end),
    receive Binary -> io:format("~w~n", [(binary_to_term(Binary))()]) end.

again(Fun) ->
    binary_to_term(term_to_binary(Fun)).

local(X) ->
    {local, X}.

%% expect: true
%% expect: 42
%% expect: 42
%% expect: 42
%% expect: {local,1}
%% expect: 6
%% expect: {in,40}
