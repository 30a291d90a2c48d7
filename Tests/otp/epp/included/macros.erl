-module(macros).
-define(A, 1).
-define(B(X), {X, 'Y', "s"}).
-define(B(X, Y), X + Y).
-define(C(), $c).
-export([f/0]).
-undef(A).
-define(D, foo(a).
f() -> ok.
