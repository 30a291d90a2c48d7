%%% else and endif without ifdef.
-module(conditionals_without_end).

-export([f/0]).

-else.
-endif.

f() -> ok.

%% diagnostic: 6:2: unbalanced '-else'
%% diagnostic: 7:2: unbalanced '-endif'
