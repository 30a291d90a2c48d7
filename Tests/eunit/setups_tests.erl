-module(setups_tests).
-include_lib("eunit/include/eunit.hrl").

passes_test_() -> {setup, fun() -> 42 end, fun(42) -> ok end, fun(X) -> ?_assertEqual(42, X) end}.
list_test_() -> {setup, fun() -> ok end, [?_assert(true), {"fails", ?_assert(hd([false]))}]}.
no_cleanup_test_() -> {setup, fun() -> 1 end, fun(X) -> [?_assertEqual(1, X), ?_assertEqual(2, X)] end}.
spawned_test_() ->
    {setup, spawn, fun() -> self() end, fun(_) -> ok end, fun(Pid) -> ?_assertEqual(Pid, self()) end}.
local_test_() ->
    {setup, local, fun() -> self() end, fun(_) -> ok end, fun(Pid) -> ?_assertEqual(Pid, self()) end}.
