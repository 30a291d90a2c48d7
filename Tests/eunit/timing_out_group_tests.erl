-module(timing_out_group_tests).
-include_lib("eunit/include/eunit.hrl").

group_test_() ->
    [{"a group in a process of its own",
      {spawn, [{timeout, 0.05, {"sleeps", fun() -> timer:sleep(60000) end}},
               {"is never reached", fun() -> ok end}]}},
     {"the next group", [{"runs", fun() -> ok end}]}].
whole_group_test_() ->
    {spawn, {timeout, 0.1, [fun() -> ok end, fun() -> timer:sleep(60000) end, fun() -> ok end]}}.
long_enough_test_() -> {timeout, 60, fun() -> ok end}.
