-module(exceptions_tests).
-include_lib("eunit/include/eunit.hrl").

error_test() -> ?assertError(badarg, atom_to_list(hd(["a"]))).
exit_test() -> ?assertExit({shutdown, _}, exit({shutdown, done})).
throw_test() -> ?assertThrow(N when is_integer(N), throw(17)).
any_class_test() -> ?assertException(_, _, error(anything)).
nothing_raised_test() -> ?assertError(badarg, ok).
other_class_test() -> ?assertThrow(x, exit(x)).
other_reason_test() -> ?assertError(badarg, error(function_clause)).
not_raised_test() -> ?assertNotException(error, _, ok).
not_that_one_test() -> ?assertNotException(error, badarg, throw(x)).
that_one_test() -> ?assertNotException(error, badarg, error(badarg)).
