%% Read by other programs; not a module that can be loaded.
-module(source).
-include("header.hrl").
-export([f/1]).
-define(M(X), {X, ?LINE, foo}).
-define(N, bar).
-record(r, {a = ?N}).
-ifdef(FOO).
bad( .
-else.
f(X) -> ?M(X + 1), ?MODULE, ?MODULE_STRING, ?FUNCTION_NAME, ?FUNCTION_ARITY.
-endif.
-file("other.yrl", 30).
g() -> ok.

-warning("hello").
-error(foo).
h( -> x.
i() -> ?UNDEF.
j() -> ?M(1,2).
-include("missing.hrl").
-define(N, again).
-endif.
k() -> ?M((fun(Y) -> Y end)(2)).
-ifndef(BAR).
