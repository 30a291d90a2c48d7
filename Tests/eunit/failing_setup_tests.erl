-module(failing_setup_tests).
-include_lib("eunit/include/eunit.hrl").

before_test() -> ok.
setup_test_() ->
    {setup, fun() -> error(no_database) end, fun(_) -> ok end, [?_assert(true), ?_assert(true)]}.
after_test() -> ok.
