%%% Variables of funs and generators that hide those around them.
-module(shadowed_variables).

-export([f/2]).

f(X, Y) ->
    F = fun(X) -> X end,
    G = [Y || Y <- [1, 2]],
    {F, G, X, Y}.

%% diagnostic: 7:13: Warning: variable 'X' shadowed in 'fun'
%% diagnostic: 8:15: Warning: variable 'Y' shadowed in generate
