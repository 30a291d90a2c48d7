-module(parallel_tests).
-include_lib("eunit/include/eunit.hrl").

%% They end in another order than they are told of.
out_of_order_test_() ->
    {inparallel, [?_test(timer:sleep(T)) || T <- [60, 5, 30, 1]]}.
groups_test_() ->
    {inparallel, 2,
     [{"slow", [?_test(timer:sleep(30)), ?_assert(hd([false]))]},
      {"quick", [?_test(ok), ?_test(ok)]},
      {"last", {setup, fun() -> 1 end, fun(_) -> ok end, fun(X) -> ?_assertEqual(2, X) end}}]}.
own_processes_test_() ->
    {inparallel, [?_assertEqual(undefined, put(key, N)) || N <- lists:seq(1, 5)]}.
