%%% Calls of functions that are not there, with what was probably meant.
-module(calls_that_do_not_fit).

-export([f/1]).

f(X) ->
    helper(X),
    helper(X, X, X),
    lenght(X),
    pint(X),
    F = fun helper/5,
    F(X).

helper(X, Y) -> {X, Y}.

print(X) -> X.

%% diagnostic: 7:5: function helper/1 undefined
%% diagnostic: 8:5: function helper/3 undefined
%% diagnostic: 9:5: function lenght/1 undefined
%% diagnostic: 10:5: function pint/1 undefined
%% diagnostic: 11:9: function helper/5 undefined
%% diagnostic: 14:1: Warning: function helper/2 is unused
%% diagnostic: 16:1: Warning: function print/1 is unused
