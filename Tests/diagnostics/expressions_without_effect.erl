%%% Values that nobody uses.
-module(expressions_without_effect).

-export([f/1, g/1]).

f(X) ->
    {X, 1},
    X + 1,
    [X],
    #{a => X},
    fun() -> X end,
    X,
    1,
    "text",
    self(),
    is_atom(X),
    X =:= 1,
    not X,
    [Y || Y <- X],
    ok.

g(X) ->
    _ = X + 1,
    _Y = {X},
    length(X),
    case X of 1 -> a; _ -> b end,
    begin 1, 2 end,
    ok.

%% diagnostic: 7:5: Warning: a term is constructed, but never used
%% diagnostic: 8:7: Warning: the result of evaluating operator '+'/2 is ignored (suppress the warning by assigning the expression to the _ variable)
%% diagnostic: 9:5: Warning: a term is constructed, but never used
%% diagnostic: 10:5: Warning: a term is constructed, but never used
%% diagnostic: 11:5: Warning: a term is constructed, but never used
%% diagnostic: 13:5: Warning: a term is constructed, but never used
%% diagnostic: 14:5: Warning: a term is constructed, but never used
%% diagnostic: 15:5: Warning: the call to self/0 has no effect
%% diagnostic: 16:5: Warning: the call to is_atom/1 has no effect
%% diagnostic: 17:7: Warning: use of operator '=:=' has no effect
%% diagnostic: 18:5: Warning: the result of evaluating operator 'not'/1 is ignored (suppress the warning by assigning the expression to the _ variable)
%% diagnostic: 25:5: Warning: the result of calling length/1 is ignored (suppress the warning by assigning the expression to the _ variable)
%% diagnostic: 27:11: Warning: a term is constructed, but never used
%% diagnostic: 27:14: Warning: a term is constructed, but never used
