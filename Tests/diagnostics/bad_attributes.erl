%%% Attributes of a wrong form.
-module(bad_attributes).

-export([f/1, g]).

-import(lists, map/2).
-export_type(t).
-on_load(nothing).

f(X) -> X.

%% diagnostic: 4:15: bad Name/Arity
%% diagnostic: 6:16: bad Name/Arity
%% diagnostic: 7:2: bad export_type declaration
%% diagnostic: 8:2: badly formed on_load attribute: nothing
%% diagnostic: 10:1: Warning: function f/1 is unused
