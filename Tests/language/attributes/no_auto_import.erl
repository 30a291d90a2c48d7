%%% With no_auto_import a function may have the name of an auto-imported one and be called so.
-module(no_auto_import).

-compile({no_auto_import, [length/1, size/1]}).

-export([main/1]).

length(X) -> {my_length, X}.

main(_) ->
    io:format("~p~n", [length([a])]),
    io:format("~p~n", [erlang:length([a])]),
    F = fun length/1,
    io:format("~p~n", [F(1)]).

%% expect: {my_length,[a]}
%% expect: 1
%% expect: {my_length,1}
