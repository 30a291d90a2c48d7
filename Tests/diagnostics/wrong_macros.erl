%%% Errors in the use of macros and in what they expand to.
-module(wrong_macros).

-compile([export_all, nowarn_export_all]).

-define(A(X), X + b).
-define(B, ?A(1, 2)).
-define(C(X), undefined_function(X)).
-define(D, ?E).
-define(LOOP, ?POOL).
-define(POOL, ?LOOP).
-define(UNBOUND, Q + 1).

f() -> ?B.
g() -> ?D.
h() -> ?A.
i() -> ?A().
j() -> ?"x".
k() -> ?LOOP.
l() -> ?C(1) + ?C(2).
m() -> ?UNBOUND.

%% diagnostic: 14:9: argument mismatch for macro 'A'
%% diagnostic: 15:9: undefined macro 'E'
%% diagnostic: 16:9: argument mismatch for macro 'A'
%% diagnostic: 17:9: argument mismatch for macro 'A'
%% diagnostic: 18:9: illegal macro call '?"x"'
%% diagnostic: 19:9: circular macro 'LOOP'
%% diagnostic: 20:9: function undefined_function/1 undefined
%% diagnostic: 20:17: function undefined_function/1 undefined
%% diagnostic: 21:9: variable 'Q' is unbound
