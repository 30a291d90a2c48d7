%%% Every operator is a function of erlang.
-module(operators_as_functions).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[erlang:'+'(1, 2), erlang:'-'(5), erlang:'*'(2, 3), erlang:'/'(1, 2)]]),
    io:format("~w~n", [[erlang:'div'(7, 2), erlang:'rem'(7, 2), erlang:'band'(6, 3)]]),
    io:format("~w~n", [[erlang:'bsl'(1, 4), erlang:'bsr'(16, 2), erlang:'bnot'(0)]]),
    io:format("~w~n", [[erlang:'=='(1, 1.0), erlang:'=:='(1, 1.0), erlang:'<'(a, b)]]),
    io:format("~w~n", [[erlang:'++'("a", "b"), erlang:'--'([1, 2], [1]),
                        erlang:'and'(true, false)]]),
    io:format("~w~n", [[erlang:'not'(true), erlang:'xor'(true, true), erlang:'or'(false, true)]]),
    io:format("~w~n", [erlang:'!'(self(), x)]),
    io:format("~w~n", [lists:foldl(fun erlang:'*'/2, 1, [1, 2, 3, 4])]),
    io:format("~w~n", [lists:map(fun erlang:'-'/1, [1, -2])]),
    ok.

%% expect: [3,-5,6,0.5]
%% expect: [3,1,2]
%% expect: [16,4,-1]
%% expect: [true,false,true]
%% expect: [[97,98],[2],false]
%% expect: [false,false,true]
%% expect: x
%% expect: 24
%% expect: [-1,2]
