%%% -undef takes away all of a macro's definitions; what was expanded before stays as it is.
-module(redefinition_after_undef).

-export([main/1]).

-define(A, 1).
-define(A(X), {X}).
first() -> {?A, ?A(x)}.
-undef(A).
-define(A, two).
-define(B, ?C).
-define(C, later).
second() -> {?A, ?B}.
-undef(C).
-define(C, latest).
third() -> ?B.
-undef(NEVER_DEFINED).
-undef(MODULE).
-define(MODULE, mine).

main(_) -> io:format("~w ~w ~w ~w~n", [first(), second(), third(), ?MODULE]).

%% expect: {1,{x}} {two,later} latest mine
