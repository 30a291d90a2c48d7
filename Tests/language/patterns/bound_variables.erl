%%% A variable that is bound already is compared with =:=, in case, receive and match alike.
-module(bound_variables).

-export([main/1]).

main(_) ->
    X = 1,
    io:format("~w~n", [case 1 of X -> same; _ -> other end]),
    io:format("~w~n", [case 1.0 of X -> same; _ -> other end]),
    io:format("~w~n", [case {2, 1} of {Y, X} -> Y; _ -> none end]),
    self() ! {msg, 2},
    self() ! {msg, 1},
    receive {msg, X} -> io:format("got ~w~n", [X]) end,
    receive {msg, Z} -> io:format("got ~w~n", [Z]) end,
    F = fun(X1) -> case X1 of X -> same; _ -> other end end,
    io:format("~w ~w~n", [F(1), F(2)]),
    {'EXIT', {Reason, _}} = (catch (X = F)),
    io:format("~w~n", [element(1, Reason)]),
    ok.

%% expect: same
%% expect: other
%% expect: 2
%% expect: got 1
%% expect: got 2
%% expect: same other
%% expect: badmatch
