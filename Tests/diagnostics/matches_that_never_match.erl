%%% Matches and clauses that can never match.
-module(matches_that_never_match).

-export([a/1, b/1, c/0, d/1, e/1, g/1]).

a(X) ->
    {ok, Y} = {error, X},
    Y.

b(X) ->
    case {X, 1} of
        {_, 2} -> never;
        {_, _} -> always
    end.

c() ->
    [H | _] = [],
    H.

d(X) when is_atom(X), is_integer(1) -> X;
d(_) when 1 > 2 -> never;
d(X) -> X.

e(X) ->
    if
        false -> never;
        true -> X;
        X -> too_late
    end.

g(X) ->
    case X of
        Y -> Y;
        1 -> never
    end.

%% diagnostic: 7:5: Warning: this clause cannot match because of different types/sizes
%% diagnostic: 7:5: Warning: no clause will ever match
%% diagnostic: 12:9: Warning: this clause cannot match because of different types/sizes
%% diagnostic: 17:5: Warning: no clause will ever match
%% diagnostic: 21:1: Warning: this clause cannot match because its guard evaluates to 'false'
%% diagnostic: 26:9: Warning: this clause cannot match because its guard evaluates to 'false'
%% diagnostic: 28:9: Warning: this clause cannot match because a previous clause at line 27 always matches
%% diagnostic: 34:9: Warning: this clause cannot match because a previous clause at line 33 always matches
