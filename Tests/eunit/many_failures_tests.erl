-module(many_failures_tests).
-include_lib("eunit/include/eunit.hrl").

all_test_() -> [{integer_to_list(N), ?_assertEqual(0, N rem 3)} || N <- lists:seq(1, 20)].
