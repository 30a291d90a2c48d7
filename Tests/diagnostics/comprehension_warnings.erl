%%% Shadowing and unused variables in generators and filters; unsafe ones behind.
-module(comprehension_warnings).

-export([f/1, g/1, h/1]).

f(X) -> [X || X <- X, Y <- X].

g(L) ->
    R = [A || A <- L, begin B = A, B > 1 end],
    {R, A, B}.

h(L) -> [1 || _ <- L, Z <- [L]] ++ [{P, Q} || {P, P} <- L, Q <- [P]].

%% diagnostic: 6:15: Warning: variable 'X' shadowed in generate
%% diagnostic: 6:23: Warning: variable 'Y' is unused
%% diagnostic: 10:9: variable 'A' is unbound
%% diagnostic: 10:12: variable 'B' is unbound
%% diagnostic: 12:23: Warning: variable 'Z' is unused
