-module(bad_generator_tests).
-include_lib("eunit/include/eunit.hrl").

before_test() -> ok.
not_a_test_test_() -> {what, is, this}.
after_test() -> ok.
