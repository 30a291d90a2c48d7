%%% Attributes that name functions or types which are not there.
-module(attributes_that_are_checked).

-export([f/1]).
-export_type([none/0, t/1]).
-compile({inline, [g/1, f/1]}).
-compile({nowarn_unused_function, [h/1]}).
-optional_callbacks([cb/1]).
-on_load(missing/0).
-deprecated([{f, 1}, {q, 2}]).
-deprecated(bad).
-removed([{f, 1}, {gone, 0, "text"}]).
-dialyzer({nowarn_function, nothing/0}).
-dialyzer(no_such_option).

-type t() :: integer().
-type unused() :: atom().
-opaque o() :: term().
-spec g(integer()) -> integer().
-spec f(t()) -> t().
-spec f(t()) -> t().
-spec other:f(t()) -> t().

f(X) -> X.

%% diagnostic: 5:2: type t(_) undefined
%% diagnostic: 6:2: inlined function g/1 undefined
%% diagnostic: 7:2: function h/1 undefined
%% diagnostic: 8:2: callback cb/1 is undefined
%% diagnostic: 9:2: function missing/0 undefined
%% diagnostic: 10:2: deprecated function q/2 undefined or not exported
%% diagnostic: 11:2: badly formed deprecated attribute bad
%% diagnostic: 12:2: removed function f/1 is still exported
%% diagnostic: 13:2: function nothing/0 undefined
%% diagnostic: 14:2: unknown dialyzer warning option: no_such_option
%% diagnostic: 17:2: Warning: type unused() is unused
%% diagnostic: 18:2: Warning: opaque type o() is not exported
%% diagnostic: 18:2: Warning: opaque type o() is underspecified and therefore meaningless
%% diagnostic: 18:2: Warning: type o() is unused
%% diagnostic: 19:2: spec for undefined function g/1
%% diagnostic: 21:2: spec for f/1 already defined
%% diagnostic: 22:2: spec for function other:f/1 from other module
