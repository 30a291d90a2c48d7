%%% A format that wants arguments and gets an empty list.
-module(arguments_of_no_format).
-export([f/0]).

f() ->
    io:format("~w ~p~n", []),
    io:format("~w~n", []).

%% diagnostic: 6:26: Warning: the format string requires an argument list with 2 arguments, but the argument list is empty
%% diagnostic: 7:23: Warning: the format string requires an argument list with 1 argument, but the argument list is empty
