%% `<:=` takes every element, or fails with what is left.
-module(strict_binary_generators).
-export([main/1]).

main(_) ->
    show(fun() -> [X || <<X:16>> <:= <<0, 1, 0, 2>>] end),
    show(fun() -> [X || <<X:16>> <:= <<0, 1, 2>>] end),
    show(fun() -> [X || <<1:1, X:7>> <:= <<129, 130, 3, 131>>] end),
    show(fun() -> [X || <<X:16>> <:= <<>>] end),
    show(fun() -> << <<X:4>> || <<X>> <:= <<1, 2>> >> end),
    show(fun() -> [X || <<X>> <:= [1]] end),
    show(fun() -> [{X, Y} || <<X>> <= <<"abc">> && Y <- [1, 2, 3]] end),
    show(fun() -> [{X, Y} || <<X>> <= <<"abcd">> && Y <- [1, 2, 3]] end),
    show(fun() -> [{X, Y} || <<X>> <= <<"ab">> && Y <- [1, 2, 3]] end),
    show(fun() -> [{X, Y} || <<X:16>> <= <<"abc">> && Y <- [1]] end),
    show(fun() -> << <<X, Y>> || <<X>> <= <<1, 2>> && <<Y>> <= <<3, 4>> >> end).

show(Fun) ->
    io:format("~w~n", [try Fun() catch error:Reason -> Reason end]).

%% recorded: by hand (newer than Erlang/OTP 25)
%% expect: [1,2]
%% expect: {badmatch,<<2>>}
%% expect: {badmatch,<<3,131>>}
%% expect: []
%% expect: <<18>>
%% expect: {bad_generator,[1]}
%% expect: [{97,1},{98,2},{99,3}]
%% expect: {bad_generators,{<<100>>,[]}}
%% expect: {bad_generators,{<<>>,[3]}}
%% expect: [{24930,1}]
%% expect: <<1,3,2,4>>
