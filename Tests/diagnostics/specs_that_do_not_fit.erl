%%% A spec for a function that is not there, or given twice.
-module(specs_that_do_not_fit).

-export([f/1]).

-spec f(integer()) -> integer().
-spec f(atom()) -> atom().
f(X) -> X.

-spec nowhere() -> ok.

%% diagnostic: 7:2: spec for f/1 already defined
%% diagnostic: 10:2: spec for undefined function nowhere/0
