-module(modules_tests).
-include_lib("eunit/include/eunit.hrl").

other_module_test_() -> {module, modules_other}.
both_test_() -> {"by name", [modules_other]}.
missing_test_() -> [{module, no_such_module_at_all}].
