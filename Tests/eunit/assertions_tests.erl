-module(assertions_tests).
-include_lib("eunit/include/eunit.hrl").

holds_test() -> ?assert(lists:member(b, [a, b])).
does_not_hold_test() -> ?assert(lists:member(c, [a, b])).
not_boolean_test() -> ?assert(hd([perhaps])).
not_test() -> ?assertNot(is_atom("a")).
not_fails_test() -> ?assertNot(is_atom(a)).
with_comment_test() -> ?assert(hd([false]), "must be true").
