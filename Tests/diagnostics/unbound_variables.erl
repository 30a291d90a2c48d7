%%% Variables that are used but not bound.
-module(unbound_variables).

-export([f/1, g/0, h/1]).

f(X) -> X + Y.

g() -> Z = Z + 1, Z.

h(X) ->
    F = fun(A) -> A + B end,
    F(X) + A.

%% diagnostic: 6:13: variable 'Y' is unbound
%% diagnostic: 8:12: variable 'Z' is unbound
%% diagnostic: 11:23: variable 'B' is unbound
%% diagnostic: 12:12: variable 'A' is unbound
