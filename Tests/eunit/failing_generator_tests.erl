-module(failing_generator_tests).
-include_lib("eunit/include/eunit.hrl").

before_test() -> ok.
crashes_test_() -> error(no_tests).
after_test() -> ok.
