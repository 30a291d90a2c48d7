%%% Types that are not defined, defined twice, or not used.
-module(undefined_types).

-export([f/1]).

-type t() :: u().
-type t() :: integer().
-type unused() :: atom().

-spec f(v()) -> X when X :: Y.
f(X) -> X.

%% diagnostic: 6:2: Warning: type t() is unused
%% diagnostic: 6:14: type u() undefined
%% diagnostic: 7:2: type t() already defined
%% diagnostic: 8:2: Warning: type unused() is unused
%% diagnostic: 10:9: type v() undefined
%% diagnostic: 10:29: type variable 'Y' is only used once (is unbound)
