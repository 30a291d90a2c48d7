%%% Macros that are not defined or defined twice.
-module(undefined_macros).

-export([f/0]).

-define(A, 1).
-define(A, 2).

f() -> {?A, ?B, ?MODULE, ?LINE}.

%% recorded: by hand (erlc also reports f/0 undefined, because its form was dropped)
%% diagnostic: 7:9: redefining macro 'A'
%% diagnostic: 9:14: undefined macro 'B'
