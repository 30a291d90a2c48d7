-module(unused).
-export([f/1]).
f(X) -> Y = X, X.
