-module(doubled_tests).
-include_lib("eunit/include/eunit.hrl").

beside_test() -> ?assertEqual(6, doubled:double(3)).
beside_failing_test() -> ?assertEqual(7, doubled:double(3)).
