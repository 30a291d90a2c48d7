%%% Clauses after one that matches everything.
-module(clauses_that_never_match).

-export([f/1, g/1]).

f(_) -> any;
f(1) -> one.

g(X) ->
    case X of
        Y -> Y;
        2 -> two
    end.

%% diagnostic: 7:1: Warning: this clause for f/1 cannot match because a previous clause at line 6 always matches
%% diagnostic: 12:9: Warning: this clause cannot match because a previous clause at line 11 always matches
