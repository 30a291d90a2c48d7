%%% Strings that are no integers, and bases that are none, are badarg.
-module(to_string_errors).

-export([main/1]).

main(_) ->
    [io:format("~p: ~w~n", [Text, caught(fun() -> list_to_integer(Text) end)])
     || Text <- ["", "-", "+", "1a", " 1", "1 ", "1.0", "--1", "1_000", "12\n",
                [$1, a], [$1 | $2], 7]],
    [io:format("~p ~p: ~w~n", [Text, Base, caught(fun() -> list_to_integer(Text, Base) end)])
     || {Text, Base} <- [{"2", 2}, {"8", 8}, {"g", 16}, {"1", 1}, {"1", 37}, {"1", a}, {"z", 36}]],
    [io:format("~p ~p: ~w~n", [N, Base, caught(fun() -> integer_to_list(N, Base) end)])
     || {N, Base} <- [{1, 1}, {1, 37}, {1.0, 10}, {a, 10}]],
    io:format("~w~n", [caught(fun() -> integer_to_list(x) end)]),
    ok.

caught(Function) ->
    try Function() of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.

%% expect: []: {error,badarg}
%% expect: "-": {error,badarg}
%% expect: "+": {error,badarg}
%% expect: "1a": {error,badarg}
%% expect: " 1": {error,badarg}
%% expect: "1 ": {error,badarg}
%% expect: "1.0": {error,badarg}
%% expect: "--1": {error,badarg}
%% expect: "1_000": {error,badarg}
%% expect: "12\n": {error,badarg}
%% expect: [49,a]: {error,badarg}
%% expect: [49|50]: {error,badarg}
%% expect: 7: {error,badarg}
%% expect: "2" 2: {error,badarg}
%% expect: "8" 8: {error,badarg}
%% expect: "g" 16: {error,badarg}
%% expect: "1" 1: {error,badarg}
%% expect: "1" 37: {error,badarg}
%% expect: "1" a: {error,badarg}
%% expect: "z" 36: {value,35}
%% expect: 1 1: {error,badarg}
%% expect: 1 37: {error,badarg}
%% expect: 1.0 10: {error,badarg}
%% expect: a 10: {error,badarg}
%% expect: {error,badarg}
