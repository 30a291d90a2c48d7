%%% What a form with a syntax error would have defined is not reported where it is used.
-module(broken_declarations).

-export([f/1, g/0, h/0]).
-export_type([t/0, u/0]).

-record(r, {x = , y}).
-type t() :: [.
-define(M(X), X +.
-define(M(X.

-spec f(t() | u()) -> #r{}.
f(X) -> X.

g() -> {f(1, ?M(1).

h() -> {?M(1), g(), k()}.

%% recorded: by hand (erlc reports each use of what is broken, too)
%% diagnostic: 5:2: type u() undefined
%% diagnostic: 7:17: syntax error before: ','
%% diagnostic: 8:15: syntax error before: '.'
%% diagnostic: 9:18: badly formed 'define'
%% diagnostic: 10:12: badly formed 'define'
%% diagnostic: 12:15: type u() undefined
