-module(bad_instantiator_tests).
-include_lib("eunit/include/eunit.hrl").

before_test() -> ok.
instantiator_test_() -> {setup, fun() -> ok end, fun(_) -> ok end, fun(_) -> {not_a, test_set} end}.
after_test() -> ok.
not_exported_test_() -> [{?MODULE, hidden}, ?_test(ok)].
hidden() -> ok.
-compile({nowarn_unused_function, [{hidden, 0}]}).
