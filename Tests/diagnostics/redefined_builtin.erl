%%% A function with the name of one that is imported from erlang is called.
-module(redefined_builtin).

-export([f/1, length/1, put/2]).

f(X) -> length(X) + abs(X).

length(_) -> 1.

put(_, _) -> ok.

abs(X) -> X.

%% diagnostic: 6:9: ambiguous call of overridden pre R14 auto-imported BIF length/1
%% diagnostic: 6:21: ambiguous call of overridden pre R14 auto-imported BIF abs/1
