%%% Functions defined twice, exported twice, and a module attribute given twice.
-module(duplicates).

-export([f/0, g/0]).
-export([f/0]).

f() -> 1.

g() -> 2.

f() -> 3.

%% diagnostic: 5:2: Warning: function f/0 already exported
%% diagnostic: 11:1: function f/0 already defined
