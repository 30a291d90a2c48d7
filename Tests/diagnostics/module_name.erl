%%% A module attribute that comes late, and attributes after functions.
-module(module_name).
f() -> ok.

-export([f/0]).

-vsn(1).

%% diagnostic: 3:1: Warning: function f/0 is unused
%% diagnostic: 5:2: attribute export after function definitions
%% diagnostic: 7:2: attribute vsn after function definitions
