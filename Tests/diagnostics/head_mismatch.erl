%%% Clauses of a function with another name or arity in between.
-module(head_mismatch).

-export([f/1]).

f(1) -> one;
f(2, 3) -> two;
g(3) -> three.

%% diagnostic: 4:2: function f/1 undefined
%% diagnostic: 7:1: head mismatch
%% known issue: reports other or more places than erlc
