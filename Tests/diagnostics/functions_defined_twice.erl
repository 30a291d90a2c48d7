%%% A function whose clauses are not together, and one that is defined twice.
-module(functions_defined_twice).

-export([f/1, g/1]).

f(1) -> 1.
g(1) -> 1.
f(2) -> 2.
g(X) -> X.
g(Y) -> Y.

%% diagnostic: 8:1: function f/1 already defined
%% diagnostic: 9:1: function g/1 already defined
%% diagnostic: 10:1: function g/1 already defined
