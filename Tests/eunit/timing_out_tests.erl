-module(timing_out_tests).
-include_lib("eunit/include/eunit.hrl").

before_test() -> ok.
short_test_() -> {timeout, 0.05, fun() -> timer:sleep(60000) end}.
after_test() -> ok.
