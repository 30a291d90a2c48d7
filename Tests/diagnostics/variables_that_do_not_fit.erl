%%% Variables that are unbound, with what was probably meant; `_` where a value is needed.
-module(variables_that_do_not_fit).

-export([f/2]).

f(Counter, Total) ->
    A = Countr + 1,
    B = Totl,
    C = _,
    D = fun(Inner) -> Iner + Inner end,
    {A, B, C, D, [Elem || Element <- Total], E}.

%% diagnostic: 6:3: Warning: variable 'Counter' is unused
%% diagnostic: 7:9: variable 'Countr' is unbound
%% diagnostic: 8:9: variable 'Totl' is unbound
%% diagnostic: 9:9: variable '_' is unbound
%% diagnostic: 10:23: variable 'Iner' is unbound
%% diagnostic: 11:19: variable 'Elem' is unbound
%% diagnostic: 11:27: Warning: variable 'Element' is unused
%% diagnostic: 11:46: variable 'E' is unbound
