-module(with_tests).
-include_lib("eunit/include/eunit.hrl").

with_test_() ->
    {with, [1, 2, 3], [fun(L) -> ?assertEqual(3, length(L)) end, fun first_is_two/1]}.
setup_with_test_() ->
    {setup, fun() -> value end, {with, [fun(X) -> ?assertEqual(value, X) end,
                                        fun(X) -> ?assertEqual(other, X) end]}}.

first_is_two(L) -> ?assertEqual(2, hd(L)).
