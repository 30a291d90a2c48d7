-module(equality_tests).
-include_lib("eunit/include/eunit.hrl").

equal_test() -> ?assertEqual([1, 2, 3], lists:seq(1, 3)).
different_test() -> ?assertEqual([1, 2, 4], lists:seq(1, 3)).
types_differ_test() -> ?assertEqual(2, hd([2.0])).
not_equal_test() -> ?assertNotEqual(a, hd([b])).
not_equal_fails_test() -> ?assertNotEqual(b, hd([b])).
long_test() -> ?assertEqual(lists:seq(1, 40), lists:seq(1, 41)).
with_comment_test() -> ?assertEqual(#{a => 1}, #{a => hd([2])}, {wrong, map}).
