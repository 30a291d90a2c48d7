%%% Clauses of a function with another name or arity in between.
-module(head_mismatch).

-export([f/1]).

f(1) -> one;
f(2, 3) -> two;
g(3) -> three.

%% recorded: by hand (erlc reports the first wrong clause only, and f/1 undefined)
%% diagnostic: 7:1: head mismatch
%% diagnostic: 8:1: head mismatch
