%%% The linter and the format strings: wrong arguments of io:format.
-module(expressions_that_fail).

-export([f/1]).

f(X) ->
    io:format("~w ~w~n", [X]),
    io:format("~w~n", [X, X]),
    io:format("~q~n", [X]),
    io:format("no newline ~", []),
    io:format("~w", []),
    io:format("~w"),
    io:format("none", [X]),
    io_lib:format("~s", X).

%% diagnostic: 7:26: Warning: the format string requires an argument list with 2 arguments, but the argument list contains only 1 argument
%% diagnostic: 8:23: Warning: the format string requires an argument list with 1 argument, but the argument list contains 2 arguments
%% diagnostic: 9:15: Warning: format string invalid (invalid control ~q)
%% diagnostic: 10:15: Warning: format string invalid (truncated)
%% diagnostic: 11:21: Warning: the format string requires an argument list with 1 argument, but the argument list is empty
%% diagnostic: 12:15: Warning: the format string requires an argument list with 1 argument, but no argument list is given
%% diagnostic: 13:23: Warning: the format string requires an empty argument list, but the argument list contains 1 argument
