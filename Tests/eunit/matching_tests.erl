-module(matching_tests).
-include_lib("eunit/include/eunit.hrl").

match_test() -> ?assertMatch({ok, _}, hd([{ok, 1}])).
guard_test() -> ?assertMatch({ok, N} when N > 0, hd([{ok, 1}])).
guard_fails_test() -> ?assertMatch({ok, N} when N > 1, hd([{ok, 1}])).
no_match_test() -> ?assertMatch({ok, _}, hd([{error, enoent}])).
not_match_test() -> ?assertNotMatch({ok, _}, hd([error])).
not_match_fails_test() -> ?assertNotMatch({ok, _}, hd([{ok, "text"}])).
binds_nothing_test() ->
    ?assertMatch([X | _] when is_atom(X), [a]),
    ?assertMatch([X | _] when is_integer(X), [1]).
