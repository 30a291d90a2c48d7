%%% Old type tests in guards.
-module(obsolete_guards).

-export([f/1]).

f(X) when atom(X) -> 1;
f(X) when integer(X), list(X) -> 2;
f(X) when record(X, r) -> 3;
f(X) when tuple(X) orelse true -> 4.

%% diagnostic: 6:11: Warning: atom/1 obsolete (use is_atom/1)
%% diagnostic: 7:11: Warning: integer/1 obsolete (use is_integer/1)
%% diagnostic: 7:23: Warning: list/1 obsolete (use is_list/1)
%% diagnostic: 8:11: Warning: record/2 obsolete (use is_record/2)
%% diagnostic: 8:21: record r undefined
%% diagnostic: 9:11: illegal guard expression
