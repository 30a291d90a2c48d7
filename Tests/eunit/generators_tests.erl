-module(generators_tests).
-include_lib("eunit/include/eunit.hrl").
%% Called by name.
-export([more/0]).

list_test_() -> [?_assertEqual(N * N, square(N)) || N <- [1, 2, 3]].
lazy_test_() -> {generator, fun() -> count(3) end}.
named_test_() -> {generator, ?MODULE, more}.
failing_test_() -> [?_assertEqual(N, square(N)) || N <- [1, 2]].
empty_test_() -> [].

square(N) -> N * N.

count(0) -> [];
count(N) -> [?_assert(N > 0), {generator, fun() -> count(N - 1) end}].

more() -> [?_test(ok), {"two", ?_test(ok)}].
