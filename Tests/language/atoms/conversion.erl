%%% Atoms and strings convert both ways, with the limits of an atom.
-module(conversion).

-export([main/1]).

main(_) ->
    [io:format("~p ~p~n", [Text, caught(fun() -> list_to_atom(Text) end)])
     || Text <- ["", "abc", "A b", [233], [955], "1", [a], "abc" ++ d, 5]],
    io:format("~p~n", [atom_to_list('Hello there')]),
    io:format("~p~n", [length(atom_to_list(list_to_atom(lists:duplicate(255, $x))))]),
    io:format("~p~n", [caught(fun() -> list_to_atom(lists:duplicate(256, $x)) end)]),
    io:format("~p~n", [list_to_existing_atom("hello" ++ "_existing") =:= hello_existing]),
    io:format("~p~n", [caught(fun() -> list_to_existing_atom("surely_not_an_" ++ "atom_yet") end)]),
    io:format("~p~n", [caught(fun() -> atom_to_list("x") end)]),
    ok.

caught(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: [] ''
%% expect: "abc" abc
%% expect: "A b" 'A b'
%% expect: "é" é
%% expect: [955] '\x{3BB}'
%% expect: "1" '1'
%% expect: [a] {error,badarg}
%% expect: [97,98,99|d] {error,badarg}
%% expect: 5 {error,badarg}
%% expect: "Hello there"
%% expect: 255
%% expect: {error,system_limit}
%% expect: true
%% expect: {error,badarg}
%% expect: {error,badarg}
