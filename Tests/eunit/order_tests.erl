-module(order_tests).
-include_lib("eunit/include/eunit.hrl").

inorder_test_() -> {inorder, [?_test(put(step, 1)), ?_assertEqual(1, get(step)), {"wrong", ?_assertEqual(2, get(step))}]}.
inparallel_test_() -> {inparallel, [{"one", ?_test(ok)}]}.
two_at_a_time_test_() -> {inparallel, 1, [{"a", ?_test(ok)}, {"b", ?_assert(hd([false]))}, {"c", ?_test(ok)}]}.
spawned_test_() -> {spawn, ?_assertEqual(undefined, get(step))}.
