%%% What is not allowed in a pattern.
-module(illegal_patterns).

-export([f/1, g/1, h/2]).

f(X + 1) -> X.

g(length([a])) -> ok;
g(X ++ "abc") -> X.

h(#{K := V}, K) -> V;
h(#{a => V}, _) -> V;
h(fun() -> ok end, _) -> ok.

%% diagnostic: 4:2: function g/1 undefined
%% diagnostic: 4:2: function h/2 undefined
%% diagnostic: 6:5: illegal pattern
%% diagnostic: 6:13: variable 'X' is unbound
%% diagnostic: 8:9: syntax error before: '('
%% diagnostic: 13:3: syntax error before: 'fun'
%% known issue: reports other or more places than erlc
