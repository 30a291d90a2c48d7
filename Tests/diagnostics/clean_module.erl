%%% A module about which there is nothing to say.
-module(clean_module).

-export([f/1]).

-spec f(X) -> X.
f(X) ->
    Y = g(X),
    Y.

g(X) -> X.
