%%% The linter and the format strings: wrong arguments of io:format.
-module(expressions_that_fail).

-export([f/1]).

f(X) ->
    io:format("~w ~w~n", [X]),
    io:format("~w~n", [X, X]),
    io:format("~q~n", [X]),
    io:format("no newline ~", []),
    io_lib:format("~s", X).

%% diagnostic: 7:26: Warning: the format string requires an argument list with 2 arguments, but the argument list contains only 1 argument
%% diagnostic: 8:23: Warning: the format string requires an argument list with 1 argument, but the argument list contains 2 arguments
%% diagnostic: 9:15: Warning: format string invalid (invalid control ~q)
%% diagnostic: 10:15: Warning: format string invalid (truncated)
