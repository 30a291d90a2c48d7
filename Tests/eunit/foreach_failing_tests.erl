-module(foreach_failing_tests).
-include_lib("eunit/include/eunit.hrl").

foreach_test_() ->
    {foreach, fun() -> next() end, fun(_) -> ok end,
     [fun(_) -> ?_test(ok) end, fun(_) -> ?_test(ok) end, fun(_) -> ?_test(ok) end]}.

%% The second time it fails.
next() ->
    N = case get(count) of undefined -> 1; Before -> Before + 1 end,
    put(count, N),
    case N of 2 -> error(second_time); _ -> N end.
