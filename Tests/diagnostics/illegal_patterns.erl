%%% What is not allowed in a pattern.
-module(illegal_patterns).

-export([f/1, g/1, h/2]).

f(X + 1) -> X.

g(length([a])) -> ok;
g(X ++ "abc") -> X.

h(#{K := V}, K) -> V;
h(#{a => V}, _) -> V;
h(fun() -> ok end, _) -> ok.

%% recorded: by hand (erlc stops at the first pattern of a form that its grammar does not have, and reports the functions undefined)
%% diagnostic: 6:5: illegal pattern
%% diagnostic: 6:13: variable 'X' is unbound
%% diagnostic: 8:3: illegal pattern
%% diagnostic: 9:5: illegal pattern
%% diagnostic: 9:18: variable 'X' is unbound
%% diagnostic: 11:5: variable 'K' is unbound
%% diagnostic: 12:7: illegal pattern
%% diagnostic: 13:3: illegal pattern
