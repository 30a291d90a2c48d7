-module(failing_cleanup_tests).
-include_lib("eunit/include/eunit.hrl").

before_test() -> ok.
cleanup_test_() ->
    {setup, fun() -> ok end, fun(_) -> error(cannot_clean_up) end, [?_assert(true), ?_assert(true)]}.
after_test() -> ok.
