%%% Macros that are not defined or defined twice.
-module(undefined_macros).

-export([f/0]).

-define(A, 1).
-define(A, 2).

f() -> {?A, ?B, ?MODULE, ?LINE}.

%% diagnostic: 4:2: function f/0 undefined
%% diagnostic: 7:9: redefining macro 'A'
%% diagnostic: 9:14: undefined macro 'B'
%% known issue: reports other or more places than erlc
