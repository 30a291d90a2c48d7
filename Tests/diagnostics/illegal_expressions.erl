%%% Expressions in places where they may not stand.
-module(illegal_expressions).

-export([f/1, g/1, h/1, i/2]).

f(X) when g(X) -> 1;
f(X) when lists:member(X, [1]) -> 2;
f(X) when X = 1 -> 3;
f(X) when fun() -> X end -> 4;
f(X) when self() ! X -> 5;
f(X) when case X of _ -> true end -> 6;
f(X) when put(a, X) -> 7.

g({X + 1}) -> X;
g([a | b] ++ _) -> 1;
g(X ++ "a") -> X;
g(#{X => 1}) -> X;
g(1 + a) -> 1.

h(X) -> {#{a := 1}, X#{b := 1}, #{a => 1, a => 2}}.

i(X, Y) -> {X = Y, (Y) = X, [] = {}}.

%% diagnostic: 6:11: call to local/imported function g/1 is illegal in guard
%% diagnostic: 7:3: Warning: variable 'X' is unused
%% diagnostic: 7:11: illegal guard expression
%% diagnostic: 8:3: Warning: variable 'X' is unused
%% diagnostic: 8:11: illegal guard expression
%% diagnostic: 9:3: Warning: variable 'X' is unused
%% diagnostic: 9:11: illegal guard expression
%% diagnostic: 10:18: illegal guard expression
%% diagnostic: 11:3: Warning: variable 'X' is unused
%% diagnostic: 11:11: illegal guard expression
%% diagnostic: 12:11: illegal guard expression
%% diagnostic: 14:6: illegal pattern
%% diagnostic: 14:15: variable 'X' is unbound
%% diagnostic: 15:11: illegal pattern
%% diagnostic: 16:5: illegal pattern
%% diagnostic: 16:16: variable 'X' is unbound
%% diagnostic: 17:7: illegal pattern
%% diagnostic: 17:17: variable 'X' is unbound
%% diagnostic: 18:5: illegal pattern
%% diagnostic: 20:14: only association operators '=>' are allowed in map construction
