%%% ?MODULE, ?LINE, ?FILE, ?FUNCTION_NAME, ?FUNCTION_ARITY and constants by -define.
-module(macros).

-export([main/1]).

-define(ANSWER, 42).
-define(LIST, [?ANSWER, ?ANSWER + 1]).

main(_) ->
    io:format("~w ~w ~w~n", [?MODULE, ?LINE, ?ANSWER]),
    io:format("~w~n", [?LIST]),
    io:format("~p~n", [lists:nthtail(length(?FILE) - 10, ?FILE)]),
    io:format("~w/~w~n", [?FUNCTION_NAME, ?FUNCTION_ARITY]),
    io:format("~w~n", [case 42 of ?ANSWER -> matched end]),
    ok.

%% expect: macros 10 42
%% expect: [42,43]
%% expect: "macros.erl"
%% expect: main/1
%% expect: matched
