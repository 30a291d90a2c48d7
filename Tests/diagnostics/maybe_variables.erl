%%% Variables of a maybe block are unsafe in its else clauses and behind it.
-module(maybe_variables).

-export([f/1, g/1, h/1]).

f(X) ->
    maybe
        {ok, A} ?= X,
        A
    else
        _ -> A
    end.

g(X) ->
    maybe {ok, A} ?= X, A end,
    A.

h(X) ->
    ok ?= X,
    (ok ?= X).
%% recorded: by hand (part of the language by default since OTP 27)
%% diagnostic: 11:14: variable 'A' unsafe in 'maybe' (line 7, column 5)
%% diagnostic: 16:5: variable 'A' unsafe in 'maybe' (line 15, column 5)
%% diagnostic: 19:8: syntax error before: '?='
