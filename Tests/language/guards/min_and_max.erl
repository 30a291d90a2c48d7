%%% min/2 and max/2 are allowed in guards (from OTP 26 on).
-module(min_and_max).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[f(X, Y) || {X, Y} <- [{1, 2}, {2, 1}, {a, 1}, {[], {}}]]]),
    ok.

f(X, Y) when max(X, Y) =:= X, is_integer(Y) -> {first, X};
f(X, Y) when min(X, Y) =:= X -> {second, Y};
f(_, _) -> none.

%% recorded: by hand (OTP 26 and later allow it)
%% expect: [{second,2},{first,2},{first,a},none]
