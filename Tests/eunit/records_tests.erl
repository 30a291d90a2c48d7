-module(records_tests).
-include_lib("eunit/include/eunit.hrl").
-record(point, {x = 0 :: integer(), y = 0 :: integer()}).

match_test() -> ?assertMatch(#point{x = 1}, #point{x = 1, y = 2}).
no_match_test() -> ?assertMatch(#point{x = 1, _ = '_'}, hd([#point{}])).
equal_test() -> ?assertEqual(#point{y = 1}, hd([#point{}])).
