%%% Expressions whose value is built for nothing.
-module(unused_results).

-export([f/1]).

f(X) ->
    {X, 1},
    [X],
    X,
    fun() -> X end,
    is_atom(X),
    X =:= 1,
    ok.

%% diagnostic: 7:5: Warning: a term is constructed, but never used
%% diagnostic: 8:5: Warning: a term is constructed, but never used
%% diagnostic: 10:5: Warning: a term is constructed, but never used
%% diagnostic: 11:5: Warning: the call to is_atom/1 has no effect
%% diagnostic: 12:7: Warning: use of operator '=:=' has no effect
