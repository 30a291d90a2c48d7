%%% What is not allowed in a guard.
-module(illegal_guards).

-export([f/1, g/1, h/1]).

f(X) when g(X) -> ok.

g(X) when lists:member(X, [1]) -> ok;
g(X) when X = 1 -> ok;
g(X) when (fun() -> true end)() -> ok.

h(X) ->
    if
        is_list(X), length(X) > 1, foo(X) -> ok;
        true -> X ! stop
    end.

%% diagnostic: 6:11: call to local/imported function g/1 is illegal in guard
%% diagnostic: 8:3: Warning: variable 'X' is unused
%% diagnostic: 8:11: illegal guard expression
%% diagnostic: 9:3: Warning: variable 'X' is unused
%% diagnostic: 9:11: illegal guard expression
%% diagnostic: 10:3: Warning: variable 'X' is unused
%% diagnostic: 10:12: illegal guard expression
%% diagnostic: 14:36: illegal guard expression
