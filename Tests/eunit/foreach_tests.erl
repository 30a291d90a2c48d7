-module(foreach_tests).
-include_lib("eunit/include/eunit.hrl").

foreach_test_() ->
    {foreach, fun() -> [] end, fun(_) -> ok end,
     [fun(L) -> ?_assertEqual([], L) end,
      fun(L) -> [{"with a title", ?_assertEqual([], L)}, ?_assertEqual([a], L)] end,
      fun plain/0,
      ?_assert(true)]}.
foreachx_test_() ->
    {foreachx, fun(X) -> X * 2 end, fun(_, _) -> ok end,
     [{1, fun(X, R) -> ?_assertEqual(X * 2, R) end},
      {2, fun(_, R) -> {"three", ?_assertEqual(3, R)} end}]}.
plain() -> ok.
