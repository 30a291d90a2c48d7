-module(failing_instantiator_tests).
-include_lib("eunit/include/eunit.hrl").

before_test() -> ok.
instantiator_test_() ->
    {setup, fun() -> put(cleaned, no) end, fun(_) -> put(cleaned, yes) end, fun(_) -> exit(no_tests) end}.
after_test() -> ok.
