%%% Imports that are defined here too, or imported twice.
-module(imports_that_clash).

-export([f/1]).

-import(lists, [map/2, reverse/1]).
-import(other, [map/2]).

f(X) -> reverse(X).

reverse(X) -> X.

%% diagnostic: 7:2: function map/2 already imported from lists
%% diagnostic: 11:1: defining imported function reverse/1
%% diagnostic: 11:1: Warning: function reverse/1 is unused
